"""The answer to whether a case may be passed on, or whether the employer may learn who complains: no unless somebody
plainly says yes. A doubtful answer is asked again and never runs on to the other question; one sentence may answer
both."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.bare_words import bare_words
from actions.offer_draft import offer_draft
from actions.offers import make_offer
from actions.rights.consent_meaning import ask_shortly, asked_back, explain
from actions.rights.consent_questions import ask_about_employer, ask_about_forwarding, write_consent
from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.domain.people.consents import EMPLOYER_KINDS, Purpose, is_given
from bot.nlu.consent.consent_words import Said, consent_said
from bot.usecases.follow_case import own_case
from bot.wiring import house

LEAD = {"lead": True}
"""Joins the words before with those after."""
ANSWERS = ("affirm", "deny", "thank", "inform", "nlu_fallback", "greet", "cancel")
"""Intents of words that may be an answer which was not understood."""


def answer_about_consent(speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> list[EventType]:
    """Writes what is said of either into the ledger, then asks on: again where nothing was plainly said of what was
    asked, else about the employer, where there is one and nothing was said of it yet."""
    purpose: Purpose = offer["deed"]
    number = str(offer["number"])
    case = own_case(house().begin, turn.channel, turn.sender, number)
    said = _said(turn, purpose, bool(offer.get("sure")))
    if case is not None and not turn.command and asked_back(turn.text, said):
        return explain(speaker, turn, case, purpose)
    if case is None or (said is None and (turn.intent not in ANSWERS or offer.get("asked_again"))):
        return bare_words(speaker, turn)
    said = said or Said(doubt=True)
    given = told(speaker, turn, case, said, purpose)
    if given is not None:
        return _next(speaker, turn, case, purpose, given)
    if said.asks:
        return explain(speaker, turn, case, purpose)
    if said.tells:
        speaker.utter_message(json_message=LEAD)
        return (ask_about_forwarding if purpose == "forwarding" else _ask_employer)(speaker, turn, case)
    if not offer.get("asked_again"):
        return _ask_again(speaker, turn, number, purpose, said.merely)
    write_consent(speaker, turn, number, False, purpose)  # twice in doubt is a no, which can be changed at any time
    speaker.utter_message(response=f"utter_{purpose}_no")
    return [SlotSet("offer", None), *offer_draft(speaker, turn)]


def told(speaker: CollectingDispatcher, turn: Turn, case: Case, said: Said, first: Purpose) -> bool | None:
    """Writes what is said, the question that stands first, and says so; what is said of `first`."""
    other: Purpose = "employer" if first == "forwarding" else "forwarding"
    answers: list[tuple[Purpose, bool | None]] = [(other, said.of(other)), (first, said.of(first))]
    plain = [(one, given) for one, given in answers if given is not None]
    for place, (one, given) in enumerate(plain):
        if one == "employer" and case.kind not in EMPLOYER_KINDS:
            continue
        if place:
            speaker.utter_message(json_message=LEAD)
        write_consent(speaker, turn, case.number, given, one)
        speaker.utter_message(response=f"utter_{one}_yes" if given else f"utter_{one}_no")
    return said.of(first)


def _said(turn: Turn, purpose: Purpose, sure: bool) -> Said | None:
    """`sure`: it was asked whether a yes is meant, to which a mere all right is one."""
    if turn.command:
        wanted = turn.given.get("want")
        answer = True if wanted == f"{purpose}_yes" else False if turn.intent == "deny" else None
        return None if answer is None else Said(**{purpose: answer})
    said = consent_said(turn.text, purpose)
    return Said(**{purpose: True}) if said is not None and said.merely and sure else said


def _next(speaker: CollectingDispatcher, turn: Turn, case: Case, purpose: Purpose, given: bool) -> list[EventType]:
    if purpose == "forwarding" and case.kind in EMPLOYER_KINDS and not _knows_about_employer(case.number):
        speaker.utter_message(json_message=LEAD)
        return ask_about_employer(speaker, turn, case.number)
    return [SlotSet("offer", None), *offer_draft(speaker, turn)]


def _ask_again(
    speaker: CollectingDispatcher, turn: Turn, number: str, purpose: Purpose, merely: bool
) -> list[EventType]:
    """With the guess, where a mere all right was said; else what there is to choose."""
    ask_shortly(speaker, number, purpose, sure=merely)
    return [make_offer(turn, purpose, number=number, asked_again=True, sure=merely)]


def _ask_employer(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    return ask_about_employer(speaker, turn, case.number)


def _knows_about_employer(number: str) -> bool:
    with house().begin(write=False) as work:
        return is_given(work.consents.of_case(number), "employer") is not None
