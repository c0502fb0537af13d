"""The lines of a questionnaire as sentences: from wording/dialogue.yml, with values as people read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from actions.shown import lines, money, name_of, phrase, shown
from bot.domain.asking.form_state import CONFIRM, Say, State
from bot.domain.asking.forms import Form
from bot.domain.relation.questions import SLOTS as RELATION
from bot.domain.wage_talk.questions import KINDS as WAGES
from bot.wording import entry, label, say

LONGEST_ECHO = 18
"""Characters."""

WORDS = ("company", "name", "location")
"""Slots whose values are words and no figures."""
STORIES = ("description", *RELATION)
"""Slots that are not repeated when they are noted: the person has just said them."""


def sentence(one: Say, form: Form, state: State) -> str:
    """The words of one line; empty when there is nothing worth saying."""
    values = dict(one.values)
    slot = str(values.get("slot", ""))
    if one.key in ("noted", "corrected", "guessed", "earliest"):
        return _noted(one.key, values["slots"] if form.confirm else set(values["slots"]) - {"location"}, state)
    if one.key == "exactly" and slot in WORDS:
        return say("dialogue.exactly_in_words")
    if one.key == "added" and values.get("others") and state.asked in ("name", "phone", CONFIRM):
        return say("dialogue.added_of_others")
    if one.key in ("kept", "nameless_but"):
        return say(f"dialogue.{one.key}", values=phrase(list(values["slots"]), state.values))
    if one.key == "heard":
        return _heard(slot, state)
    if one.key == "invalid":
        return invalid_words(slot, str(values.pop("reason")), values)
    if one.key == "later":
        return say("dialogue.later", company=values["company"], amount=money(values["amount"]))
    if one.key == "unsure" and "how" in values:
        return str(values["how"])
    if one.key == "unsure" and "base" in values:
        return _two_sums(values)
    if one.key == "unsure":
        return _unsure(slot, values)
    if one.key == "pay_total":
        return say(
            "dialogue.pay_total", pay=money(values["pay"]), months=f"{values['months']:g}", total=money(values["value"])
        )
    if one.key == "pay_noted":
        return say("dialogue.pay_noted", pay=money(values["pay"]))
    if one.key == "rate_only" and values["per"] == "head":
        return say("dialogue.rate_of_each", price=money(values["value"]))
    if one.key == "rate_only":
        return say("dialogue.rate_only", price=money(values["value"]), per=label("dialogue.per", values["per"]))
    if one.key == "about":
        answers = entry(f"form_questions.{values['about']}")
        return str(answers.get(form.intent) or answers["other"])
    if one.key == "review":
        return say("dialogue.review", summary=lines(form.slots(), state.values) or say("dialogue.nothing_yet"))
    if one.key in ("why", "needed", "not_understood", "asked_back"):
        group = "yes_or_no" if slot in RELATION else slot
        kind = "wage" if slot in WAGES else "other"
        return _first(f"{one.key}.{group}", f"{one.key}.{kind}", f"{one.key}.other", name=name_of(slot))
    if one.key == "scolded":
        return say("scolded.inside")
    return say(f"dialogue.{one.key}", **{**values, "name": name_of(slot)})


def invalid_words(slot: str, reason: str, details: Mapping[str, Any]) -> str:
    """Why a value cannot be what it looks like."""
    return _first(f"invalid.{slot}_{reason}", f"invalid.{reason}", "invalid.other", **details)


def _two_sums(values: dict[str, Any]) -> str:
    base, total = float(values["base"]), float(values["value"])
    return say("dialogue.two_sums", extra=money(_whole(total - base)), base=money(_whole(base)), total=money(total))


def _whole(sum_: float) -> float:
    return int(sum_) if sum_ == int(sum_) else round(sum_, 2)


def _noted(key: str, slots: Iterable[str], state: State) -> str:
    told = [slot for slot in slots if slot not in STORIES]
    return say(f"dialogue.{key}", values=phrase(told, state.values)) if told else ""


def _heard(slot: str, state: State) -> str:
    """The beginning of what was just told, so that the person sees it was taken."""
    text = " ".join(shown(slot, state.values.get(slot)).split())
    return say("dialogue.heard", text=text if len(text) <= LONGEST_ECHO else f"{text[:LONGEST_ECHO]}…")


def _first(*keys: str, **values: Any) -> str:
    for key in keys:
        try:
            return say(f"dialogue.{key}", **values)
        except KeyError:
            continue
    raise KeyError(keys[-1])


def _unsure(slot: str, values: Mapping[str, Any]) -> str:
    low, high = values.get("low"), values.get("high")
    guess = shown(slot, values.get("value"))
    if "anew" in values:
        return say("dialogue.unsure_anew", name=name_of(slot), was=shown(slot, values["was"]), guess=guess)
    if low is not None and high is not None and low != high and slot == "callback_time":
        return say("dialogue.unsure_time", low=shown(slot, low), high=shown(slot, high))
    if low is not None and high is not None and low != high:
        return say("dialogue.unsure_between", name=name_of(slot), low=shown(slot, low), high=shown(slot, high))
    return say("dialogue.unsure_about", name=name_of(slot), guess=guess)
