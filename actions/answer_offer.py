"""Yes, no or a bare value outside a form: the answer to what was offered last, if anything was."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.amend_case import amended
from actions.check_case_progress import number_in
from actions.drafts.answer_draft import with_answer
from actions.drafts.bare_words import bare_words, says_where
from actions.drafts.told_before import note_told
from actions.emergency import raise_alarm
from actions.heard.values import values_of
from actions.offer_draft import offer_draft
from actions.offers import make_offer, standing_offer
from actions.own_case.end_withdrawal import withdrawn
from actions.own_case.payment_told import note_if_paid
from actions.own_case.pressed import keep_under_pressure
from actions.own_case.take_back import reopened
from actions.reopen_case import take_up
from actions.rights.answer_right import RIGHTS, answer_right
from actions.rights.consent_questions import asked_again
from actions.rights.erase_my_data import erase_mine, staying
from actions.talk.listening import let_be
from actions.turn import Turn, read_turn
from bot.domain.asking.drafts import hushed, of_form, without
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import BY_NAME
from bot.nlu.danger.all_clear import sounds_safe
from bot.nlu.danger.figurative import sounds_figurative
from bot.nlu.naming.papers import chooses
from bot.nlu.own_case.change_answers import refuses_change
from bot.nlu.own_case.withdrawing import holds_on, plainly_erases, plainly_withdraws, under_pressure
from bot.nlu.reply.cues import declines, form_act
from bot.nlu.reply.demands import keeps_case
from bot.usecases.data_rights import holdings
from bot.usecases.follow_case import own_case
from bot.wiring import house
from bot.wording import label, say

_NO_QUESTION = (
    None,
    "said",
    "watch",
    "safe",
    "law",
    "again",
    "notice",
    "evidence",
    "paper_given",
    "reason",
    "rating_words",
    "amend_value",
)
"""Deeds that wait for words of any kind, not for a yes or no."""
_LEFT = {"danger": "utter_no_danger", "unsolved": "utter_left_to_staff", "withdraw": "utter_goes_on"}
"""What is said to a no, by deed."""
_PLAINLY = ("withdraw", "erase")
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
        if deed == "listen":
            return let_be(dispatcher, turn, "", False)
        if deed in RIGHTS:
            return answer_right(dispatcher, turn, offer, _refuses(turn))
        if deed in _NO_QUESTION:
            return bare_words(dispatcher, turn)
        if deed == "which" and not _refuses(turn):
            task = f"action_{offer['task']}"
            return [FollowupAction(task)] if number_in(turn) else bare_words(dispatcher, turn)
        if deed == "withdraw" and under_pressure(turn.text):
            case = own_case(house().begin, turn.channel, turn.sender, offer["number"])
            return keep_under_pressure(dispatcher, turn, [case] if case else [])
        if _refuses(turn):
            return self._no(dispatcher, turn, offer)
        if deed == "paper":
            return self._about_paper(dispatcher, turn, offer)
        if deed == "danger":
            return self._not_safe(dispatcher, turn, offer)
        if turn.intent == "inform" and (deed == "report" or (deed == "another" and _fills(turn, offer["form"]))):
            return [FollowupAction(offer["form"])]
        if _agrees(turn, deed):
            return self._yes(dispatcher, turn, offer)
        if deed == "look":
            return bare_words(dispatcher, turn)
        if deed == "draft":
            return self._about_draft(dispatcher, turn, offer)
        if deed == "amend":
            return [FollowupAction("action_amend_case")]
        if deed == "erase" and not offer.get("asked_again"):  # 案子没办完也能删吗
            what = staying(holdings(house().begin, turn.channel, turn.sender))
            dispatcher.utter_message(text=say("consents.erasing.asked", note=what))
            return [make_offer(turn, **{**offer, "asked_again": True})]
        if offer.get("asked_again"):
            return self._no(dispatcher, turn, offer)
        dispatcher.utter_message(response="utter_yes_or_no")
        return [*note_told(turn), make_offer(turn, **{**offer, "asked_again": True})]

    def _about_draft(self, speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> list[EventType]:
        """The answer to the question at which the form was left goes into it; else it is asked which form is meant."""
        draft = of_form(turn.slots.get("drafts"), offer["form"], turn.now)
        answered = with_answer(turn, draft) if draft is not None else None
        if answered is not None:
            rest = without(turn.slots.get("drafts"), offer["form"])
            return [SlotSet("drafts", [{**answered, "back": True}, *rest]), FollowupAction(offer["form"])]
        if offer.get("asked_again"):
            return [*self._no(speaker, turn, offer)]
        speaker.utter_message(response="utter_go_on_or_not", task=label("tasks", BY_NAME[offer["form"]].intent))
        return [make_offer(turn, **{**offer, "asked_again": True})]

    def _about_paper(self, speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> list[EventType]:
        """Words about which paper, or of which case; who says nothing of either twice wants something else."""
        if offer.get("asked_again") and not chooses(turn.text):
            return self._no(speaker, turn, offer)
        return [FollowupAction("action_request_paper")]

    def _not_safe(self, speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> list[EventType]:
        """Anything but a no to the question whether somebody is in danger; who goes on with his matter is in none."""
        if sounds_safe(turn.text) or sounds_figurative(turn.text):
            speaker.utter_message(response="utter_no_danger")
            return [SlotSet("offer", None)]
        if turn.intent == "inform" and not turn.command and not says_where(turn):
            before = say("dialogue.kept_comma").join((str(offer.get("text") or ""), turn.text))
            return bare_words(speaker, replace(turn, text=before))
        raise_alarm(speaker, turn)
        return [make_offer(turn, "watch", rounds=0, text=str(offer.get("text") or ""))]

    def _yes(self, speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> list[EventType]:
        deed = offer["deed"]
        if deed in ("draft", "another", "look", "report"):
            return [FollowupAction(offer["form"])]
        if deed == "erase":
            erase_mine(speaker, turn)
        if deed == "withdraw":
            if case := own_case(house().begin, turn.channel, turn.sender, offer["number"], turn.deed):
                note_if_paid(speaker, turn, case)
            for number in (offer["number"], *(offer.get("also") or ())):
                withdrawn(speaker, turn, number)
        if deed == "reopen":
            reopened(speaker, turn, offer["number"])
        if deed == "amend":
            amended(speaker, turn, offer)
            return asked_again(speaker, turn, str(offer["number"]), [SlotSet("offer", None)])
        if deed == "anew":
            return [SlotSet("old_case", offer["number"]), SlotSet("offer", None), FollowupAction(offer["form"])]
        number = offer["number"] if deed == "unsolved" else None
        case = own_case(house().begin, turn.channel, turn.sender, number, turn.deed) if number else None
        if case is not None:
            return take_up(speaker, replace(turn, text=str(offer.get("text") or "")), case)
        return [SlotSet("offer", None)]

    def _no(self, speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> list[EventType]:
        if offer["deed"] == "draft":
            if form_act(turn.text) == "restart" or turn.intent == "restart_form":
                drafts = without(turn.slots.get("drafts"), offer["form"])
                return [SlotSet("drafts", drafts), SlotSet("offer", None), FollowupAction(offer["form"])]
            speaker.utter_message(response="utter_draft_stays")
            return [SlotSet("drafts", hushed(turn.slots.get("drafts"), offer["form"])), SlotSet("offer", None)]
        if offer["deed"] == "amend" and refuses_change(turn.text):
            speaker.utter_message(text=say("after_case.stays", number=offer["number"]))
            return [SlotSet("offer", None)]
        if offer["deed"] == "amend":
            speaker.utter_message(response="utter_amend_say", number=offer["number"])
            return [make_offer(turn, "amend_value", number=offer["number"], slot=None)]
        speaker.utter_message(response=_LEFT.get(offer["deed"], "utter_left_as_is"), number=offer.get("number"))
        return [SlotSet("offer", None), *offer_draft(speaker, turn)]


def _fills(turn: Turn, form: str) -> bool:
    """Whether the words hold values for the form that was offered, which is more than a yes."""
    return bool(turn.text) and any(one.certain for one in values_of(turn, BY_NAME[form], State(), None))


def _refuses(turn: Turn) -> bool:
    """Whether the words turn down what was offered."""
    if turn.intent in ("deny", "restart_form") or form_act(turn.text) in ("restart", "skip"):
        return True
    if standing_offer(turn).get("deed") == "withdraw" and (keeps_case(turn.text) or holds_on(turn.text)):
        return True
    return declines(turn.text)


def _agrees(turn: Turn, deed: str | None) -> bool:
    """Whether the words say yes. What ends a case or erases takes a button or a plain yes, whatever the classifier
    makes of the words."""
    if deed in _PLAINLY and not turn.command:
        return plainly_withdraws(turn.text) if deed == "withdraw" else plainly_erases(turn.text)
    return turn.intent == "affirm" or _SAID_AGAIN.get(turn.intent) == deed
