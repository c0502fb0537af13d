"""The answer to whether the employer may learn who complains: no unless somebody plainly says yes."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare_words import bare_words
from actions.consent_questions import write_consent
from actions.offer_draft import offer_draft
from actions.turn import Turn
from bot.domain.people.consents import Purpose
from bot.nlu.reply.cues import asks
from bot.wording import entry

_ENDS = " 。.！!~，,"
LONGEST = 16
"""Characters: longer words are about something else."""


def answer_about_employer(speaker: CollectingDispatcher, turn: Turn, number: str) -> list[EventType]:
    """Writes a plain yes or no into the ledger; a mere 好的 is told that it stays no; other words are what they are."""
    answer = plain_answer(turn, "employer")
    if answer is None and turn.intent not in ("affirm", "thank"):
        return bare_words(speaker, turn)
    if answer is not None:
        write_consent(speaker, turn, number, answer, "employer")
    speaker.utter_message(response="utter_employer_yes" if answer else "utter_employer_no")
    return [SlotSet("offer", None), *offer_draft(speaker, turn)]


def plain_answer(turn: Turn, purpose: Purpose) -> bool | None:
    """Yes, no, or None where the words say neither."""
    if turn.command:
        return {f"{purpose}_yes": True}.get(str(turn.given.get("want")), False if turn.intent == "deny" else None)
    text = turn.text.strip()
    if len(text) > LONGEST:
        return None
    if asks(text):
        return None
    told = text
    for word in entry("consents.fearless"):  # 不怕, 没事: said before a yes and before a no
        told = told.replace(word, "")
    if any(word in told for word in entry("consents.says_no")):
        return False
    alone = any(said.strip(_ENDS) in entry(f"consents.{purpose}_alone") for said in (text, *told.split()))
    if alone or any(word in told for word in entry(f"consents.{purpose}_yes")):
        return True
    return False if turn.intent == "deny" else None
