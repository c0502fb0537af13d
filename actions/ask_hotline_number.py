"""Telephone numbers: those of the hotlines, or that of the station told last."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.services.shown_stations import asks_the_last_one
from actions.turn import read_turn


class ActionAskHotlineNumber(Action):
    """A bare "and the number?" after a station means that station."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_ask_hotline_number"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Tells the hotlines, or goes on to the station."""
        turn = read_turn(tracker)
        if turn.active is None and asks_the_last_one(turn):
            return [FollowupAction("action_ask_station_detail")]
        dispatcher.utter_message(response="utter_ask_hotline_number")
        return []
