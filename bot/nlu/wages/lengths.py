"""Lengths of time in a message about a sum: months that are open, and months that somebody served."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.nlu.calendar.durations import find_durations
from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.wages.days import OWED, UNPAID_AFTER, UNPAID_BEFORE
from bot.nlu.wages.told import Told

_SERVED = re.compile(r"(?:工龄|司龄|工作|[干做跑待呆](?!活))(?:了|满|过|快|有|整|\s)*$")
_RATE_AFTER = re.compile(
    r"(?:的|大概|差不多|大约|平均|税前|税后|小|将近|快|也就|是|拿|给|开|挣|有|到手|实际|工资|底薪)*[\d一二两三四五六七八九]"
)
_OF_AN_AVERAGE = re.compile(r"(?:(?<!将)(?<!快)近|过去|往前|这)$")
"""Over which pay is averaged: 近一年平均一个月6200 tells no service."""
SPANS = ("severance", "double_pay", "leave")


def find_lengths(text: str, items: Sequence[str], asked: str | None, fixes: bool) -> Iterator[Told]:
    """Months that are open, and months that somebody served."""
    for one in find_durations(text, asked in ("wage_months", "wage_start") or fixes):
        before = words_before(text, one.start)
        if (
            before.rstrip().endswith(("不是", "最后", "最近", "头", "前"))
            or _OF_AN_AVERAGE.search(before)
            or one.note == "days"
            or (one.low is not None and one.low != one.high and asked is None)
        ):
            continue
        if one.value == 1 and _RATE_AFTER.match(text, one.end) and not UNPAID_BEFORE.search(before):
            continue  # 一个月小一万: the month of a rate
        owed = bool(UNPAID_BEFORE.search(before)) or bool(UNPAID_AFTER.match(text, one.end))
        served = one.note == "worked" or bool(_SERVED.search(before)) or (asked == "wage_start" and not owed)
        if asked == "wage_months" or (owed and not served) or tuple(items) == ("min_wage",) or (fixes and not served):
            yield Told("wage_months", one.value, one.start, one.end, one.low is None or one.low == one.high)
        elif _is_service(one, served, {*SPANS} & {*items}, bool(OWED.search(text))):
            yield Told("wage_served", one.value, one.start, one.end)
        elif (OWED.search(text) or asked == "wage_monthly") and one.note not in ("worked", "paid"):
            yield Told("wage_months", one.value, one.start, one.end, one.low is None or one.low == one.high)


def _is_service(one: Found, served: bool, counts: set[str], owed: bool) -> bool:
    """Whether a length is the time somebody worked there: by its words, or because the sum depends on it."""
    if served:
        return bool(counts) or not owed
    return bool(counts) and one.note != "paid" and not owed
