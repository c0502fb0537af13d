"""A person takes a consent back: at once, for all of their open cases (个人信息保护法 15)."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.rights.consent_questions import allow_later
from actions.rights.consents_told import report_leak, tell_consents
from actions.turn import Turn
from bot.domain.people.consents import Purpose
from bot.nlu.consent.consent_questions import asks_if_told
from bot.nlu.consent.consent_words import Said, asks_after_consent, consent_told
from bot.nlu.consent.passing_on import allows_passing_on
from bot.nlu.consent.taking_back_consent import allows_telling, takes_back_consent, tells_of_leak
from bot.privacy.notice import privacy_notice
from bot.usecases.give_consent import withdraw_consents
from bot.wiring import house
from bot.wording import entry, label, say

LONGEST = 20
"""Characters: longer words are a story in which somebody agreed to something."""


def withdraw_consent(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Does it and says what it means; with no open case there is nothing that could be passed on. Words may also say
    yes now, or yes to one thing and no to the other."""
    said = None if turn.command else consent_told(turn.text)
    if said is not None:
        return _changed(speaker, turn, said)
    if allowed := _gives(turn.text):
        return allow_later(speaker, turn, allowed)
    if (asks_after_consent(turn.text) or asks_if_told(turn.text)) and not tells_of_leak(turn.text):
        return tell_consents(speaker, turn)
    if tells_of_leak(turn.text):
        return report_leak(speaker, turn)
    if not turn.command and not takes_back_consent(turn.text):
        return tell_consents(speaker, turn)
    return _take_back(speaker, turn, meant(turn.text))


def _changed(speaker: CollectingDispatcher, turn: Turn, said: Said) -> list[EventType]:
    purposes: tuple[Purpose, ...] = ("forwarding", "employer")
    refused = tuple(one for one in purposes if said.of(one) is False)
    allowed = next((one for one in purposes if said.of(one)), None)
    events = _take_back(speaker, turn, refused) if refused else []
    if allowed is None:
        return events
    if refused:
        speaker.utter_message(json_message={"lead": True})
    return allow_later(speaker, turn, allowed)


def _take_back(speaker: CollectingDispatcher, turn: Turn, purposes: tuple[Purpose, ...]) -> list[EventType]:
    begin, what = house().begin, purposes_in_words(purposes)
    with begin(write=False) as work:
        known = work.consents.of_person(turn.channel, turn.sender)
    given = any(one.given and one.purpose in purposes for one in known)
    text, version = say("consents.timeline.withdrawn", what=what), privacy_notice().version
    cases = withdraw_consents(begin, turn.channel, turn.sender, purposes, version, text, turn.now, key=turn.deed)
    numbers = say("dialogue.list_comma").join(case.number for case in cases)
    if not cases:
        speaker.utter_message(response="utter_consent_nothing")
    elif given or len(purposes) > 1:
        speaker.utter_message(response="utter_consent_withdrawn", what=what, numbers=numbers)
    else:  # what was never allowed is not taken back
        speaker.utter_message(response=f"utter_{purposes[0]}_no")
    for case in cases:
        speaker.utter_message(json_message={"effect": "case", "number": case.number})
    return [SlotSet("offer", None)]


def is_about_consent(turn: Turn) -> bool:
    """Whether short words that take something back mean a consent, not the case (我反悔了 别告诉单位)."""
    text = turn.text.strip()
    return len(text) <= LONGEST and any(word in text for word in entry("consents.not_the_case"))


def meant(text: str) -> tuple[Purpose, ...]:
    """What is taken back: telling the employer, passing on, or both where neither is named."""
    employer = any(word in text for word in entry("consents.about_employer"))
    forwarding = any(word in text for word in entry("consents.about_forwarding"))
    if employer and not forwarding:
        return ("employer",)
    return ("forwarding",) if forwarding and not employer else ("forwarding", "employer")


def purposes_in_words(purposes: tuple[Purpose, ...]) -> str:
    """The same as people read it."""
    told = [label("consents.withdrawn", one) for one in purposes]
    return told[0] if len(told) == 1 else say("consents.both", first=told[0], second=told[1])


def _gives(text: str) -> Purpose | None:
    """What the words rather say yes to (可以转给他们了, 可以告诉单位)."""
    if allows_passing_on(text):
        return "forwarding"
    if allows_telling(text):
        return "employer"
    no = (*entry("consents.says_no"), *entry("consents.about_forwarding"), *entry("consents.taking_back"))
    yes = any(word in text for word in entry("consents.employer_yes")) and not any(word in text for word in no)
    return "employer" if yes else None
