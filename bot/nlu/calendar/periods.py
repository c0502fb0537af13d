"""Stretches of whole months: 8月到10月, 从今年3月到现在, 7、8两个月, 8月份, 去年11月到今年2月."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from bot.nlu.calendar import holidays
from bot.nlu.calendar.day_words import MONTH, NUMBER, YEAR, number
from bot.nlu.calendar.day_words import year as year_of
from bot.nlu.calendar.month_lists import find_months
from bot.nlu.calendar.month_points import NOT_BEFORE, Point, period, points_in, settle
from bot.nlu.found import Found

# 8到10月, 7、8月, 7、8两个月, 七八月份: the word 月 comes once, at the end.
_SHORT = re.compile(
    rf"(?:(?P<year>{YEAR})\s*)?{NOT_BEFORE}(?<![块毛角元])(?P<first>{MONTH})(?:(?P<to>\s*[到至\-~—]\s*)|(?P<and>\s*[、,和跟与]?\s*))"
    rf"(?P<last>{MONTH})(?:月份?|[两俩2]个月|[两俩]月)(?![初中底末]?{NUMBER}?[日号])"
)
_BARE = re.compile(
    rf"(?P<year>{YEAR})?\s*(?P<first>{MONTH})(?:(?P<to>\s*[到至\-~—]\s*)|(?P<and>[、,和跟\s]\s*))(?P<last>{MONTH})"
)
_TO = re.compile(r"\s*(?:开始|起)?(?:一直|直)?\s*(?:[干做跑拖欠压算送]?到了?|至|[-~—])\s*")
_NOW = re.compile(r"(?:现在|今天|目前|今|如今|这会儿?|眼下|昨天|前天|当前|[而宜依]家)")
_UNTIL_NOW = re.compile(r"\s*至今|\s*(?:开始|起)?(?:一直)?到(?:现在|[而宜依]家)")
_AND = re.compile(r"\s*(?:、|,|和|跟|与|还有|\s)?\s*")
_OPEN = re.compile(r"\s*(?:开始|起|以后|以来|往后|之后)(?!的?时候)")
_THEN = re.compile(r"\s*(?:开始|起)[^\d到至。]{0,10}[到至]\s*")
"""从三月开始一直没发 到七月 is one stretch."""
_ROW = re.compile(r"[一二三四五六七八九]{3,6}")
_FROM_LUNAR = re.compile(rf"(?:从|自)?(?P<lunar>(?:{YEAR})?(?:{'|'.join(holidays.LUNAR_MONTHS)})){_TO.pattern}")
_HALF = re.compile(rf"(?P<year>{YEAR})?(?P<half>[上下])半年")
_WHOLE = re.compile(
    r"(去年|前年|今年)(?!.?\d|.?[一二三四五六七八九十]+月|腊|正|冬|国|春|中|五一|十一|[上下]半|的?[春夏秋冬]|初|底)"
)
_OF_WAGES = re.compile(r"工资|薪|工钱|派费|运费|提成|奖金|人工|没结清?|[欠拖压][了着我]")


def find_periods(text: str, today: date, bare: bool = False) -> list[Found]:
    """Periods as {"start": "YYYY-MM", "end": "YYYY-MM"}, never in the future.

    Where no year is said it is the latest that is not in the future. 从8月开始没发 runs to this month and is
    uncertain; lunar months and half years are uncertain too. With `bare` 8到10 counts without the word 月.
    """
    found: list[Found] = []
    for reader in (_from_lunar, _listed, _short, _ranges, _halves):
        for candidate in reader(text, today):
            _keep(found, candidate)
    if not found and (bare or _OF_WAGES.search(text)):
        for candidate in (*(_bare(text, today) if bare else ()), *_lunar(text, today)):
            _keep(found, candidate)
    if not found and bare:
        for candidate in _whole_years(text, today):
            _keep(found, candidate)
    return sorted(found, key=lambda f: f.start)


def _keep(found: list[Found], candidate: Found | None) -> None:
    if candidate and all(candidate.end <= f.start or candidate.start >= f.end for f in found):
        found.append(candidate)


def _ranges(text: str, today: date) -> list[Found | None]:
    points, found, index = points_in(text, today), [], 0
    while index < len(points):
        first = last = points[index]
        index += 1
        joint = _TO.match(text, first.end)
        if joint and index < len(points) and points[index].start == joint.end():
            last, index = points[index], index + 1
        elif end := _until_now(text, first.end, joint):
            last = Point(first.start, end, today.year, today.month)
        elif (then := _THEN.match(text, first.end)) and index < len(points) and points[index].start == then.end():
            last, index = points[index], index + 1
        elif open_end := _OPEN.match(text, first.end):
            months = settle(first, Point(0, 0, today.year, today.month), today)
            found.append(period(first.start, open_end.end(), months, False, "open"))
            continue
        else:
            while index < len(points) and _follows(text, last, points[index]):
                last, index = points[index], index + 1
        if first is last and first.exact:
            continue
        start = first.start - (1 if text[first.start - 1 : first.start] in tuple("从自打") else 0)
        found.append(period(start, last.end, settle(first, last, today), first is not last or first.certain))
    return found


def _until_now(text: str, at: int, joint: re.Match[str] | None) -> int | None:
    if joint and (now := _NOW.match(text, joint.end())):
        return now.end()
    match = _UNTIL_NOW.match(text, at)
    return match.end() if match else None


def _follows(text: str, before: Point, after: Point) -> bool:
    """8月、9月 and 8月9月 are one period, 8月 and 11月 are not."""
    joint = _AND.match(text, before.end)
    return bool(joint and joint.end() == after.start and after.month == before.month % 12 + 1)


def _listed(text: str, today: date) -> list[Found | None]:
    found = []
    for one in find_months(text, today):
        first = Point(0, 0, one.year, one.first)
        last = Point(0, 0, today.year if one.now else None, one.last)
        found.append(period(one.start, one.end, settle(first, last, today), not one.now))
    return found


def _short(text: str, today: date) -> list[Found | None]:
    return [_pair(match, today) for match in _SHORT.finditer(text)]


def _bare(text: str, today: date) -> list[Found | None]:
    words = text.strip(" ,。吧的了从")
    match = _BARE.fullmatch(words)
    if not match:
        return [_row(words, text, today)] if _ROW.fullmatch(words) else []
    start = text.index(match[0])
    pair = _pair(match, today)
    return [Found("period", start, start + len(match[0]), pair.value, pair.certain)] if pair else []


def _row(words: str, text: str, today: date) -> Found | None:
    """六七八 in answer to the question for the months."""
    months = [number(one) for one in words]
    if any(after != before + 1 for before, after in pairwise(months)):
        return None
    start = text.index(words)
    return period(start, start + len(words), settle(Point(0, 0, None, months[0]), Point(0, 0, None, months[-1]), today))


def _pair(match: re.Match[str], today: date) -> Found | None:
    year, first, last = year_of(match["year"], today), number(match["first"]), number(match["last"])
    if match["and"] is not None and last != first % 12 + 1:
        return None
    if match["and"] == "" and match["first"].isdigit():
        return None
    months = settle(Point(0, 0, year, first), Point(0, 0, None, last), today)
    return period(match.start(), match.end(), months)


def _halves(text: str, today: date) -> list[Found | None]:
    found = []
    for match in _HALF.finditer(text):
        year, first = year_of(match["year"], today) or today.year, 1 if match["half"] == "上" else 7
        if (year, first) > (today.year, today.month):
            year -= 0 if match["year"] else 1
        end = min((year, first + 5), (today.year, today.month))
        if (year, first) <= end:
            found.append(period(match.start(), match.end(), ((year, first), end), False))
    return found


def _whole_years(text: str, today: date) -> list[Found | None]:
    found = []
    for match in _WHOLE.finditer(text):
        year = year_of(match[1], today) or today.year
        months = ((year, 1), min((year, 12), (today.year, today.month)))
        found.append(period(match.start(), match.end(), months, False))
    return found


def _from_lunar(text: str, today: date) -> list[Found | None]:
    """去年腊月到今年3月: from the month in which the lunar one begins, to be asked back."""
    found: list[Found | None] = []
    for match in _FROM_LUNAR.finditer(text):
        begins = _lunar(match["lunar"], today)
        end = next((point for point in points_in(text, today) if point.start == match.end()), None)
        if begins and begins[0] is not None and end is not None and isinstance(begins[0].value, dict):
            year, month = map(int, str(begins[0].value["start"]).split("-"))
            months = settle(Point(0, 0, year, month), end, today)
            found.append(period(match.start(), end.end, months, False, "lunar"))
    return found


def _lunar(text: str, today: date) -> list[Found | None]:
    found = []
    for match in re.finditer(rf"(?P<year>{YEAR})?(?P<name>{'|'.join(holidays.LUNAR_MONTHS)})", text):
        said, now = year_of(match["year"], today), holidays.lunar_year(today)
        for year in (said - today.year + now,) if said else (now, now - 1):
            span = holidays.lunar_month(match["name"], year)
            if span and span[0] <= today:
                first, last = span[0], min(span[1], today)
                months = ((first.year, first.month), (last.year, last.month))
                found.append(period(match.start(), match.end(), months, False, "lunar"))
                break
    return found
