"""Shortly after an alarm: steady words, and once they were said a way on to what was left half-filled."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.offer_draft import offer_draft
from actions.offers import make_offer, standing_offer
from actions.turn import read_turn
from bot.nlu.reply.cues import assents


class ActionInDanger(Action):
    """Whoever goes on writing is not left with the same sentence again and again."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_in_danger"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Steadies first; from the second time on the draft is offered, and a plain yes takes it up."""
        turn = read_turn(tracker)
        offer = standing_offer(turn)
        if offer.get("deed") == "draft" and assents(turn.text):
            return [FollowupAction(offer["form"])]
        if offer.get("deed") not in ("watch", "draft"):
            dispatcher.utter_message(response="utter_watch_stay")
            return [make_offer(turn, "watch")]
        dispatcher.utter_message(response="utter_watch_on")
        return offer_draft(dispatcher, turn) or [make_offer(turn, "watch")]
