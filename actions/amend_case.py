"""A correction to a case that is registered already: noted for the person who handles it."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.check_case_progress import number_in
from actions.correct_my_data import ask_to_correct, is_own_number
from actions.offers import make_offer, standing_offer
from actions.turn import read_turn
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED
from bot.usecases.follow_case import amend, own_case
from bot.wiring import house
from bot.wording import label


class ActionAmendCase(Action):
    """The words as typed go onto the case's timeline."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_amend_case"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Notes it, or says that there is no case."""
        turn = read_turn(tracker)
        if standing_offer(turn).get("deed") == "correct_value":
            return ask_to_correct(dispatcher, turn)
        case = own_case(house().begin, turn.channel, turn.sender, number_in(turn))
        if case is None:
            dispatcher.utter_message(response="utter_no_cases")
        elif not turn.text.strip():
            dispatcher.utter_message(response="utter_amend_say", number=case.number)
        else:
            amend(house().begin, case, turn.text, turn.now)
            dispatcher.utter_message(json_message={"effect": "case", "number": case.number})
            if case.state == "withdrawn":
                dispatcher.utter_message(response="utter_amended_withdrawn", number=case.number)
                return [make_offer(turn, "reopen", number=case.number)]
            table = kind_named(case.kind).table
            state = label(f"case_states.{table}", case.state)
            ended = case.state in ENDED
            answer = "utter_amended_ended" if ended else "utter_amended"
            dispatcher.utter_message(response=answer, number=case.number, state=state)
            if is_own_number(turn):  # what is kept for the next matter has to follow
                return ask_to_correct(dispatcher, turn)
        return []
