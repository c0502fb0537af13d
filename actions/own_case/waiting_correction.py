"""A correction that was read back and got neither yes nor no: what comes between is answered, the question comes once
more, and at last it is noted for whoever handles the case, and said."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.own_case.corrections import read_back
from actions.rights.consent_meaning import ask_once_more
from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.errors import NotFound
from bot.nlu.consent.consent_words import CONSENTS
from bot.usecases.casework.amend_case import propose
from bot.usecases.follow_case import own_case
from bot.wiring import house
from bot.wording import say


def settle(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """What the house itself says after a turn that was about something else (bot/engine/waiting.py): the question once
    more, or that the correction was noted as told."""
    offer = dict(turn.given["waiting"])
    if offer["deed"] in CONSENTS:
        return ask_once_more(speaker, turn, offer) if turn.given.get("again") else []
    case = own_case(house().begin, turn.channel, turn.sender, str(offer.get("number")))
    if case is None:
        return []
    if turn.given.get("again"):
        changes = str(offer.get("changes") or read_back(case, offer["values"]))
        speaker.utter_message(response="utter_amend_sure", number=case.number, changes=changes)
        return [make_offer(turn, **{**offer, "again": True})]
    _leave(turn, case, offer)
    told = say("after_case.unconfirmed", number=case.number, changes=str(offer.get("changes") or ""))
    speaker.utter_message(text=told)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    return []


def said_beside(speaker: CollectingDispatcher, turn: Turn, case: Case, before: dict[str, Any]) -> list[EventType]:
    """More of the story, told while a correction waits for its yes: noted, and the question stands on."""
    propose(house().begin, case.number, turn.channel, turn.sender, {}, turn.text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    speaker.utter_message(text=say("after_case.noted_beside", number=case.number))
    speaker.utter_message(json_message={"lead": True})
    speaker.utter_message(response="utter_amend_sure", number=case.number, changes=before.get("changes"))
    return [make_offer(turn, **before)]


def _leave(turn: Turn, case: Case, offer: dict[str, Any]) -> None:
    words = "\n".join(filter(None, (str(offer.get("text") or ""), str(offer.get("changes") or ""))))
    told = say("after_case.unconfirmed_note", words=words)
    key = f"{turn.deed}:unconfirmed"
    try:
        propose(house().begin, case.number, turn.channel, turn.sender, offer["values"], told, turn.now, key=key)
    except NotFound:
        return
