"""What a yes, a no or "I don't know" makes of a value that was asked about once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.asking.form_state import Heard, Say, State
from bot.domain.asking.forms import Form
from bot.domain.asking.values import check
from bot.domain.invalid import InvalidValue


def settle(form: Form, state: State, heard: Heard, now: datetime) -> tuple[State, tuple[Say, ...], bool]:
    """The state without the doubt, what to say, and whether the exact value is to be asked for. Who doesn't know better
    is taken at the guess, or at what was known before; two sums that don't belong together leave the first."""
    unsure = state.unsure or {}
    slot = unsure["slot"]
    vague = heard.act in ("skip", "unknown")
    if "base" in unsure and (vague or heard.act == "deny"):
        unsure = {"slot": slot, "value": unsure["base"]}
    elif "was" in unsure and vague:
        unsure = {"slot": slot, "value": unsure["was"]}
    elif heard.act == "deny":
        asked = form.field(slot)
        again = asked.slot if asked in form.fields and asked is not None else slot
        return replace(state, unsure=None, asked=again), (Say("exactly", {"slot": slot}),), True
    try:
        value = check(slot, unsure["value"], now)
    except InvalidValue as error:
        said = Say("invalid", {"slot": slot, "reason": error.reason, **error.details})
        return replace(state, unsure=None), (said,), False
    each = unsure.get("each") if slot == "amount" else state.each
    after = replace(state, values={**state.values, slot: value}, unsure=None, misses=0, each=each)
    return after, (Say("noted", {"slots": (slot,)}),), False


def hour_of_that_day(value: str, unsure: dict[str, Any] | None, now: datetime) -> str | None:
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
