"""Months and days that follow from the days somebody worked: 7月干到15号; came on one day, left on another, and nothing
was ever paid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from bot.domain.calendar.spans import add_months
from bot.domain.calendar.working_days import WorkCalendar
from bot.domain.claims.money import PAY_DAYS, cents
from bot.nlu.wages.said.multiplied import number_of
from bot.nlu.wages.told import Told

_N = r"(?:[0-3]?\d|[零一二两三四五六七八九十]{1,3})"
_UNTIL = re.compile(
    rf"(?<![\d年])(?P<month>{_N})月(?:份)?(?:我|就|只|才|又|还)*(?:干|做|上|跑|上班|送)到(?:了)?(?P<day>{_N})[号日](?P<left>(?:就|我|才)*(?:走|离|辞|不干|没干))?"
)
_OWED = re.compile(r"[没未冇][发给结]|欠|拖|一分")
_NOTHING = re.compile(
    r"(?:一分|一毛|一块|分文|一直|从来|从|都|还|全)[^,。;]{0,4}[没未冇](?:有)?(?:给|发|结|拿|见)|没[发给]过|白干"
)
_CALENDAR = WorkCalendar()
"""Plain weekdays: a holiday among them is paid (人社部发〔2025〕2号)."""
_BOTH_ENDS = 2
_LONGEST = 24
"""Months: beyond that it is no debt that is told in passing."""


def until_day(text: str, today: date) -> str:
    """`text` with a month of which only the beginning was worked as so many paid days of it."""
    return _UNTIL.sub(lambda match: _days_of(match, today), text) if _OWED.search(text) else text


def all_unpaid(text: str, told: Sequence[Told], items: Sequence[str]) -> list[Told]:
    """`told` with the months, and the days of broken ones, between the days of coming and leaving, where nothing came
    of any of them."""
    slots = {one.slot: one.value for one in told}
    counted = {"wage_months", "wage_due", "wage_by_month", "wage_part_days", "wage_count"} & {*slots}
    if tuple(items) != ("wages",) or counted or not {"wage_start", "wage_end"} <= {*slots} or not _NOTHING.search(text):
        return list(told)
    first, last = (date.fromisoformat(str(slots[name])) for name in ("wage_start", "wage_end"))
    whole, days, month = 0, list[int](), first.replace(day=1)
    while month <= last:
        end = add_months(month, 1) - timedelta(1)
        if first <= month and end <= last:
            whole += 1
        else:
            days.append(_CALENDAR.pay_days(max(first, month), min(last, end)))
        month = add_months(month, 1)
    if first > last or whole > _LONGEST:
        return list(told)
    more = [Told("wage_months", whole, 0, 0)] if whole else []
    if len(days) < _BOTH_ENDS:
        return [*told, *more, *(Told("wage_part_days", one, 0, 0) for one in days)]
    wage = slots.get("wage_monthly")
    if wage is None:
        return list(told)
    parts = [float(cents(Decimal(str(wage)) * one / PAY_DAYS)) for one in days]
    return [*told, *more, Told("wage_due", parts, 0, 0)]  # each month for itself: together they may be more than one


def _days_of(match: re.Match[str], today: date) -> str:
    month, day = int(number_of(match["month"]) or 0), int(number_of(match["day"]) or 0)
    try:
        last = date(today.year, month, day)
        last = last if last <= today else date(today.year - 1, month, day)
    except ValueError:
        return match[0]
    days = _CALENDAR.pay_days(last.replace(day=1), last)
    left = f",{last.year}年{month}月{day}号走的," if match["left"] else ""
    return f"{month}月干了{days}个计薪日{left}"
