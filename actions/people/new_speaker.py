"""The telephone goes to another person in the middle of it: what each of them told stays apart."""

from __future__ import annotations

from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.suspend import put_by
from actions.drafts.told_before import note_guest, told_before
from actions.routes import action_for
from actions.turn import Turn
from bot.domain.asking.drafts import handed, returned
from bot.domain.asking.forms import BY_INTENT, BY_NAME
from bot.nlu.reply.cues import asks, draft_named, task_named
from bot.nlu.reply.speakers import hands_back, hands_over, wants_the_same
from bot.wording import say

VAGUE = frozenset(
    {"", "inform", "nlu_fallback", "greet", "affirm", "deny", "talk_to_human", "thank", "goodbye", "cancel"}
)
"""Intents that say nothing of what the new one wants."""
RESUMING = ("resume", "resume_draft")
"""Whoever goes on with what waits is its owner."""
SURE = 0.6
"""How sure the classifier must be of the task that the new one names."""


def is_new_speaker(turn: Turn) -> bool:
    """Whether somebody else speaks from here on; also where that was said shortly before (told_before.py)."""
    if hands_back(turn.text) or turn.intent in RESUMING:
        return False
    return hands_over(turn.text) or bool(told_before(turn).get("guest"))


def speaker_changed(turn: Turn) -> list[EventType]:
    """Inside a form: the events that put it by for its owner and begin what the other one wants; none where the same
    person goes on speaking."""
    if turn.command:
        return []
    if back := first_one_back(turn):
        return back
    if not hands_over(turn.text):
        return []
    aside, events = put_by(turn)
    drafts = handed(aside.slots.get("drafts"), turn.now)
    owned = (SlotSet("wage_sum", None), SlotSet("relation_seen", None))  # what was worked out was for the other one
    return [
        *events,
        *owned,
        note_guest(turn),
        SlotSet("drafts", drafts),
        ActiveLoop(None),
        FollowupAction(_wanted(turn)),
    ]


def first_one_back(turn: Turn) -> list[EventType]:
    """The events that go on with what the first one filled in, who has the telephone again; none where nobody says so
    or nothing of theirs waits."""
    waiting = any(draft.get("handed") for draft in turn.slots.get("drafts") or ())
    if not waiting or not hands_back(turn.text):
        return []
    aside, events = put_by(turn)
    drafts = returned(aside.slots.get("drafts"), turn.now)
    first = {**drafts[0], "back": True}
    going_on = FollowupAction(str(first["form"]))
    waiting_first = SlotSet("drafts", [first, *drafts[1:]])
    return [*events, waiting_first, SlotSet("told_before", None), ActiveLoop(None), going_on]


def _wanted(turn: Turn) -> str:
    """The action for what the new one wants: the task named, that of the one before, or the question which."""
    named = task_named(turn.text) or draft_named(turn.text)
    if named in BY_INTENT:
        return f"{named}_form"
    running = BY_NAME.get(turn.active or "")
    if running is not None and running.confirm and wants_the_same(turn.text) and not asks(turn.text):
        return running.name
    meant = BY_INTENT.get(turn.intent)
    sure = meant is not None and meant.confirm and turn.confidence >= SURE and not asks(turn.text)
    if sure:
        return f"{turn.intent}_form"
    asked = turn.intent not in VAGUE and meant is None and turn.confidence >= SURE
    return action_for(turn.intent) if asked else "action_default_fallback"


def greet_new_speaker(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Somebody else is there, and what they want is not said yet."""
    drafts = handed(turn.slots.get("drafts"), turn.now)
    speaker.utter_message(text=say("new_speaker.so" if drafts else "new_speaker.so_first"))
    speaker.utter_message(json_message={"lead": True})
    speaker.utter_message(response="utter_bare_value")
    return [SlotSet("drafts", drafts), note_guest(turn), SlotSet("offer", None)]
