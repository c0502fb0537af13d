"""May the employer learn who complains? Asked once after the case is written, behind whether it may be passed on; no
unless somebody plainly says yes (个人信息保护法 23: a consent of its own)."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare_words import bare_words
from actions.offer_draft import offer_draft
from actions.offers import make_offer
from actions.turn import Turn
from bot.domain.people.consents import Purpose
from bot.nlu.reply.cues import asks
from bot.privacy.notice import privacy_notice
from bot.usecases.give_consent import give_consent
from bot.wiring import house
from bot.wording import entry, say

_ENDS = " 。.！!~，,"
LONGEST = 16
"""Characters: longer words are about something else."""


def ask_about_employer(speaker: CollectingDispatcher, turn: Turn, number: str) -> list[EventType]:
    """The question."""
    speaker.utter_message(response="utter_employer_question", number=number)
    return [make_offer(turn, "employer", number=number)]


def answer_about_employer(speaker: CollectingDispatcher, turn: Turn, number: str) -> list[EventType]:
    """Writes a plain yes or no into the ledger; a mere 好的 is told that it stays no; other words are what they are."""
    answer = plain_answer(turn, "employer")
    if answer is None and turn.intent not in ("affirm", "thank"):
        return bare_words(speaker, turn)
    if answer is not None:
        text = say("consents.timeline.employer_yes" if answer else "consents.timeline.employer_no")
        version, now = privacy_notice().version, turn.now
        give_consent(house().begin, number, "employer", answer, version, "courier", text, now, key=turn.deed)
        speaker.utter_message(json_message={"effect": "case", "number": number})
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
