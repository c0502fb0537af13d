"""Files and words for a case that is registered already."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.case_form import kept_files
from actions.check_case_progress import number_in
from actions.offers import make_offer
from actions.turn import read_turn
from bot.usecases.follow_case import add_evidence, own_case
from bot.wiring import house


class ActionProvideEvidence(Action):
    """The newest open case unless a number is named."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_provide_evidence"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Attaches, or says what to do first."""
        turn = read_turn(tracker)
        case = own_case(house().begin, turn.channel, turn.sender, number_in(turn))
        if case is None:
            dispatcher.utter_message(response="utter_evidence_without_case" if turn.files else "utter_evidence_how")
            return [make_offer(turn, "said", text=turn.text, files=list(turn.files))]
        elif turn.files:
            add_evidence(house().begin, case, kept_files(turn.files), turn.text, turn.now)
            dispatcher.utter_message(response="utter_evidence_added", number=case.number, count=len(turn.files))
            dispatcher.utter_message(json_message={"effect": "case", "number": case.number})
        else:
            dispatcher.utter_message(response="utter_evidence_send", number=case.number)
        return []
