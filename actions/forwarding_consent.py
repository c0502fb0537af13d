"""May the case go to offices outside the union? A question of its own once the case is written, before the one about
the employer; no unless somebody plainly says yes, then or later (个人信息保护法 23: receiver, purpose and kinds of data
are named, and handing in is not agreeing)."""

from __future__ import annotations

import re
from dataclasses import replace

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare_words import bare_words
from actions.employer_consent import ask_about_employer, plain_answer
from actions.offer_draft import offer_draft
from actions.offers import make_offer
from actions.turn import Turn
from bot.domain.asking.drafts import to_offer
from bot.domain.asking.form_state import State
from bot.domain.casework.cases import Case
from bot.domain.people.consents import EMPLOYER_KINDS, FORWARDED_KINDS, Purpose, is_given
from bot.nlu.reply.cues import asks
from bot.nlu.reply.passing_on import speaks_of_passing_on
from bot.privacy.notice import privacy_notice
from bot.usecases.follow_case import own_case, own_cases
from bot.usecases.give_consent import give_consent, is_touched
from bot.wiring import house
from bot.wording import entry, label, say

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
    if answer is None and turn.intent not in ("affirm", "thank"):
        return bare_words(speaker, turn)
    if answer is not None:
        _write(speaker, turn, number, answer)
    speaker.utter_message(response="utter_forwarding_yes" if answer else "utter_forwarding_no")
    if case is not None and case.kind in EMPLOYER_KINDS and not _knows_about_employer(number):
        speaker.utter_message(json_message={"lead": True})
        return ask_about_employer(speaker, turn, number)
    return [SlotSet("offer", None), *offer_draft(speaker, turn)]


def allow_later(speaker: CollectingDispatcher, turn: Turn, purpose: Purpose) -> list[EventType]:
    """Words or a button, with no question standing, say that a case may be passed on, or that the employer may know.
    Which of several it is, is asked."""
    kinds = FORWARDED_KINDS if purpose == "forwarding" else EMPLOYER_KINDS
    own = own_cases(house().begin, turn.channel, turn.sender, 20)
    cases = [one for one in own if is_touched(one) and one.kind in kinds]
    number = turn.given.get("case_number")
    meant = [one for one in cases if one.number == number] if number else cases
    if not meant:
        speaker.utter_message(response="utter_consent_nothing")
        return []
    if purpose == "employer" and not number:
        return ask_about_employer(speaker, turn, meant[0].number)
    if len(meant) > 1:
        speaker.utter_message(response="utter_forwarding_which", buttons=[_button(one) for one in meant[:MOST]])
        return []
    _write(speaker, turn, meant[0].number, True, purpose)
    speaker.utter_message(response=f"utter_{purpose}_yes")
    return [SlotSet("offer", None)]


def _write(
    speaker: CollectingDispatcher, turn: Turn, number: str, answer: bool, purpose: Purpose = "forwarding"
) -> None:
    text = say(f"consents.timeline.{purpose}_yes" if answer else f"consents.timeline.{purpose}_no")
    version = privacy_notice().version
    give_consent(house().begin, number, purpose, answer, version, "courier", text, turn.now, key=turn.deed)
    speaker.utter_message(json_message={"effect": "case", "number": number})


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
    _write(speaker, turn, number, answer, "employer")
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


def _button(case: Case) -> dict[str, str]:
    title = say("after_case.which_case", kind=label("case_kinds", case.kind), number=case.number)
    return {
        "title": title,
        "payload": f'/delete_my_data{{"want": "forwarding_yes", "case_number": "{case.number}"}}',
    }
