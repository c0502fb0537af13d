"""A person wants to take a case back: asked once more, because pressure is common."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, FollowupAction
from rasa_sdk.executor import CollectingDispatcher

from actions.check_case_progress import number_in
from actions.offers import make_offer, standing_offer
from actions.own_case.payment_told import note_if_paid
from actions.own_case.pressed import keep_under_pressure
from actions.own_case.take_back import reopened
from actions.own_case.which_case import all_meant, ask_which, meant_case, open_cases, with_choice
from actions.reopen_case import take_up
from actions.rights.withdraw_consent import is_about_consent, withdraw_consent
from actions.services.kept_bookings import KIND as BOOKING
from actions.services.own_booking import given_back
from actions.services.own_call import taken_back
from actions.turn import Turn, read_turn
from bot.aftercare.times import case_times
from bot.domain.casework.case_states import ENDED, OVER
from bot.domain.casework.promised_calls import KIND as CALL
from bot.nlu.own_case.withdrawing import under_pressure, wants_on
from bot.nlu.reply.demands import keeps_case
from bot.usecases.casework.withdraw_case import withdrawn_case
from bot.usecases.follow_case import own_case
from bot.wiring import house
from bot.wording import label, say


class ActionWithdrawCase(Action):
    """Offers it; action_answer_offer does it."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_withdraw_case"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Names the case and asks."""
        turn = with_choice(read_turn(tracker))
        if standing_offer(turn).get("deed") == "withdraw":
            return [FollowupAction("action_answer_offer")]
        if is_about_consent(turn):
            return withdraw_consent(dispatcher, turn)
        number, open_ones = number_in(turn), open_cases(turn)
        also: list[str] = []
        if under_pressure(turn.text):
            return keep_under_pressure(dispatcher, turn, [one for one in open_ones if number in (None, one.number)])
        if keeps_case(turn.text) or wants_on(turn.text):
            return self._kept(dispatcher, turn)
        if number is None and len(open_ones) > 1:
            named = all_meant(turn, open_ones)
            if not named:
                return ask_which(dispatcher, turn, "withdraw_case", open_ones)
            number, also = named[0].number, [one.number for one in named[1:]]
        case = meant_case(turn, number, open_ones)
        if case is None:
            dispatcher.utter_message(response="utter_no_cases")
            return []
        if case.kind == CALL and case.state not in ENDED:
            return taken_back(dispatcher, turn, case)
        if case.kind == BOOKING and case.state not in ENDED:
            return given_back(dispatcher, turn, case)
        if case.state in ENDED:
            dispatcher.utter_message(response="utter_cannot_withdraw", number=case.number)
            return []
        if case.kind == "unpaid_wages" and note_if_paid(dispatcher, turn, case):
            dispatcher.utter_message(json_message={"lead": True})
        dispatcher.utter_message(
            response="utter_withdraw_sure",
            number=say("after_case.names_comma").join((case.number, *also)),
            kind=label("case_kinds", case.kind),
            days=case_times().cooling_off.days,
        )
        return [make_offer(turn, "withdraw", number=case.number, also=also)]

    def _kept(self, speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
        """The withdrawal is not meant, or not any more."""
        number = number_in(turn)
        case = own_case(house().begin, turn.channel, turn.sender, number, turn.deed) if number else None
        case = case or withdrawn_case(house().begin, turn.channel, turn.sender, turn.deed)
        if case is not None and case.state == "withdrawn":
            reopened(speaker, turn, case.number)
            return []
        if case is not None and case.state in OVER:
            return take_up(speaker, turn, case)
        case = case or own_case(house().begin, turn.channel, turn.sender, None, turn.deed)
        if case is None:
            speaker.utter_message(response="utter_no_cases")
        elif case.state in OVER:
            return take_up(speaker, turn, case)
        else:
            speaker.utter_message(response="utter_goes_on", number=case.number)
        return []
