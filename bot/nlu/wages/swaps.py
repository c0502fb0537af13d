"""One figure put in the place of another that is named: 700改成900, 不是5200是5600, 是46小时不是40."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.numerals import find_numerals, plain
from bot.nlu.wages.told import Told

_UNIT = r"(?:块钱?|元钱?|个?小时|个?钟头?|天|日|单|件|票|趟|个月|份|号)?(?:的)?"
_INTO = re.compile(rf"{_UNIT}[\s,]*(?:要|得)?(?:改|换|变|更正)(?:成|为|到|作)?(?:是)?[\s,]*")
_WRONG = re.compile(
    rf"{_UNIT}[\s,]*(?:是)?(?:错了?|不对|说错了?|写错了?|看错了?|记错了?)[\s,]*(?:应该|其实|实际)?(?:是|为)?[\s,]*"
)
_BUT = re.compile(rf"{_UNIT}[\s,]*(?:而|应该|其实|实际)?(?:(?:是|才是)[\s,]*|(?<=[\s,]))(?:加班|平时|周末)?")
_NOT = re.compile(rf"{_UNIT}[\s,]*[,]?(?:而)?不是[\s,]*")
_DENIED = re.compile(r"不是(?:[欠给发差]了?)?\s*$")
_IS = re.compile(r"(?:是|应该|其实)\s*$")
NUMBERS = (
    "wage_monthly", "wage_paid", "wage_unit_price", "wage_count", "wage_fine", "wage_last", "wage_received",
    "wage_months", "wage_served", "wage_part_days", "wage_absent_days", "wage_leave_days", "wage_ot_weekday",
    "wage_ot_rest", "wage_ot_holiday", "wage_hours",
)  # fmt: skip
SUMS = ("wage_due", "wage_deposit")
PAIRS = ("wage_extra", "wage_more")


@dataclass(frozen=True)
class _Figure:
    start: int
    end: int
    value: Any


def find_swaps(text: str, known: Mapping[str, Any]) -> Iterator[Told]:
    """The slot in which the figure that is taken back stands, with the figure in its place: for slots of sums and pairs
    the whole list."""
    for one, other in pairwise(_figures(text)):
        between = text[one.end : other.start]
        denied = bool(_DENIED.search(words_before(text, one.start)))
        if _INTO.fullmatch(between) or _WRONG.fullmatch(between) or (denied and _BUT.fullmatch(between)):
            old, new = one, other
        elif _NOT.fullmatch(between):
            old, new = other, one
        else:
            continue
        swap = _swapped(old.value, new.value, known)
        if swap is not None:
            yield Told(*swap, one.start, other.end)


def without(text: str, swaps: list[Told]) -> str:
    """The text with blanks where something was put in the place of something else."""
    for one in swaps:
        text = text[: one.start] + "," * (one.end - one.start) + text[one.end :]
    return text


def slots_of(value: float, known: Mapping[str, Any]) -> list[str]:
    """The slots in which a figure is known."""
    found = [slot for slot in NUMBERS if known.get(slot) is not None and float(known[slot]) == value]
    found += [slot for slot in SUMS if value in [float(one) for one in known.get(slot) or ()]]
    return found + [slot for slot in PAIRS if any(value in _floats(pair) for pair in known.get(slot) or ())]


def _figures(text: str) -> list[_Figure]:
    sums = [_Figure(one.start, one.end, one.value) for one in find_amounts(text, bare=True) if one.value is not None]
    rest = [
        _Figure(one.start, one.end, plain(one.value))
        for one in find_numerals(text)
        if one.certain and not any(other.start < one.end and one.start < other.end for other in sums)
    ]
    return sorted((*sums, *rest), key=lambda one: one.start)


def _swapped(old: Any, new: Any, known: Mapping[str, Any]) -> tuple[str, Any] | None:
    slots = slots_of(float(old), known)
    if not slots or float(old) == float(new):
        return None
    slot = slots[0]
    if slot in NUMBERS:
        return slot, new
    if slot in SUMS:
        return slot, [new if float(one) == float(old) else one for one in known[slot]]
    return slot, [[new if part in _floats([old]) else part for part in pair] for pair in known[slot]]


def _floats(pair: Any) -> list[float]:
    return [float(part) for part in pair if isinstance(part, int | float)]
