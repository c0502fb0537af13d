"""An answer to the question at which a form was left, given while the form itself is only offered."""

from __future__ import annotations

from dataclasses import replace

from actions.heard.hearing import hear
from actions.turn import Turn
from bot.domain.asking.drafts import Draft
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import BY_NAME
from bot.domain.asking.next_question import go_on
from bot.domain.asking.questionnaire import advance


def with_answer(turn: Turn, draft: Draft) -> Draft | None:
    """The draft with what the words say where its next question waits; None where they say nothing, or nothing
    sure."""
    form = BY_NAME[draft["form"]]
    before = State(dict(draft["values"]), skipped=frozenset(draft["skipped"]), other=draft.get("other") or "")
    before = go_on(form, before).state
    if before.asked not in {field.slot for field in form.fields}:
        return None
    field = form.field(before.asked or "")
    if field is not None and field.kind in ("text", "people"):
        return None  # any words at all would do for an answer
    after = advance(form, before, hear(replace(turn, intent="inform"), form, before), turn.now).state
    learnt = after.unsure is None and after.values != before.values
    return {**draft, "values": dict(after.values), "skipped": sorted(after.skipped)} if learnt else None
