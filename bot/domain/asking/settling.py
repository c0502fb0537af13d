"""What a yes, a no or "I don't know" makes of a value that was asked about once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.asking.form_state import Heard, Say, State, Value
from bot.domain.asking.forms import Form
from bot.domain.asking.values import check
from bot.domain.invalid import InvalidValue

VAGUE = frozenset({"months_owed", "incident_date"})
"""Slots whose guess would be any of many where somebody does not know: the words are kept beside the earliest."""
DAYS = ("incident_date", "hearing_date")
OWN = ("name", "phone", "location")
"""Slots whose guess is never taken without a yes: it may be somebody else's, or a remark."""


def settle(form: Form, state: State, heard: Heard, now: datetime) -> tuple[State, tuple[Say, ...], bool]:
    """The state without the doubt, what to say, and whether the exact value is to be asked for. Who doesn't know better
    is taken at the guess, or at what was known before; two sums that don't belong together leave the first."""
    unsure = state.unsure or {}
    slot = unsure["slot"]
    vague = heard.act in ("skip", "unknown")
    if "base" in unsure and (vague or heard.act == "deny"):
        unsure = {"slot": slot, "value": unsure["base"]}
    elif "was" in unsure and (vague or ((slot in OWN or "anew" in unsure) and heard.act == "deny")):
        unsure = {"slot": slot, "value": unsure["was"]}
    elif vague and slot in VAGUE and unsure.get("low") != unsure.get("high"):
        return _earliest(state, heard, slot, now), (Say("earliest", {"slots": (slot,)}),), False
    elif slot in OWN and vague and (asked := form.field(slot)) is not None:
        after = replace(state, unsure=None, asked=slot)
        if asked.required:
            return after, (), True
        return replace(after, skipped=state.skipped | {slot}, misses=0), (Say("skipped"),), False
    elif heard.act == "deny":
        asked = form.field(slot)
        again = asked.slot if asked in form.fields and asked is not None else slot
        return replace(state, unsure=None, asked=again), (Say("exactly", {"slot": slot}),), True
    if heard.act == "affirm" and _is_range(unsure) and not unsure.get("pressed"):  # yes to "between 4000 and 5000"
        return replace(state, unsure={**unsure, "pressed": True}), (Say("pick_one"), Say("unsure", unsure)), True
    try:
        value = check(slot, unsure["value"], now)
    except InvalidValue as error:
        said = Say("invalid", {"slot": slot, "reason": error.reason, **error.details})
        return replace(state, unsure=None), (said,), False
    each = unsure.get("each") if slot == "amount" else state.each
    after = replace(state, values={**state.values, slot: value}, unsure=None, misses=0, each=each)
    return after, (Say("noted", {"slots": (slot,)}),), False


def _earliest(state: State, heard: Heard, slot: str, now: datetime) -> State:
    """The state with the earliest day and the fewest months that can be meant, so that no limit is missed and nothing
    is claimed too much; the words themselves are kept for the description."""
    unsure = state.unsure or {}
    told = "\n".join(dict.fromkeys(one for one in (str(unsure.get("said") or ""), heard.text.strip()) if one))
    values = {**state.values, slot: check(slot, unsure["low"], now)}
    return replace(state, values=values, unsure=None, told=f"{state.told}\n{told}".strip(), misses=0)


def _is_range(unsure: dict[str, Any]) -> bool:
    """Whether the doubt is between two sums of money."""
    low, high = unsure.get("low"), unsure.get("high")
    plain = unsure["slot"] == "amount" and not {"base", "was", "pay", "each"} & set(unsure)
    return plain and isinstance(low, int | float) and isinstance(high, int | float) and low != high


def as_asked(one: Value, unsure: dict[str, Any] | None, now: datetime) -> Value:
    """The value as the question before it means it: 三点 of the day that was told, the 3rd of the month that was. What
    was asked about, said once more, is a yes."""
    if said_again(one, unsure):
        return replace(one, value=(unsure or {})["value"], certain=True, problem=None, per="")
    if one.slot == "callback_time" and (hour := _hour_of_that_day(one.value, unsure, now)):
        return replace(one, value=hour, certain=True)
    if one.slot in DAYS and one.certain and (day := _day_of_that_month(str(one.value), unsure)):
        return replace(one, value=day)
    return one


def said_again(one: Value, unsure: dict[str, Any] | None) -> bool:
    """Whether a value is the one that was just asked about, or the monthly pay from which that was worked out."""
    doubt = unsure or {}
    if doubt.get("slot") != one.slot or one.problem or doubt.get("low") != doubt.get("high"):
        return False
    if one.per:
        return one.per == "month" and one.value == doubt.get("pay")
    return not one.certain and one.base is None and one.value == doubt["value"] and one.low == one.high


def _day_of_that_month(value: str, unsure: dict[str, Any] | None) -> str | None:
    """The day meant by a bare number in answer to "between the 1st and the 10th of September?": of that month, not of
    this one. None where nothing of the kind was asked, or the day told lies between them anyway."""
    doubt = unsure or {}
    if doubt.get("slot") not in DAYS or not (doubt.get("low") and doubt.get("high")):
        return None
    low, high, said = (date.fromisoformat(str(one)) for one in (doubt["low"], doubt["high"], value))
    if low <= said <= high:
        return None
    months = [low, high] if low.month != high.month else [low]
    fitting = [one.replace(day=said.day) for one in months if said.day <= 28 or one.month in (1, 3, 5, 7, 8, 10, 12)]
    return next((one.isoformat() for one in fitting if low <= one <= high), None)


def _hour_of_that_day(value: str, unsure: dict[str, Any] | None, now: datetime) -> str | None:
    """The moment meant by a bare hour in answer to "the day after tomorrow between noon and six, at what time?": that
    hour of that day. None where nothing of the kind was asked, or it does not fit."""
    doubt = unsure or {}
    if doubt.get("slot") != "callback_time" or doubt.get("low") is None or doubt.get("high") is None:
        return None
    low, high = (datetime.fromisoformat(str(doubt[end])) for end in ("low", "high"))
    said = datetime.fromisoformat(value)
    if not low <= said <= high and said - now > timedelta(days=1):  # a day of its own was told
        return None
    there = said.replace(year=low.year, month=low.month, day=low.day)
    fitting = (there + timedelta(hours=hours) for hours in (0, 12, -12))
    return next((one.isoformat() for one in fitting if low <= one <= high), None)
