"""A task that was asked for beside another: it waits with what was told of it, and begins with that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.drafts.going_on import draft_meant
from actions.turn import Turn, lexicon
from bot.domain.asking.drafts import Draft, want
from bot.domain.asking.forms import Form
from bot.nlu.extract import extract
from bot.nlu.reply.wishes import other_tasks
from bot.wording import label, say

SAYS_NOTHING_NEW = frozenset({"affirm", "resume", "resume_draft", "inform"})
ONES_OWN = frozenset({"name", "phone"})
LEAST = 5
"""Characters: fewer only agree."""


def second_matters(turn: Turn, form: Form, drafts: Sequence[Draft], lead: Callable[[str], None]) -> EventType:
    """The event that keeps what the words want besides `form`, each told to the person with `lead`."""
    told = dict(turn.also)
    kept = list(drafts)
    for task in dict.fromkeys([*told, *other_tasks(turn.text, form.intent)]):
        kept = want(kept, f"{task}_form", turn.now, told.get(task, ""))
        lead(say("dialogue.wanted_too", task=label("tasks", task)))
    return SlotSet("drafts", kept)


def told_of_oneself(turn: Turn, form: Form) -> dict[str, Any]:
    """Name and number, where they stand in the words on another task (我要讨薪，还有我想入会，我叫张大山)."""
    said = [one for _, words in turn.also for one in extract(words, turn.now, lexicon(), None) if one.certain]
    return {one.entity: one.value for one in said if one.entity in ONES_OWN and form.field(one.entity) is not None}


def with_matter(turn: Turn, form: Form, draft: Draft | None) -> Turn:
    """The turn that begins a task that waited, with what was told of it when it was asked for."""
    told = str((draft or {}).get("told") or "")
    if draft is None or not told:
        return turn
    agrees = turn.intent in SAYS_NOTHING_NEW and len(turn.text) < LEAST
    own = "" if turn.command or agrees or draft_meant(turn) else turn.text
    text = say("dialogue.kept_comma").join(part for part in (told, own) if part)
    return replace(turn, text=text, command=False, given={}, intent=form.intent, confidence=1.0)
