"""Stretches of months that are named in other ways than month by month: 八九十月份, 10.1到10.31, 三季度."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.nlu.calendar.day_words import MONTH, YEAR, number
from bot.nlu.calendar.day_words import year as year_of

_IN_A_ROW = re.compile(
    rf"(?:(?P<year>{YEAR})\s*)?(?<![\d.一二三四五六七八九十百千万])(?P<spoken>[一二三四五六七八九十]{{3,8}})(?:月份?|[三四五六]个月|几个月)"
)
_LISTED = re.compile(
    rf"(?:(?P<year>{YEAR})\s*)?(?<![\d.\-一二三四五六七八九十块毛角元])"
    rf"(?P<months>{MONTH}(?:\s?[、,和跟 ]\s?{MONTH}){{2,}})"
    r"(?:月份?|[三四五六]个月)(?!\d)"
)
_DAYS = re.compile(
    rf"(?:(?P<year>{YEAR})\s*)?(?<![\d.])(?P<first>{MONTH})[.月](?P<day>\d{{1,2}})[号日]?\s*[到至\-~—]\s*(?P<last>{MONTH})"
    r"[.月](?P<last_day>\d{1,2})[号日]?"
    r"(?![\d.]|\s*(?:块|元|万|千|百|公里|小时|k|K|w))"
)
_QUARTER = re.compile(rf"(?:(?P<year>{YEAR})\s*的?)?(?:第)?(?P<quarter>[一二三四1-4])季度")
_YEAR_TO_NOW = re.compile(rf"(?:从|打|自)?(?P<year>{YEAR})(?:开始|起)?(?:一直)?到(?:现在|今天|如今|今)")
_DAYS_OF_A_MONTH = 31
_PAID = re.compile(r"的?(?:工资|钱)?(?:已经|都|是|倒是)?(?:给|发|结|拿到|付)(?:过|清|完|齐)?了")


@dataclass(frozen=True)
class Months:
    """`text[start:end]` names the months from `first` to `last`; `year` is that of the first where it was said, `now`
    means that it goes on to this month."""

    start: int
    end: int
    year: int | None
    first: int
    last: int
    now: bool = False


def find_months(text: str, today: date) -> Iterator[Months]:
    """All such stretches; months that do not follow each other are none."""
    for match in _IN_A_ROW.finditer(text):
        yield from _row(
            [number(one) for one in re.findall(r"十[一二]?(?![一二三四五六七八九])|.", match["spoken"])], match, today
        )
    for match in _LISTED.finditer(text):
        yield from _row([number(one) for one in re.findall(MONTH, match["months"])], match, today)
    for match in _DAYS.finditer(text):
        if 1 <= int(match["day"]) <= _DAYS_OF_A_MONTH and 1 <= int(match["last_day"]) <= _DAYS_OF_A_MONTH:
            year = year_of(match["year"], today)
            yield Months(match.start(), match.end(), year, number(match["first"]), number(match["last"]))
    for match in _QUARTER.finditer(text):
        first = number(match["quarter"]) * 3 - 2
        yield Months(match.start(), match.end(), year_of(match["year"], today), first, first + 2)
    for match in _YEAR_TO_NOW.finditer(text):
        yield Months(match.start(), match.end(), year_of(match["year"], today), 1, today.month, now=True)


def _row(months: list[int], match: re.Match[str], today: date) -> Iterator[Months]:
    if all(after == before % 12 + 1 for before, after in pairwise(months)):
        yield Months(match.start(), match.end(), year_of(match["year"], today), months[0], months[-1])


_MONTH_PAID = re.compile(
    rf"(?:{YEAR})?(?<![\d.]){MONTH}月份?的?(?:工资|钱|工钱)?(?:他|她|老板|站长|公司|站里|站上)?"
    r"(?:拖到[^\s,，。]{0,6}?才|已经|都|是|倒是|早就|后来|补)*(?:给|发|结|拿到|付|结清|打)(?:过|清|完|齐|全)?(?:我)?了?(?=的|$|[\s,，。])"
)
_NOT_PAID = re.compile(r"没|未|冇|不|欠|要|等|说|答应|能|会|该|就")


def without_paid_months(text: str) -> str:
    """The text without the months of which it says that their pay came (十月的他给了; 6月的拖到8月才给), where it names
    others too."""
    blank = text
    for match in _MONTH_PAID.finditer(text):
        if not _NOT_PAID.search(match[0]) and not _NOT_PAID.search(text[max(0, match.start() - 2) : match.start()]):
            blank = f"{blank[: match.start()]}{'。' * (match.end() - match.start())}{blank[match.end() :]}"
    return blank if re.search(rf"{MONTH}月", blank) else text


def was_paid(text: str, at: int) -> bool:
    """Whether the words after a month say that its pay came: 七月给了."""
    return bool(_PAID.match(text, at))
