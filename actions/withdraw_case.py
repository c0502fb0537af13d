"""A person wants to take a case back: asked once more, because pressure is common."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.check_case_progress import number_in
from actions.offers import make_offer, standing_offer
from actions.take_back import reopened
from actions.turn import Turn, read_turn
from actions.withdraw_consent import is_about_consent, withdraw_consent
from bot.domain.casework.case_states import ENDED
from bot.nlu.reply.demands import keeps_case
from bot.usecases.follow_case import own_case, withdrawn_case
from bot.wiring import house
from bot.wording import label


class ActionWithdrawCase(Action):
    """Offers it; action_answer_offer does it."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_withdraw_case"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Names the case and asks."""
        turn = read_turn(tracker)
        if standing_offer(turn).get("deed") == "withdraw":
            return [FollowupAction("action_answer_offer")]
        if is_about_consent(turn):
            return withdraw_consent(dispatcher, turn)
        if keeps_case(turn.text):
            return self._kept(dispatcher, turn)
        case = own_case(house().begin, turn.channel, turn.sender, number_in(turn))
        if case is None:
            dispatcher.utter_message(response="utter_no_cases")
            return []
        if case.state in ENDED:
            dispatcher.utter_message(response="utter_cannot_withdraw", number=case.number)
            return []
        dispatcher.utter_message(
            response="utter_withdraw_sure", number=case.number, kind=label("case_kinds", case.kind)
        )
        return [make_offer(turn, "withdraw", number=case.number)]

    def _kept(self, speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
        """The withdrawal is not meant, or not any more."""
        number = number_in(turn)
        case = own_case(house().begin, turn.channel, turn.sender, number) if number else None
        case = case or withdrawn_case(house().begin, turn.channel, turn.sender)
        if case is not None and case.state == "withdrawn":
            reopened(speaker, turn, case.number)
            return []
        case = case or own_case(house().begin, turn.channel, turn.sender, None)
        if case is None:
            speaker.utter_message(response="utter_no_cases")
        else:
            speaker.utter_message(response="utter_goes_on", number=case.number)
        return []
