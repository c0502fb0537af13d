"""Yes, no or a bare value outside a form: the answer to what was offered last, if anything was."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn, read_turn
from bot.domain.drafts import without
from bot.domain.errors import StepNotAllowed
from bot.errors import NotFound
from bot.nlu.cues import form_act
from bot.usecases.follow_case import withdraw
from bot.wiring import house


class ActionAnswerOffer(Action):
    """The slot `offer` holds what was offered: {"deed": draft | erase | withdraw, ...}."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_answer_offer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Does the deed on yes, drops it on no, says what is possible when nothing was offered."""
        turn = read_turn(tracker)
        offer = turn.slots.get("offer") or {}
        if not offer:
            dispatcher.utter_message(response="utter_watch_stay" if turn.watch else f"utter_bare_{_bare(turn)}")
            return []
        if turn.intent == "deny" or form_act(turn.text) == "restart" or turn.intent == "restart_form":
            return self._no(dispatcher, turn, offer)
        if turn.intent == "affirm":
            return self._yes(dispatcher, turn, offer)
        dispatcher.utter_message(response="utter_yes_or_no")
        return []

    def _yes(self, speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> list[EventType]:
        deed = offer["deed"]
        if deed == "draft":
            return [FollowupAction(offer["form"])]
        if deed == "erase":
            speaker.utter_message(json_message={"effect": "erase"})
            speaker.utter_message(response="utter_erased")
        if deed == "withdraw":
            try:
                case = withdraw(house().begin, offer["number"], turn.channel, turn.sender, turn.now)
                speaker.utter_message(response="utter_withdrawn", number=case.number)
                speaker.utter_message(json_message={"effect": "case", "number": case.number})
            except (StepNotAllowed, NotFound):
                speaker.utter_message(response="utter_cannot_withdraw", number=offer["number"])
        return [SlotSet("offer", None)]

    def _no(self, speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> list[EventType]:
        if offer["deed"] == "draft":
            drafts = without(turn.slots.get("drafts"), offer["form"])
            if form_act(turn.text) == "restart" or turn.intent == "restart_form":
                return [SlotSet("drafts", drafts), SlotSet("offer", None), FollowupAction(offer["form"])]
            speaker.utter_message(response="utter_draft_stays")
            return [SlotSet("offer", None)]
        speaker.utter_message(response="utter_left_as_is")
        return [SlotSet("offer", None)]


def _bare(turn: Turn) -> str:
    return turn.intent if turn.intent in ("affirm", "deny") else "value"
