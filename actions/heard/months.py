"""Months told beside those that are known: one more month joins them, one that was paid leaves them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from actions.turn import Turn
from bot.domain.asking.form_state import CONFIRM, State, Value
from bot.domain.asking.form_values import months_between
from bot.nlu.calendar.more_months import is_all_that_is_left, is_one_more, was_paid_since
from bot.nlu.found import Found
from bot.nlu.reply.cues import corrects, names_of

_BRIEF = 3
"""Characters besides the months themselves (7月的, 还有8月): the message tells nothing else."""


def with_known_months(turn: Turn, state: State, found: Sequence[Found], values: dict[str, Value]) -> None:
    """Puts the months as they are after this message into `values`, in place of those that it told."""
    if "period" not in values:
        return
    months = _known_months(turn, state, found, values.pop("period"), values)
    if months is not None:
        values["period"] = months


def _known_months(
    turn: Turn, state: State, found: Sequence[Found], value: Value, told: Collection[str]
) -> Value | None:
    """The months as they are after this message: `value` itself, together with those known, or without those that were
    paid; None where the months stay as they are."""
    known, said = state.values.get("period"), [one for one in found if one.entity == "period"]
    if not known or not value.certain or not said or not isinstance(value.value, dict):
        return value
    text, new = turn.text, value.value
    left = [one.value for one in said if is_all_that_is_left(text, one.start) and isinstance(one.value, dict)]
    if left and len(said) > 1:  # 9月的也没给 是8月9月两个月
        return Value("period", left[-1], whole=True)
    paid = [one for one in said if was_paid_since(text, one.end)]
    if paid and (unpaid := _without(known, paid)) is not None:
        return replace(unpaid, whole=True)
    if len(paid) == len(said):
        return None
    within = new != known and known["start"] <= new["start"] and new["end"] <= known["end"]
    if within and "amount" in told and state.asked != "period" and "period" not in names_of(text):
        return None  # 9月打过一千了 那应该还差一万: the sum is put right, and both months stay
    only = any(is_all_that_is_left(text, one.start) for one in said)
    if any(is_one_more(text, one.start, one.end) for one in said) and not only:
        return Value("period", _together(known, new))
    rest = len(text.strip()) - sum(one.end - one.start for one in said)
    if rest <= _BRIEF and not corrects(text) and state.asked not in (CONFIRM, "period"):
        return Value("period", _together(known, new)) if _follows(known, new) else value
    inside = known["start"] <= new["start"] and new["end"] <= known["end"]
    if inside and rest > _BRIEF and not (only or corrects(text)):
        return None  # 9月的只欠一半 tells something of one of them
    return value


def joins(known: Any, new: Any) -> bool:
    """Whether the months `new` are those known and more."""
    return bool(known and new and new != known and new["start"] <= known["start"] and known["end"] <= new["end"])


def _together(known: dict[str, str], new: dict[str, str]) -> dict[str, str]:
    return {"start": min(known["start"], new["start"]), "end": max(known["end"], new["end"])}


def _follows(known: dict[str, str], new: dict[str, str]) -> bool:
    """Whether the new months begin right behind the known ones."""
    return new["start"] > known["end"] and months_between({"start": known["end"], "end": new["start"]}) == 2


def _without(known: dict[str, str], said: Sequence[Found]) -> Value | None:
    """The months known without the paid ones, where those stand at one of the ends and something is left."""
    start, end = known["start"], known["end"]
    spans = [one.value for one in said if isinstance(one.value, dict)]
    for span in spans:
        if span["start"] == start and span["end"] < end:
            start = _month(span["end"], 1)
        elif span["end"] == end and span["start"] > start:
            end = _month(span["start"], -1)
    return Value("period", {"start": start, "end": end}) if (start, end) != (known["start"], known["end"]) else None


def _month(month: str, step: int) -> str:
    year, number = map(int, month.split("-"))
    at = year * 12 + number - 1 + step
    return f"{at // 12:04d}-{at % 12 + 1:02d}"
