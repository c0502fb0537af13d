"""The answer to a question about one's own data or consent, by what was asked."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offer_draft import offer_draft
from actions.offers import make_offer
from actions.rights.consent_answer import answer_about_consent
from actions.rights.correct_my_data import ask_to_correct, corrected
from actions.rights.export_my_data import answer_export
from actions.turn import Turn
from bot.nlu.consent.consent_words import CONSENTS

RIGHTS = ("forwarding", "employer", "export", "correct", "correct_value")
"""Deeds of offers that are answered here."""


def answer_right(speaker: CollectingDispatcher, turn: Turn, offer: dict[str, Any], refused: bool) -> list[EventType]:
    """`refused`: the words turn it down."""
    deed = offer["deed"]
    if deed in CONSENTS:
        return answer_about_consent(speaker, turn, offer)
    if refused:
        speaker.utter_message(response="utter_left_as_is")
        return [SlotSet("offer", None), *offer_draft(speaker, turn)]
    if deed == "export":
        return answer_export(speaker, turn, int(offer.get("tries") or 0), turn.intent == "affirm")
    if deed == "correct_value":
        return ask_to_correct(speaker, turn)
    if turn.intent == "affirm":
        return corrected(speaker, turn, offer["slot"], offer["value"])
    speaker.utter_message(response="utter_yes_or_no")
    return (
        [SlotSet("offer", None)] if offer.get("asked_again") else [make_offer(turn, **{**offer, "asked_again": True})]
    )
