"""Yes, no or a bare value outside a form: the answer to what was offered last, if anything was."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offer_draft import offer_draft
from actions.offers import make_offer, standing_offer
from actions.shown_stations import narrows, number_meant
from actions.turn import Turn, read_turn
from bot.domain.asking.drafts import fresh, hushed, without
from bot.domain.casework.case_states import ENDED
from bot.domain.errors import StepNotAllowed
from bot.errors import NotFound
from bot.nlu.reply.cues import corrects, declines, form_act
from bot.usecases.follow_case import own_case, withdraw
from bot.wiring import house

_SAID_AGAIN = {"delete_my_data": "erase", "withdraw_case": "withdraw"}
"""Who asks for the same thing again right after being asked means yes."""


class ActionAnswerOffer(Action):
    """See `offers.py` for what can be offered."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_answer_offer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Does the deed on yes, drops it on no, says what is possible when nothing was offered."""
        turn = read_turn(tracker)
        offer = standing_offer(turn)
        deed = offer.get("deed")
        if deed == "care":
            dispatcher.utter_message(response="utter_care_stay")
            return [SlotSet("offer", None), *offer_draft(dispatcher, turn)]
        if deed in (None, "said", "watch"):
            return self._bare(dispatcher, turn)
        if turn.intent in ("deny", "restart_form") or form_act(turn.text) in ("restart", "skip") or declines(turn.text):
            return self._no(dispatcher, turn, offer)
        if turn.intent == "affirm" or _SAID_AGAIN.get(turn.intent) == deed:
            return self._yes(dispatcher, turn, offer)
        if offer.get("asked_again"):
            return self._no(dispatcher, turn, offer)
        dispatcher.utter_message(response="utter_yes_or_no")
        return [make_offer(turn, **{**offer, "asked_again": True})]

    def _bare(self, speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
        """Words without a question before them."""
        if turn.watch:
            speaker.utter_message(response="utter_watch_stay")
        elif turn.intent == "inform" and number_meant(turn) is not None:
            return [FollowupAction("action_ask_station_detail")]
        elif turn.intent == "inform" and narrows(turn):
            return [FollowupAction("find_station_form")]
        elif turn.intent == "inform" and corrects(turn.text) and _has_open_case(turn):
            return [FollowupAction("action_amend_case")]
        elif turn.intent == "restart_form":
            return self._afresh(speaker, turn)
        elif turn.intent in ("affirm", "deny"):
            speaker.utter_message(response=f"utter_bare_{turn.intent}")
        else:
            speaker.utter_message(response="utter_bare_value")
            return [make_offer(turn, "said", text=turn.text, files=list(turn.files))]
        return [SlotSet("offer", None)]

    def _afresh(self, speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
        """From the start although nothing was offered: the newest draft is meant."""
        drafts = fresh(turn.slots.get("drafts"), turn.now)
        if not drafts:
            speaker.utter_message(response="utter_no_draft")
            return [SlotSet("offer", None)]
        form = drafts[0]["form"]
        return [SlotSet("drafts", without(drafts, form)), SlotSet("offer", None), FollowupAction(form)]

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
            if form_act(turn.text) == "restart" or turn.intent == "restart_form":
                drafts = without(turn.slots.get("drafts"), offer["form"])
                return [SlotSet("drafts", drafts), SlotSet("offer", None), FollowupAction(offer["form"])]
            speaker.utter_message(response="utter_draft_stays")
            return [SlotSet("drafts", hushed(turn.slots.get("drafts"), offer["form"])), SlotSet("offer", None)]
        speaker.utter_message(response="utter_left_as_is")
        return [SlotSet("offer", None), *offer_draft(speaker, turn)]


def _has_open_case(turn: Turn) -> bool:
    case = own_case(house().begin, turn.channel, turn.sender, None)
    return case is not None and case.state not in ENDED
