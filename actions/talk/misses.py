"""Messages in a row that nothing could be done with: the second one offers a person."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn

MISSES = 2


def offers_person(speaker: CollectingDispatcher, turn: Turn) -> tuple[bool, EventType]:
    """Counts one more; True when a person has been offered, and the event that keeps the count."""
    count = (int(turn.slots.get("misunderstood") or 0) + 1) % MISSES
    if count == 0:
        speaker.utter_message(response="utter_offer_human")
    return count == 0, SlotSet("misunderstood", count)
