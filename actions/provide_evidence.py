"""Files and words for a case that is registered already."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.check_case_progress import number_in
from actions.drafts.told_before import files_before, files_placed, note_told
from actions.forms.case_form import kept_files
from actions.offers import make_offer, standing_offer
from actions.own_case.evidence_words import told_of, words_of
from actions.own_case.files_asked import answer_about_files, proof_told
from actions.own_case.which_case import all_meant, ask_which, meant_case, open_cases, with_choice
from actions.shown import masked
from actions.turn import Turn, read_turn
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.nlu.own_case.file_questions import asks_of_files, proves_in, said_of_file, sends_later, tells_of_proof
from bot.usecases.casework.add_evidence import add_evidence, describe_evidence
from bot.wiring import house
from bot.wording import say

LONGEST_SHOWN = 40


class ActionProvideEvidence(Action):
    """The case that is named, the one that was just given something, the only one; else it is asked which."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_provide_evidence"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Attaches, or says what to do first."""
        turn = with_choice(read_turn(tracker))
        number, open_ones = number_in(turn), open_cases(turn)
        named = all_meant(turn, open_ones) if number is None and len(open_ones) > 1 else ()
        number = number or (named[0].number if named else _same_as_before(turn))
        if number is None and len(open_ones) > 1:
            return ask_which(dispatcher, turn, "provide_evidence", open_ones)
        case = meant_case(turn, number, open_ones)
        if case is None:
            dispatcher.utter_message(response="utter_evidence_without_case" if turn.files else "utter_evidence_how")
            before = standing_offer(turn)
            files = [*(before.get("files", ()) if before.get("deed") == "said" else ()), *turn.files]
            return [*note_told(turn, files=files), make_offer(turn, "said", text=turn.text, files=files)]
        turn = replace(turn, files=(*files_before(turn), *turn.files))  # sent before there was a case
        if standing_offer(turn).get("deed") == "evidence" and _describe(dispatcher, turn, case):
            return [make_offer(turn, "evidence", number=case.number)]
        if not turn.files and (asked := asks_of_files(turn.text)):
            return answer_about_files(dispatcher, turn, case, asked)
        if not turn.files and tells_of_proof(turn.text):
            return proof_told(dispatcher, turn, case)
        if not turn.files and sends_later(turn.text):
            dispatcher.utter_message(text=say("after_case.send_later", number=case.number))
        elif not turn.files:
            dispatcher.utter_message(response="utter_evidence_send", number=case.number)
        else:
            for one in named or (case,):
                _attach(dispatcher, turn, one)
        return [*files_placed(turn), make_offer(turn, "evidence", number=case.number)]


def _same_as_before(turn: Turn) -> str | None:
    """The case that was just told to get files, or got the ones before."""
    offer = standing_offer(turn)
    return str(offer["number"]) if offer.get("deed") == "evidence" and turn.files else None


def _describe(speaker: CollectingDispatcher, turn: Turn, case: Case) -> bool:
    """Whether the words say what the file is that came just before; then they stand beside it."""
    told = "" if turn.files else said_of_file(turn.text)
    file = describe_evidence(house().begin, case, told, turn.now, key=turn.deed) if told else None
    if file is None:
        return False
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    text = masked(told)[:LONGEST_SHOWN]
    speaker.utter_message(text=say("after_case.described", number=case.number, name=file.name, text=text))
    return True


def _attach(speaker: CollectingDispatcher, turn: Turn, case: Case) -> None:
    files, begin = kept_files(turn.files), house().begin
    added = add_evidence(begin, case, files, turn.text, turn.now, words_of, key=turn.deed, proves=proves_in(turn.text))
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    if not added.new:
        speaker.utter_message(response="utter_evidence_again", number=case.number, count=len(added.again))
        return
    answer = "utter_evidence_added_ended" if case.state in ENDED else "utter_evidence_added"
    notes = told_of(added.new, added.again)
    speaker.utter_message(response=answer, number=case.number, count=len(added.new), notes=notes)
