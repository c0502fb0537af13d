"""A correction to a case that is registered already: made at once while nobody works on it, later noted for whoever
handles it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.added_to_case import added, filled, is_first_hearing
from actions.check_case_progress import number_in
from actions.correct_my_data import ask_to_correct, is_own_number
from actions.corrections import changes_in, field_named, read_back
from actions.offers import make_offer, standing_offer
from actions.own_booking import about_own_booking
from actions.own_call import about_own_call, ask_when
from actions.shown import name_of
from actions.turn import Turn, read_turn
from actions.which_case import ask_which, meant_by_words, meant_case, open_cases, with_choice
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.domain.casework.promised_calls import KIND as CALL
from bot.domain.errors import StepNotAllowed
from bot.errors import NotFound
from bot.nlu.own_case.words import refers_to_case, tells_of_hearing
from bot.usecases.casework.amend_case import correct, is_untouched, propose
from bot.usecases.follow_case import own_case
from bot.wiring import house
from bot.wording import label, say


class ActionAmendCase(Action):
    """The words as typed go onto the case's timeline, with the fields they change."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_amend_case"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Notes it, asks back, or says that there is no case."""
        turn = with_choice(read_turn(tracker))
        if (of_call := about_own_call(dispatcher, turn)) is not None:
            return of_call
        if (of_booking := about_own_booking(dispatcher, turn)) is not None:
            return of_booking
        offer = standing_offer(turn)
        if offer.get("deed") == "correct_value":
            return ask_to_correct(dispatcher, turn)
        asked = offer.get("slot") if offer.get("deed") == "amend_value" else None
        before = offer if offer.get("deed") == "amend" else {}
        number, open_ones = number_in(turn) or (offer.get("number") if asked or before else None), open_cases(turn)
        if number is None and len(open_ones) > 1:
            named = meant_by_words(turn.text, open_ones) if refers_to_case(turn.text) else None
            if named is None:
                return ask_which(dispatcher, turn, "amend_case", open_ones)
            number = named.number
        case = meant_case(turn, number, open_ones)
        if case is None:
            dispatcher.utter_message(response="utter_no_cases")
            return []
        if case.kind == CALL and not turn.text.strip():
            return ask_when(dispatcher, turn, case)
        if not turn.text.strip():
            dispatcher.utter_message(response="utter_amend_say", number=case.number)
            return [make_offer(turn, "amend_value", number=case.number, slot=None)]
        return _amend(dispatcher, turn, case, asked, before if before.get("number") == case.number else {})


def _amend(
    speaker: CollectingDispatcher, turn: Turn, case: Case, asked: str | None, before: dict[str, Any]
) -> list[EventType]:
    """`before`: a correction that was read back just now and waits for its yes: what comes after it joins it."""
    if case.state not in ENDED and not before and (done := added(speaker, turn, case)):
        return done
    if asked is None and tells_of_hearing(turn.text) and "hearing_date" in kind_named(case.kind).fields:
        asked = "hearing_date"
    values = changes_in(turn, case, asked)
    if values and case.state not in ENDED and not before and is_first_hearing(case, values):
        return filled(speaker, turn, case, values)
    if before:
        values = {**before["values"], **values}
        turn = replace(turn, text="\n".join(filter(None, (str(before.get("text") or ""), turn.text))))
    slot = None if values or asked or case.state in ENDED else field_named(turn, case)
    if slot is not None:
        speaker.utter_message(response="utter_amend_what", number=case.number, name=name_of(slot))
        return [make_offer(turn, "amend_value", number=case.number, slot=slot)]
    if values and is_untouched(case):
        changes = read_back(case, values)
        speaker.utter_message(response="utter_amend_sure", number=case.number, changes=changes)
        return [make_offer(turn, "amend", number=case.number, values=values, text=turn.text, changes=changes)]
    return _note(speaker, turn, case, values)


def _note(speaker: CollectingDispatcher, turn: Turn, case: Case, values: dict[str, Any]) -> list[EventType]:
    told = "\n".join(filter(None, (turn.text, read_back(case, values) if values else "")))
    propose(house().begin, case.number, turn.channel, turn.sender, values, told, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    if case.state == "withdrawn":
        speaker.utter_message(response="utter_amended_withdrawn", number=case.number)
        return [make_offer(turn, "reopen", number=case.number)]
    state = label(f"case_states.{kind_named(case.kind).table}", case.state)
    ended, untouched = case.state in ENDED, is_untouched(case)
    answer = "utter_amended_ended" if ended else "utter_amended_early" if untouched else "utter_amended"
    changes = say("after_case.amended_note", changes=read_back(case, values)) if values else ""
    speaker.utter_message(response=answer, number=case.number, state=state, changes=changes)
    if is_own_number(turn):  # what is kept for the next matter has to follow
        return ask_to_correct(speaker, turn)
    return [SlotSet("offer", None)]


def amended(speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> None:
    """The yes to a correction that was read back."""
    begin = house().begin
    try:
        case = own_case(begin, turn.channel, turn.sender, offer["number"])
        if case is None:
            raise NotFound(what="case")
        changes = str(offer.get("changes") or read_back(case, offer["values"]))
        told = "\n".join((str(offer.get("text") or ""), changes)).strip()
        if is_untouched(case):
            correct(begin, case.number, turn.channel, turn.sender, offer["values"], told, turn.now, key=turn.deed)
            speaker.utter_message(response="utter_amend_done", number=case.number, changes=changes)
        else:
            propose(begin, case.number, turn.channel, turn.sender, offer["values"], told, turn.now, key=turn.deed)
            speaker.utter_message(response="utter_amended", number=case.number, changes="")
        speaker.utter_message(json_message={"effect": "case", "number": case.number})
    except (StepNotAllowed, NotFound):
        speaker.utter_message(response="utter_no_cases")
