"""The danger is over: relief, and what was left half-filled is offered again."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.offer_draft import offer_draft
from actions.turn import read_turn


class ActionSafeAgain(Action):
    """Tells the gateway that the person is safe; the alert stays with staff until they handle it."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_safe_again"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Says so and offers the draft."""
        dispatcher.utter_message(response="utter_safe_again")
        dispatcher.utter_message(json_message={"effect": "safe"})
        return offer_draft(dispatcher, read_turn(tracker))
