"""Days worked on weekends and holidays, as hours of overtime: 周末加了三天班, 国庆七天全上班, 除夕到初三, 8小时一天."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.numbers.numerals import find_numerals, plain
from bot.nlu.wages.told import Told

NORMAL_DAY = 8
"""Hours of a day where nobody says how many."""
_FEASTS = (
    ("国庆", 3),
    ("十一", 3),
    ("春节", 4),
    ("过年", 4),
    ("五一", 2),
    ("元旦", 1),
    ("清明", 1),
    ("端午", 1),
    ("中秋", 1),
)
"""How many days of a feast are statutory holidays (国令第795号); the others of a long one are rest days."""
_WORDS = (
    r"(?:的?加班|节|假期?|期间|长假|放假|那|了|上了|上|是|有|跑了|做了|干了|加了|加|还|也|都|又|全|一共|总共|大概|"
    r"值班|我|去|\s)*"
)
_HOLIDAY = re.compile(
    rf"(?:(?P<feast>国庆|十一|春节|过年|五一|元旦|清明|端午|中秋)|法定节?假?日?|节假日|过节|红日|三倍){_WORDS}$"
)
_REST = re.compile(rf"(?:周末|休息日|双休日?|周[六日](?:周日)?|星期[六天日]|礼拜[六天日]){_WORDS}$")
_DAYS = re.compile(r"\s*个?(?:天|日)(?!期)")
_WEEKENDS = re.compile(r"个?(?:周[六日天末]|星期[六天日]|礼拜[六天日])")
_BY_WEEKEND = 2
_SPRING = re.compile(
    r"(?:除夕|年三十|大年夜|三十)到(?:大年|年)?初(?P<last>[一二三四五六七])|"
    r"(?:大年|年)?初一到(?:大年|年)?初(?P<until>[一二三四五六七])"
)
_DIGITS = "一二三四五六七"
_NUMBER = r"(?P<of>\d+(?:\.\d+)?|[一二三四五六七八九十]+)"
_DAY_HOURS = re.compile(
    rf"(?:[一每]天|天天|一日)(?:都|要|得|上|干|做|加班|班|了|满|是|也|有|足足|整整|大概|差不多|\s)*{_NUMBER}个?(?:小时|钟头?)"
)
_HOURS_OF_DAYS = re.compile(
    rf"天(?:都|也|各|全|均|每天)(?:是|各|都|上|干|做|跑|加|满|了|班|\s)*{_NUMBER}个?(?:小时|钟头?)"
)
_HOURS_A_DAY = re.compile(rf"{_NUMBER}个?(?:小时|钟头?)(?:一|每|/)[天日]")
_WORKED = re.compile(
    r"加班|在跑|在站|全天|上满|在岗|加了|上班|上了|没休|没得?调休|没补休|值班|都上|全上|三倍|[两2双]倍|干了|也上|加点"
)
_BARE_DAYS = re.compile(r"(?:\d{1,2}|[一二两三四五六七八九十]+)天(?:班)?")
_MOST = 120
"""Days: more are no days of weekends and feasts."""
SLOTS = ("wage_ot_rest", "wage_ot_holiday")


def find_rest_days(text: str, known: Mapping[str, Any], asked: str | None) -> Iterator[Told]:
    """`wage_ot_rest` and `wage_ot_holiday` in hours, with `wage_day_hours`: those told, known, or a normal day's. Hours
    of a day told later put those right that came from days."""
    hours, span = _hours_of_day(text)
    days = list(_days(text)) if _WORKED.search(text) or asked == "wage_ot_weekday" else []
    bare = _BARE_DAYS.fullmatch(text.strip(" 。吧了,左右大概差不多就")) if asked == "wage_ot_weekday" else None
    if bare is not None and (told := find_numerals(bare[0])):
        yield Told(SLOTS[0], _whole(float(told[0].value) * NORMAL_DAY), 0, len(text), certain=False)
        return
    of_day = hours or known.get("wage_day_hours") or NORMAL_DAY
    for slot, count, start, end in days:
        yield Told(slot, _whole(count * of_day), start, end)
    if days:
        yield Told("wage_day_hours", of_day, *(span or (days[0][3], days[0][3])))
    elif hours and span and known.get("wage_day_hours"):
        yield Told("wage_day_hours", hours, *span)
        for slot in SLOTS:
            if known.get(slot):
                yield Told(slot, _whole(known[slot] / known["wage_day_hours"] * hours), span[1], span[1])


def _days(text: str) -> Iterator[tuple[str, float, int, int]]:
    for match in _SPRING.finditer(text):
        last = _DIGITS.index(match["last"] or match["until"]) + 1
        count = last + 1 if match["last"] else last
        yield from _of_feast(count, 4 if match["last"] else 3, match.start(), match.end())
    for one in find_numerals(text):
        if not one.certain or one.value > _MOST or _of_hours(text, one.start):
            continue
        before = words_before(text, one.start)
        if weekends := _WEEKENDS.match(text, one.end):
            both = text[one.end : weekends.end()].endswith("末")
            yield "wage_ot_rest", float(one.value) * (_BY_WEEKEND if both else 1), one.start, weekends.end()
        elif unit := _DAYS.match(text, one.end):
            if feast := _HOLIDAY.search(before):
                most = dict(_FEASTS).get(feast["feast"] or "", 99)
                yield from _of_feast(float(one.value), most, one.start, unit.end())
            elif _REST.search(before):
                yield "wage_ot_rest", float(one.value), one.start, unit.end()


def _of_hours(text: str, at: int) -> bool:
    """Whether a figure tells the hours of a day: the 一 of 一天8小时."""
    found = (*_DAY_HOURS.finditer(text), *_HOURS_A_DAY.finditer(text))
    return any(match.start() <= at < match.end() for match in found)


def _of_feast(days: float, most: int, start: int, end: int) -> Iterator[tuple[str, float, int, int]]:
    yield "wage_ot_holiday", min(days, most), start, end
    if days > most:
        yield "wage_ot_rest", days - most, end, end


def _hours_of_day(text: str) -> tuple[float | None, tuple[int, int] | None]:
    match = _DAY_HOURS.search(text) or _HOURS_A_DAY.search(text) or _HOURS_OF_DAYS.search(text)
    if match is None:
        return None, None
    number = next((one for one in find_numerals(text) if one.start == match.start("of")), None)
    return (plain(number.value), match.span()) if number is not None else (None, None)


def _whole(value: float) -> float:
    return int(value) if value == int(value) else round(value, 2)
