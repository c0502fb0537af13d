"""A plain wish to go on takes the draft up at once, whatever else the same words say; nobody is asked whether he wants
what he just said."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.drafts.answer_draft import with_answer
from actions.shown import phrase
from actions.turn import Turn
from bot.domain.asking.drafts import Draft, fresh, to_resume, without
from bot.domain.asking.forms import BY_NAME
from bot.nlu.moves.going_on import wish_to_go_on

TOLD_IN_WORDS = ("description", "evidence", "workers")
"""Slots that are too long to be read back in one line."""


def draft_meant(turn: Turn) -> Draft | None:
    """The draft that the words plainly want to go on with: the one they name, else the newest; None where they want no
    such thing, or name a task of which none waits."""
    wish = None if turn.command else wish_to_go_on(turn.text)
    if wish is None:
        return None
    waiting = [str(draft["form"]) for draft in fresh(turn.slots.get("drafts"), turn.now)]
    named = [f"{task}_form" for task in wish.names]
    meant = next((form for form in named if form in waiting), None)
    return None if named and meant is None else to_resume(turn.slots.get("drafts"), turn.now, meant)


def taken_up(turn: Turn, draft: Draft) -> list[EventType]:
    """The events by which its form goes on at once, with what the same words answer."""
    going = with_answer(turn, draft) or draft
    waiting = [{**going, "back": True}, *without(turn.slots.get("drafts"), draft["form"])]
    return [SlotSet("drafts", waiting), SlotSet("offer", None), FollowupAction(draft["form"])]


def as_left_by(turn: Turn, events: Sequence[EventType]) -> list[Draft]:
    """The drafts after these events."""
    put = [event["value"] for event in events if event.get("event") == "slot" and event.get("name") == "drafts"]
    return list((put[-1] if put else turn.slots.get("drafts")) or ())


def brief_of(turn: Turn, draft: Draft) -> str:
    """What is filled, in one line, for who comes back to it in words; empty where nothing is to be shown."""
    asked_for = not turn.command and (turn.intent == "resume" or wish_to_go_on(turn.text) is not None)
    if not asked_for or draft.get("handed"):
        return ""
    told = [slot for slot in BY_NAME[draft["form"]].slots() if draft["values"].get(slot) not in (None, "", [], ())]
    return phrase([slot for slot in told if slot not in TOLD_IN_WORDS], draft["values"])
