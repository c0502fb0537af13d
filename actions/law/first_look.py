"""What thirteen answers look like, said with its bounds, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.domain.relation.questions import SLOTS, place_of
from bot.domain.relation.triage import Triage, triage
from bot.wording import entry, label, say

Answers: TypeAlias = Mapping[str, Any]
_LEAD = {"lead": True}
_SIDES = ("towards", "away")


def tell_first_look(speaker: CollectingDispatcher, answers: Answers) -> list[EventType]:
    """Says what `answers` look like, and that two of them don't go together or that somebody was put in between; where
    too little is known, only that. Keeps them for questions about it."""
    found = triage(answers)
    if found.needs_human:
        speaker.utter_message(response="utter_labor_relation_unclear", count=found.unknown)
        return _remembered(answers)
    if found.clash is not None:
        one, other = found.clash
        said = say("first_look.clash", one=label("slots", one), other=label("slots", other), place=place_of(one))
        speaker.utter_message(text=said)
        speaker.utter_message(json_message=_LEAD)
    if found.through_others:
        speaker.utter_message(response="utter_labor_relation_through_others")
        speaker.utter_message(json_message=_LEAD)
    speaker.utter_message(response=f"utter_labor_relation_{found.band}")
    return _remembered(answers)


def _remembered(answers: Answers) -> list[EventType]:
    given = {slot: answers[slot] for slot in SLOTS if answers.get(slot) is not None}
    return [SlotSet("relation_seen", {"band": triage(given).band, "answers": given})]


def reasons(answers: Answers) -> str:
    """Why it looks so: what spoke for a labour relation and what against, in the words of the questions."""
    found: Triage = triage(answers)
    lines = [say("first_look.why"), *(say(f"first_look.{side}", names=_names(getattr(found, side))) for side in _SIDES)]
    if found.unknown:
        lines.append(say("first_look.unknown", count=found.unknown))
    return "\n".join([*lines, say("first_look.ground")])


def _names(slots: tuple[str, ...]) -> str:
    comma = str(entry("dialogue.list_comma"))
    return comma.join(label("slots", slot) for slot in slots) or say("first_look.nothing")
