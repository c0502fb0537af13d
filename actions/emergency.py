"""An emergency: the gateway has spoken and raised the alert already; this only puts the form aside."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.suspend import suspended
from actions.turn import read_turn


class ActionEmergency(Action):
    """Says nothing of its own while the safety rules speak; where only the classifier saw the danger, it speaks. What
    is said after the gentle question of a doubtful case is taken as its answer."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_emergency"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Keeps the draft, ends the loop."""
        turn = read_turn(tracker)
        if turn.safety is None:
            dispatcher.utter_message(response="utter_emergency_check")
            dispatcher.utter_message(json_message={"effect": "alert", "level": "S1", "kind": "classifier"})
        else:
            dispatcher.utter_message(json_message={"effect": "emergency"})
        gently = turn.safety is not None and turn.safety.get("kind") == "check"
        return [*suspended(turn), ActiveLoop(None), make_offer(turn, "care") if gently else SlotSet("offer", None)]
