"""May the case go to offices outside the union, and may the employer learn who complains? Two questions of their own,
one after the other, once the case is written; no unless somebody plainly says yes, then or later (个人信息保护法 23:
receiver, purpose and kinds of data are named, and handing in is not agreeing)."""

from __future__ import annotations

from datetime import timedelta

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.turn import Turn
from bot.domain.asking.drafts import to_offer
from bot.domain.asking.form_state import State
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.domain.people.consents import EMPLOYER_KINDS, FORWARDED_KINDS, Purpose, is_given
from bot.nlu.consent.consent_words import consent_told
from bot.nlu.own_case.which import cases_named
from bot.privacy.notice import privacy_notice
from bot.usecases.follow_case import own_case, own_cases
from bot.usecases.give_consent import give_consent, is_touched
from bot.wiring import house
from bot.wording import label, say

STILL_NEW = timedelta(hours=1)
"""So long after it was written the questions of a case come back when something came between."""
MOST = 5
"""Cases among which it is asked which may be passed on."""


def ask_consents(speaker: CollectingDispatcher, turn: Turn, state: State, case: Case, refused: bool) -> list[EventType]:
    """The first question that there is to ask, where the person is named, speaks for themselves, and nothing else waits
    to be gone on with. `refused`: they said with handing it in that it is not to be passed on."""
    waits = state.later or to_offer(turn.slots.get("drafts"), turn.now, wanted=True)
    if waits or state.other or not (case.fields.get("name") or case.fields.get("phone")):
        return []
    if case.kind in FORWARDED_KINDS and not refused:
        return ask_about_forwarding(speaker, turn, case)
    return ask_about_employer(speaker, turn, case.number) if case.kind in EMPLOYER_KINDS else []


def ask_about_forwarding(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """The question, which names to whom, what for and what."""
    question = label("consents.forwarding", case.kind)
    speaker.utter_message(response="utter_forwarding_question", question=question, number=case.number)
    return [make_offer(turn, "forwarding", number=case.number)]


def ask_about_employer(speaker: CollectingDispatcher, turn: Turn, number: str) -> list[EventType]:
    """The question."""
    speaker.utter_message(response="utter_employer_question", number=number)
    return [make_offer(turn, "employer", number=number)]


def allow_later(speaker: CollectingDispatcher, turn: Turn, purpose: Purpose) -> list[EventType]:
    """Words or a button, with no question standing, say that a case may be passed on, or that the employer may know.
    Which of several it is, is asked."""
    kinds = FORWARDED_KINDS if purpose == "forwarding" else EMPLOYER_KINDS
    own = own_cases(house().begin, turn.channel, turn.sender, 20)
    cases = [one for one in own if is_touched(one) and one.kind in kinds]
    number = turn.given.get("case_number")
    named = list(cases_named(turn.text, cases)) if turn.text and len(cases) > 1 else []
    meant = [one for one in cases if one.number == number] if number else named or cases
    if not meant:
        speaker.utter_message(response="utter_consent_nothing")
        return []
    told = consent_told(turn.text)
    plain = len(meant) == 1 and told is not None and told.employer
    if purpose == "employer" and not number and not plain:
        return ask_about_employer(speaker, turn, meant[0].number)
    if len(meant) > 1:
        speaker.utter_message(response="utter_forwarding_which", buttons=[_button(one) for one in meant[:MOST]])
        return []
    write_consent(speaker, turn, meant[0].number, True, purpose)
    speaker.utter_message(response=f"utter_{purpose}_yes")
    return [SlotSet("offer", None)]


def asked_again(speaker: CollectingDispatcher, turn: Turn, number: str, events: list[EventType]) -> list[EventType]:
    """`events` of something that came between, and the question that a new case still waits for, where nothing else was
    asked meanwhile."""
    if any(one.get("name") == "offer" and one.get("value") for one in events):
        return events
    case = own_case(house().begin, turn.channel, turn.sender, number)
    if case is None or case.is_of_guest or case.state in ENDED or turn.now - case.created_at > STILL_NEW:
        return events
    with house().begin(write=False) as work:
        ledger = work.consents.of_case(number)
    if case.kind in FORWARDED_KINDS and is_given(ledger, "forwarding") is None:
        speaker.utter_message(json_message={"lead": True})
        return [*events, *ask_about_forwarding(speaker, turn, case)]
    if case.kind in EMPLOYER_KINDS and is_given(ledger, "employer") is None:
        speaker.utter_message(json_message={"lead": True})
        return [*events, *ask_about_employer(speaker, turn, number)]
    return events


def write_consent(speaker: CollectingDispatcher, turn: Turn, number: str, answer: bool, purpose: Purpose) -> None:
    """Writes what the person said of the case into its ledger and timeline."""
    text = say(f"consents.timeline.{purpose}_yes" if answer else f"consents.timeline.{purpose}_no")
    version = privacy_notice().version
    key = f"{turn.deed}:{purpose}"  # one message may answer both
    give_consent(house().begin, number, purpose, answer, version, "courier", text, turn.now, key=key)
    speaker.utter_message(json_message={"effect": "case", "number": number})


def _button(case: Case) -> dict[str, str]:
    return {
        "title": say("after_case.which_case", kind=label("case_kinds", case.kind), number=case.number),
        "payload": f'/delete_my_data{{"want": "forwarding_yes", "case_number": "{case.number}"}}',
    }
