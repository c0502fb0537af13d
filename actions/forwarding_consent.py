"""The answer to whether the case may go to offices outside the union."""

from __future__ import annotations

import re
from dataclasses import replace

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare_words import bare_words
from actions.consent_questions import ask_about_employer, ask_about_forwarding, write_consent
from actions.employer_consent import plain_answer
from actions.offer_draft import offer_draft
from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.domain.people.consents import EMPLOYER_KINDS, is_given
from bot.nlu.reply.cues import asks
from bot.nlu.reply.passing_on import speaks_of_passing_on
from bot.usecases.follow_case import own_case
from bot.wiring import house
from bot.wording import entry

LEAD = {"lead": True}
"""Joins the words before with those after."""


def answer_about_forwarding(speaker: CollectingDispatcher, turn: Turn, number: str) -> list[EventType]:
    """Writes a plain yes or no into the ledger; a mere 好的 is told that it stays here; other words are what they are.
    Then the employer is asked about, where there is one and nothing was said of it yet (可以转 但别告诉站长)."""
    case = own_case(house().begin, turn.channel, turn.sender, number)
    about, beside = _apart(turn)
    employer = _said_of_employer(beside, case)
    asked = bool(about.text) and speaks_of_passing_on(turn.text) and _asks(about.text)
    answer = plain_answer(about, "forwarding") if not asked and (about.text or about.command) else None
    if employer is not None:
        write_consent(speaker, turn, number, employer, "employer")
        speaker.utter_message(response="utter_employer_yes" if employer else "utter_employer_no")
        speaker.utter_message(json_message=LEAD)
    if case is not None and (asked or (employer is not None and answer is None)):
        return ask_about_forwarding(speaker, turn, case)
    neither = turn.intent in ("affirm", "thank") or any(word in turn.text for word in entry("consents.neither"))
    if answer is None and not neither:
        return bare_words(speaker, turn)
    if answer is not None:
        write_consent(speaker, turn, number, answer, "forwarding")
    speaker.utter_message(response="utter_forwarding_yes" if answer else "utter_forwarding_no")
    known = employer is not None or _knows_about_employer(number)
    if case is not None and case.kind in EMPLOYER_KINDS and not known:
        speaker.utter_message(json_message=LEAD)
        return ask_about_employer(speaker, turn, number)
    return [SlotSet("offer", None), *offer_draft(speaker, turn)]


def _apart(turn: Turn) -> tuple[Turn, Turn]:
    """The turn with the words that may be about passing on, and with those that are about the employer only."""
    if turn.command:
        return turn, replace(turn, command=False, text="")
    pieces = [one for one in re.split(r"[\s，,。；;]+", turn.text) if one]
    employer = [
        one
        for one in pieces
        if not _names(one, "about_forwarding") and _names(one, "about_employer") and _plain(turn, one) is not None
    ]
    rest = [one for one in pieces if one not in employer]
    passing_on = [one for one in rest if _names(one, "about_forwarding")]
    words = "".join(passing_on) if passing_on else turn.text if not employer else ""
    return replace(turn, text=words), replace(turn, text="".join(employer))


def _names(text: str, words: str) -> bool:
    return any(word in text for word in entry(f"consents.{words}"))


def _plain(turn: Turn, text: str) -> bool | None:
    return plain_answer(replace(turn, text=text), "employer")


def _said_of_employer(beside: Turn, case: Case | None) -> bool | None:
    """What the words say of the other question before it was asked; None: nothing."""
    if case is None or case.kind not in EMPLOYER_KINDS or not beside.text:
        return None
    return plain_answer(beside, "employer")


def _asks(text: str) -> bool:
    """Whether the words ask (转给谁啊): the question says to whom and what for."""
    return asks(text) or any(word in text for word in entry("consents.asks_to_whom"))


def _knows_about_employer(number: str) -> bool:
    with house().begin(write=False) as work:
        return is_given(work.consents.of_case(number), "employer") is not None
