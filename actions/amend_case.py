"""A correction to a case that is registered already: made at once while nobody works on it, later noted for whoever
handles it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.check_case_progress import number_in
from actions.drafts.told_before import told_before
from actions.law.told_more import note_more, tells_more
from actions.offers import make_offer, standing_offer
from actions.own_case.added_to_case import facts_kept, filled, is_first_hearing, note_as_told, note_hours
from actions.own_case.corrections import changes_in, field_named, read_back
from actions.own_case.waiting_correction import said_beside, settle
from actions.own_case.which_case import all_meant, ask_which, meant_case, open_cases, with_choice
from actions.own_case.workmates import SLOT, join, named_later
from actions.rights.consent_questions import asked_again
from actions.rights.correct_my_data import ask_to_correct, is_own_number
from actions.services.own_booking import about_own_booking
from actions.services.own_call import about_own_call, ask_when
from actions.shown import name_of, shown
from actions.turn import Turn, read_turn
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.domain.casework.promised_calls import KIND as CALL
from bot.domain.errors import StepNotAllowed
from bot.errors import NotFound
from bot.nlu.own_case.calls import wants_call_at
from bot.nlu.own_case.change_answers import agrees_again
from bot.nlu.own_case.changes import moved_on
from bot.nlu.own_case.changes import tells_more as adds_to_story
from bot.nlu.own_case.hearings import tells_of_hearing
from bot.nlu.own_case.others import joins_case
from bot.nlu.own_case.words import adds_person, adds_to_case
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
        if "waiting" in turn.given:
            return settle(dispatcher, turn)
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
            named = all_meant(turn, open_ones)
            if not named:
                return ask_which(dispatcher, turn, "amend_case", open_ones)
            number, also = named[0].number, [one.number for one in named[1:]]
        else:
            also = list(before.get("also") or ())
        case = meant_case(turn, number, open_ones)
        if case is not None and told_before(turn).get("guest") and not case.is_of_guest:
            dispatcher.utter_message(text=say("progress.owner_only", number=case.number))
            return [SlotSet("offer", None)]
        if case is None and tells_more(turn):
            return note_more(dispatcher, turn)
        if case is None:
            dispatcher.utter_message(response="utter_no_cases")
            return []
        if case.kind == CALL and not turn.text.strip():
            return ask_when(dispatcher, turn, case)
        if not turn.text.strip():
            dispatcher.utter_message(response="utter_amend_say", number=case.number)
            return [make_offer(turn, "amend_value", number=case.number, slot=None)]
        events = _amend(dispatcher, turn, case, also, asked, before if before.get("number") == case.number else {})
        return asked_again(dispatcher, turn, case.number, events)


def _amend(
    speaker: CollectingDispatcher, turn: Turn, case: Case, also: list[str], asked: str | None, before: dict[str, Any]
) -> list[EventType]:
    """`also`: numbers of further cases that are meant; `before`: a correction that was read back just now and waits for
    its yes: what comes after it joins it."""
    if asked is None and tells_of_hearing(turn.text) and "hearing_date" in kind_named(case.kind).fields:
        asked = "hearing_date"
    going = case.state not in ENDED
    if going and not before and not asked and wants_call_at(turn.text, turn.now):
        return note_hours(speaker, turn, case)
    if going and not before and (kept := facts_kept(speaker, turn, case)):
        return kept
    if going and not before and (named := named_later(speaker, turn, case)) is not None:
        return named
    of_several = is_untouched(case) and "worker_count" in kind_named(case.kind).fields
    if of_several and (asked == SLOT or (not before and joins_case(turn.text))):
        return join(speaker, turn, case)
    values = changes_in(turn, case, asked)
    adds = adds_person(turn.text) or (adds_to_case(turn.text) and not values)
    if going and not before and adds:
        return note_as_told(speaker, turn, case)
    if values and going and not before and is_first_hearing(case, values):
        return filled(speaker, turn, case, values)
    if before:
        if values and agrees_again(turn.text) and values.items() <= before["values"].items():
            amended(speaker, turn, before)
            return [SlotSet("offer", None)]
        if not values:
            return said_beside(speaker, turn, case, before)
        values = {**before["values"], **values}
        turn = replace(turn, text="\n".join(filter(None, (str(before.get("text") or ""), turn.text))))
    told_more = adds_to_story(turn.text)
    slot = None if values or asked or told_more or not going else field_named(turn, case)
    if slot is not None:
        speaker.utter_message(response="utter_amend_what", number=case.number, name=name_of(slot))
        return [make_offer(turn, "amend_value", number=case.number, slot=slot)]
    if values and is_untouched(case):
        return _ask(speaker, turn, case, also, values)
    if told_more and going:
        return note_as_told(speaker, turn, case)
    return _note(speaker, turn, case, values)


def _ask(
    speaker: CollectingDispatcher, turn: Turn, case: Case, also: list[str], values: dict[str, Any]
) -> list[EventType]:
    """Reads the correction back. While nobody works on the case the field is changed by the yes, later it is what the
    colleague is told."""
    changes = read_back(case, values)
    numbers = say("after_case.names_comma").join((case.number, *also))
    if "company" in values and moved_on(turn.text):
        speaker.utter_message(text=say("after_case.firm_or_work", before=shown("company", case.fields.get("company"))))
        speaker.utter_message(json_message={"lead": True})
    speaker.utter_message(response="utter_amend_sure", number=numbers, changes=changes)
    facts = {"values": values, "text": turn.text, "changes": changes, "also": also}
    return [make_offer(turn, "amend", number=case.number, **facts)]


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
    for number in (offer["number"], *(offer.get("also") or ())):
        try:
            _amended(speaker, turn, offer, str(number))
        except (StepNotAllowed, NotFound):
            speaker.utter_message(response="utter_no_cases")


def _amended(speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any], number: str) -> None:
    begin = house().begin
    case = own_case(begin, turn.channel, turn.sender, number)
    if case is None:
        raise NotFound(what="case")
    first = number == offer["number"] and offer.get("changes")
    changes = str(offer["changes"]) if first else read_back(case, offer["values"])
    told = "\n".join((str(offer.get("text") or ""), changes)).strip()
    if is_untouched(case):
        people = offer.get("people") or ()
        correct(begin, number, turn.channel, turn.sender, offer["values"], told, turn.now, key=turn.deed, people=people)
        speaker.utter_message(response="utter_amend_done", number=number, changes=changes)
    else:
        propose(begin, number, turn.channel, turn.sender, offer["values"], told, turn.now, key=turn.deed)
        speaker.utter_message(response="utter_amended", number=number, changes="")
    speaker.utter_message(json_message={"effect": "case", "number": number})
