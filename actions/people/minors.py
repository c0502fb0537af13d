"""Somebody too young to work: no form goes on, staff are told."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher


def give_to_people(speaker: CollectingDispatcher) -> list[EventType]:
    """Raises the alert; nothing of the form is kept, not even as a draft, so that it can't be handed in without the
    number that showed the age."""
    speaker.utter_message(json_message={"effect": "alert", "level": "S4", "kind": "minor"})
    return [SlotSet("offer", None)]
