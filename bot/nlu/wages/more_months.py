"""Months that join those told before, or leave them: 欠的还有10月, 8月只干了11天, 不要9月."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.nlu.calendar.periods import find_periods
from bot.nlu.context import words_before
from bot.nlu.wages.told import Told

_MORE = re.compile(r"(?:还有|还欠|再加|加上|另外|漏了|少算了|再算上?|也|连)(?:我|了|上|个)*\s*$")
_MORE_AFTER = re.compile(r"(?:份|的|工资)*(?:也|都也)(?:没|未|冇|欠)")
_OFF = re.compile(r"(?:不要|不算|去掉|除了|没欠|不欠)(?:掉)?\s*$")
_OFF_AFTER = re.compile(r"(?:份|的|那个月)*(?:不要了?|不算|去掉|没欠)")
_PART_AFTER = re.compile(
    r"(?:份)?(?:我|就|才|只|是)*(?:干|上|做|跑|出勤)(?:了|到|满)?(?:半个?月)?[\s,]*(?:一共|就|也就|是)?\s*"
    r"[\d一二三四五六七八九十]+\s*(?:天|个?工作日|个?计薪日)|"
    r"(?:份)?(?:我|就|只|又|也)*(?:请(?:了|过)?(?:假)?|缺勤?|缺了?|少上|歇|没上|旷工|病假|事假|休)(?:了|过|的|班)*"
    r"[\d一二两三四五六七八九十]+\s*(?:天|个?工作日|个?班)"
)
_SUM_AFTER = re.compile(r"(?:份|的|工资)*\s*(?:[欠差]了?|应?该[是发]?|是|给了?|发了?)?\s*\d{3,}")


def months_changed(text: str, today: date, known: Mapping[str, Any]) -> Iterator[Told]:
    """`wage_months` and `wage_period` with a month more or less, where months are known already."""
    months, period = known.get("wage_months"), known.get("wage_period")
    if months is None or known.get("wage_by_month"):
        return
    for one in find_periods(text, today):
        if not isinstance(one.value, dict) or _SUM_AFTER.match(text, one.end):
            continue
        before = words_before(text, one.start)
        named = _names(one.value)
        inside = [name for name in named if period and name in _names(period)]
        if _PART_AFTER.match(text, one.end):
            if len(named) == 1 and inside:
                yield Told("wage_months", months - 1, one.start, one.end)
                yield Told("wage_period", period, one.start, one.end)
            return
        if (_MORE.search(before) or _MORE_AFTER.match(text, one.end)) and not inside:
            yield Told("wage_months", months + len(named), one.start, one.end)
            if period:
                names = sorted((*_names(period), *named))
                if len(names) == len(_names({"start": names[0], "end": names[-1]})):
                    yield Told("wage_period", {"start": names[0], "end": names[-1]}, one.start, one.end)
            return
        if (_OFF.search(before) or _OFF_AFTER.match(text, one.end)) and period and inside and months > len(inside):
            left = [name for name in _names(period) if name not in inside]
            yield Told("wage_months", months - len(inside), one.start, one.end)
            yield Told("wage_period", {"start": left[0], "end": left[-1]}, one.start, one.end)
            return


def fewer_months(text: str) -> bool:
    """Whether words leave a month out."""
    return bool(re.search(r"不要|不算|去掉|没欠|不欠", text))


def _names(period: Mapping[str, str]) -> list[str]:
    (year, month), (last_year, last_month) = (map(int, period[end].split("-")) for end in ("start", "end"))
    count = (last_year - year) * 12 + last_month - month + 1
    return [f"{year + (month - 1 + at) // 12:04d}-{(month - 1 + at) % 12 + 1:02d}" for at in range(count)]
