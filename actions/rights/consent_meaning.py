"""What a consent means, said where somebody asks about it or did not understand, before it is asked once more."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.rights.consents_told import what_was_told
from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.domain.people.consents import Purpose
from bot.nlu.consent.consent_questions import asks_if_told, asks_what_it_means, fears_employer
from bot.nlu.consent.consent_words import Said
from bot.usecases.casework.amend_case import is_untouched
from bot.usecases.data_rights import holdings
from bot.usecases.follow_case import own_case
from bot.wiring import house
from bot.wording import label, say


def asked_back(text: str, said: Said | None) -> bool:
    """Whether the words ask about the consent rather than give or refuse it."""
    return (said is None or not said.tells) and (asks_what_it_means(text) or asks_if_told(text))


def explain(speaker: CollectingDispatcher, turn: Turn, case: Case, purpose: Purpose) -> list[EventType]:
    """Who gets what, what follows from a yes and from a no, or whether anything was told already; then the question in
    short."""
    speaker.utter_message(text=_answer(turn, case, purpose))
    speaker.utter_message(json_message={"lead": True})
    ask_shortly(speaker, case.number, purpose)
    return [make_offer(turn, purpose, number=case.number)]


def ask_once_more(speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any]) -> list[EventType]:
    """The question that something else came behind, while nobody works on the case: later there is more to ask."""
    case = own_case(house().begin, turn.channel, turn.sender, str(offer.get("number")))
    if case is None or not is_untouched(case):
        return []
    ask_shortly(speaker, case.number, offer["deed"])
    return [make_offer(turn, **{**offer, "again": True})]


def ask_shortly(speaker: CollectingDispatcher, number: str, purpose: Purpose, sure: bool = False) -> None:
    """The question without its reasons; `sure`: whether a yes was meant."""
    yes = f'/delete_my_data{{"want": "{purpose}_yes", "case_number": "{number}"}}'
    buttons = [
        {"title": say(f"consents.again.{purpose}_yes"), "payload": yes},
        {"title": say(f"consents.again.{purpose}_no"), "payload": "/deny"},
    ]
    speaker.utter_message(text=say(f"consents.again.{purpose}_{'sure' if sure else 'decide'}"), buttons=buttons)


def _answer(turn: Turn, case: Case, purpose: Purpose) -> str:
    if asks_if_told(turn.text):
        return what_was_told(holdings(house().begin, turn.channel, turn.sender))
    if purpose == "employer":
        return say("consents.meaning.employer")
    if fears_employer(turn.text):
        return say("consents.meaning.not_employer")
    return label("consents.meaning.forwarding", case.kind)
