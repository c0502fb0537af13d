"""A value of one's own put right: the new one is checked, the old one is shown masked, and asked once more."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.forms.form_words import invalid_words
from actions.offers import make_offer, standing_offer
from actions.shown import name_of, shown
from actions.turn import Turn, lexicon
from bot.domain.asking.values import check
from bot.domain.casework.cases import Case
from bot.domain.invalid import InvalidValue
from bot.nlu.extract import extract
from bot.nlu.reply.cues import corrects, names_of, what_is_right
from bot.usecases.casework.amend_case import STEPS, is_untouched
from bot.usecases.data_rights import correct, holdings, holds_another, register_request
from bot.usecases.follow_case import own_case
from bot.wiring import house
from bot.wording import entry, say

_NAME = re.compile("[\u4e00-\u9fff·]{2,4}")


def correct_mine(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """A new value without a word of what is kept of them belongs to the case of who has one: its staff hear of it,
    then it is asked whether what is kept is to follow."""
    stored = any(word in turn.text for word in entry("consents.what_is_kept"))
    if not stored and new_value(turn)[1] is not None and own_case(house().begin, turn.channel, turn.sender, None):
        return [FollowupAction("action_amend_case")]
    return ask_to_correct(speaker, turn)


def ask_to_correct(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Asks whether the new value is right, or what is to be put right."""
    held = holdings(house().begin, turn.channel, turn.sender)
    if held.courier is None:
        speaker.utter_message(response="utter_see_nothing", days=house().keeping.messages)
        return []
    slot, value = new_value(turn)
    if value is None:
        again = standing_offer(turn).get("deed") == "correct_value"
        speaker.utter_message(response="utter_correct_what")
        return [SlotSet("offer", None)] if again else [make_offer(turn, "correct_value")]
    try:
        good = check(slot, value, turn.now)
    except InvalidValue as error:
        speaker.utter_message(text=invalid_words(slot, error.reason, error.details))
        return [make_offer(turn, "correct_value")]
    before = shown(slot, getattr(held.courier, slot))
    speaker.utter_message(response="utter_correct_sure", name=name_of(slot), before=before, after=shown(slot, good))
    return [make_offer(turn, "correct", slot=slot, value=good)]


def corrected(speaker: CollectingDispatcher, turn: Turn, slot: str, value: str) -> list[EventType]:
    """Does it, also in the open cases that hold the old value: at once where nobody works on them, else staff are told,
    and the request stays open for them."""
    begin = house().begin
    held = holdings(begin, turn.channel, turn.sender)
    before = shown(slot, getattr(held.courier, slot) if held.courier else None)
    old = [one for one in held.open_cases if holds_another(one, slot, value) or one.was_done(turn.deed, *STEPS)]
    numbers = _numbers(one for one in old if not is_untouched(one))
    at_once = _numbers(one for one in old if is_untouched(one))
    # Staff need the new number to reach the person: it stands in the note, masked where they may not see it.
    text = say("consents.staff_notes.amend", name=name_of(slot), before=before, after=value)
    correct(begin, turn.channel, turn.sender, slot, value, text, turn.now, key=turn.deed)
    request = register_request(
        begin, turn.channel, turn.sender, turn.key, say("consents.requests.correct", name=name_of(slot)), turn.now,
        done=not numbers, note=say("consents.staff_notes.correct_open", numbers=numbers) if numbers else "",
    )  # fmt: skip
    told = say("consents.correct_done", numbers=at_once) if at_once else ""
    told += say("consents.correct_noted", numbers=numbers) if numbers else ""
    speaker.utter_message(
        response="utter_corrected", name=name_of(slot), after=shown(slot, value), cases=told, number=request.number
    )
    for number in (request.number, *(one.number for one in old)):
        speaker.utter_message(json_message={"effect": "case", "number": number})
    return [SlotSet("offer", None)]


def new_value(turn: Turn) -> tuple[str, str | None]:
    """The slot that is meant and its new value: the last one named (from this to that)."""
    for slot in ("id_number", "phone", "name"):
        found = [one for one in extract(turn.text, turn.now, lexicon(), slot) if one.entity == slot]
        if found and (slot != "name" or any(word in turn.text for word in entry("consents.about_names"))):
            return slot, str(found[-1].value)
    right = what_is_right(turn.text)
    if "name" in names_of(turn.text) and corrects(turn.text) and _NAME.fullmatch(right):
        return "name", right
    return "phone", None


def is_own_number(turn: Turn) -> bool:
    """Whether words about a case give one's own telephone number anew."""
    slot, value = new_value(turn)
    mine = any(word in turn.text for word in entry("consents.own_number"))
    return slot == "phone" and value is not None and mine


def _numbers(cases: Iterable[Case]) -> str:
    return say("dialogue.list_comma").join(case.number for case in cases)
