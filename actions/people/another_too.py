"""A workmate wants the same while one's own is being filled in: theirs is kept apart, and comes when this is done."""

from __future__ import annotations

from typing import Any

from actions.heard.values import values_of
from actions.people.for_another import also_wants, for_another
from actions.turn import Turn, lexicon
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import Form
from bot.nlu.extract import extract
from bot.nlu.reply.speakers import owed_to_another
from bot.nlu.text.normalise import normalise
from bot.wording import entry

OTHER = "other"
"""Key of a further matter under which the words stand by which somebody asked for it on behalf of another."""


def another_too(turn: Turn, state: State, form: Form) -> dict[str, Any] | None:
    """What was told of the other person; None where the words are about the one whose form it is."""
    if turn.command or state.other or not state.values:
        return None
    besides = any(word in turn.text for word in entry("for_another.besides"))
    if not (also_wants(turn, form) or (besides and for_another(turn, form)) or _is_owed(turn, form)):
        return None
    told = values_of(turn, form, State(other=turn.text), None)
    values = {one.slot: one.value for one in told if one.certain and not one.problem}
    if "amount" not in values and _is_owed(turn, form):
        sums = [one for one in extract(turn.text, turn.now, lexicon(), "amount") if one.entity == "amount"]
        if sums and sums[0].certain and not sums[0].note:
            values["amount"] = sums[0].value
    nobody = dict.fromkeys(("name", "phone", "id_number"))  # never those of the one who speaks
    return {**nobody, **values, OTHER: turn.text.strip()}


def _is_owed(turn: Turn, form: Form) -> bool:
    """Whether the words tell what another one is owed, in a form that asks for a sum."""
    return form.field("amount") is not None and owed_to_another(normalise(turn.text).text)
