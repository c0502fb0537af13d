"""Pieces, days and hours that a message counts: orders at a price, overtime by kind of day, hours of a month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.nlu.context import words_before
from bot.nlu.numbers.numeral_reader import Numeral
from bot.nlu.numbers.numerals import find_numerals, plain
from bot.nlu.wages.money import counted
from bot.nlu.wages.told import Told

_HOURS = re.compile(r"\s*(?:个)?(?:半)?(?:小时|钟头|钟|h\b|H\b)")
_OTHER_UNIT = re.compile(r"\s*(?:块|元|天|日|单|件|个(?!小时|钟)|月|号|倍)")
_EACH_DAY = re.compile(r"(?:[一每]天|天天|每晚|[一每]日)(?:要|都|得|多|干|上|加班|做|跑|了|\s)*$")
_DAY_KINDS = (
    (
        "wage_ot_holiday",
        re.compile(
            r"(?:法定节?假?日?|节假日|过节|国庆|十一|春节|五一|元旦|端午|中秋|清明|三倍)(?:节)?(?:的?加班)?(?:了|上了|上|送了|派了|拉了|那几天|期间|长假|我|应该|其实|改成|换成|"
            r"是|有|跑了|做了|送了|大概|超额|一共|总共|多|还|也|加的|加|\s)*$"
        ),
    ),
    (
        "wage_ot_rest",
        re.compile(
            r"(?:周末|休息日|双休日?|周[六日](?:周日)?|星期[六天日]|礼拜[六天日])(?:的?加班)?(?:了|上了|上|应该|其实|改成|换成|是|"
            r"有|也有的?|大概|超额|做了|送了|一共|总共|多|还|也|加的|加|\s)*$"
        ),
    ),
    (
        "wage_ot_weekday",
        re.compile(
            r"(?:平时|平日|平常|工作日|晚上|平均)(?:的?加班)?(?:了|应该|其实|改成|换成|是|有|大概|超额|多跑|做了|送了|一共|总共|多|还|也|加了|加的|加|\s)*$"
        ),
    ),
)
_OVERTIME = re.compile(r"(?:加班|加点|OT|超时)(?:了|是|有|一共|总共|大概|共|\s)*$")
_BY_ORDER = frozenset("单件票份")
_OFF_WORK = re.compile(r"(?:休|歇|请|缺|停|耽误)(?:了|过|假|勤|工|息|掉)*$")
NORMAL_DAY = 8
BY_KIND = frozenset(slot for slot, _ in _DAY_KINDS)
"""Slots of overtime, each for one kind of day."""


def find_hours(text: str, items: Sequence[str], asked: str | None) -> Iterator[Told]:
    """Hours of overtime by kind of day, hours a day, hours of orders and waiting."""
    for one in find_numerals(text):
        if not one.certain:
            continue
        unit = _HOURS.match(text, one.end)
        before = words_before(text, one.start)
        alone = text.strip(" 个。.吧了差不多大概") == text[one.start : one.end]
        kind = next((slot for slot, words in _DAY_KINDS if words.search(before)), None)
        plainly = alone or (kind is not None and not _OTHER_UNIT.match(text, one.end))
        if unit is None and not (plainly and asked in ("wage_ot_weekday", "wage_hours")):
            continue
        end = unit.end() if unit else one.end
        value = plain(one.value)
        if unit and _EACH_DAY.search(before):
            yield Told("wage_day_hours", value, one.start, end)
        elif kind is not None and "hourly" not in items:
            yield Told(kind, value, one.start, end)
        elif asked == "wage_hours" or "hourly" in items:
            yield Told("wage_hours", value, one.start, end)
        elif asked == "wage_ot_weekday" or _OVERTIME.search(before):
            yield Told("wage_ot_weekday", value, one.start, end)


def find_counts(text: str, items: Sequence[str], asked: str | None) -> Iterator[Told]:
    """What was done at a price: `wage_count` for each, in order; with overtime by the piece, by kind of day."""
    for one in find_numerals(text):
        unit = counted(text, one.start, one.end)
        alone = text.strip(" 。.吧了差不多大概") == text[one.start : one.end]
        if unit is None and not (asked == "wage_count" and alone):
            continue
        if unit == "天" and _OFF_WORK.search(words_before(text, one.start)):
            continue
        of_each_day = unit in _BY_ORDER and bool(_EACH_DAY.search(words_before(text, one.start)))
        if (
            of_each_day
            or not one.certain
            or one.value <= (1 if asked != "wage_count" else 0)
            or _days_of_other(text, one, unit, items)
        ):
            continue
        kind = next((slot for slot, words in _DAY_KINDS if words.search(words_before(text, one.start))), None)
        if kind is not None and "overtime" in items and unit in _BY_ORDER:
            yield Told(kind, plain(one.value), one.start, one.end)
        elif "piece" in items or asked == "wage_count":
            yield Told("wage_count", plain(one.value), one.start, one.end)


def by_order(text: str, price_end: int) -> bool:
    """Whether the price stands for an order or a parcel, which is small; a trip or a day may cost much."""
    return not re.search(
        r"[一每]?[天日趟车吨方平晚夜班]|礼拜|星期|[一每]个?周|个班|小时|日薪|时薪|公里",
        text[max(0, price_end - 12) : price_end + 6],
    )


def _days_of_other(text: str, one: Numeral, unit: str | None, items: Sequence[str]) -> bool:
    """Days and hours count as pieces only where they are paid one by one."""
    if unit == "天":
        return not re.search(r"[一每]天|日薪|一个?工", text)
    return unit in ("小时", "钟头") and not re.search(r"[一每]个?(?:小时|钟)|时薪", text)
