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
from bot.domain.people.consents import EMPLOYER_KINDS, is_given
from bot.nlu.reply.cues import asks
from bot.nlu.reply.passing_on import speaks_of_passing_on
from bot.usecases.follow_case import own_case
from bot.wiring import house
from bot.wording import entry


def answer_about_forwarding(speaker: CollectingDispatcher, turn: Turn, number: str) -> list[EventType]:
    """Writes a plain yes or no into the ledger; a mere 好的 is told that it stays here; other words are what they are.
    Then the employer is asked about, where there is one."""
    about = _about_it(turn)
    if about is None:
        return _answered_about_employer(speaker, turn, number)
    case, asked = own_case(house().begin, turn.channel, turn.sender, number), _asks(about.text)
    if case is not None and asked and speaks_of_passing_on(turn.text):
        return ask_about_forwarding(speaker, turn, case)
    answer = None if asked else plain_answer(about, "forwarding")
    neither = turn.intent in ("affirm", "thank") or any(word in turn.text for word in entry("consents.neither"))
    if answer is None and not neither:
        return bare_words(speaker, turn)
    if answer is not None:
        write_consent(speaker, turn, number, answer, "forwarding")
    speaker.utter_message(response="utter_forwarding_yes" if answer else "utter_forwarding_no")
    if case is not None and case.kind in EMPLOYER_KINDS and not _knows_about_employer(number):
        speaker.utter_message(json_message={"lead": True})
        return ask_about_employer(speaker, turn, number)
    return [SlotSet("offer", None), *offer_draft(speaker, turn)]


def _about_it(turn: Turn) -> Turn | None:
    """The turn with only the words that are about passing on, where others stand beside them (可以转 别告诉单位); None
    where all are about the employer."""
    pieces = [one for one in re.split(r"[\s，,。；;]+", turn.text) if speaks_of_passing_on(one)]
    if pieces:
        return replace(turn, text="".join(pieces))
    about_employer = any(word in turn.text for word in entry("consents.about_employer"))
    return None if about_employer and plain_answer(turn, "employer") is not None else turn


def _answered_about_employer(speaker: CollectingDispatcher, turn: Turn, number: str) -> list[EventType]:
    """The other question is answered before it was asked (千万别跟单位说): written down, and this one put again."""
    answer = plain_answer(turn, "employer") is True
    write_consent(speaker, turn, number, answer, "employer")
    speaker.utter_message(response="utter_employer_yes" if answer else "utter_employer_no")
    case = own_case(house().begin, turn.channel, turn.sender, number)
    if case is None:
        return [SlotSet("offer", None)]
    speaker.utter_message(json_message={"lead": True})
    return ask_about_forwarding(speaker, turn, case)


def _asks(text: str) -> bool:
    """Whether the words ask (转给谁啊): the question says to whom and what for."""
    return asks(text) or any(word in text for word in entry("consents.asks_to_whom"))


def _knows_about_employer(number: str) -> bool:
    with house().begin(write=False) as work:
        return is_given(work.consents.of_case(number), "employer") is not None
