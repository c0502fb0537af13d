"""Stretches of whole months: 8月到10月, 从今年3月到现在, 7、8两个月, 8月份, 去年11月到今年2月."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.nlu.calendar import holidays
from bot.nlu.calendar.day_words import MONTH, NUMBER, YEAR, add_months, number
from bot.nlu.calendar.day_words import year as year_of
from bot.nlu.calendar.month_lists import find_months
from bot.nlu.context import words_before
from bot.nlu.found import Found

_NOT_BEFORE = r"(?<![\d.一二三四五六七八九十个\-])"
_DAY = rf"(?:初|头上?|上旬|中旬|下旬|中(?![通午])|底|末|的?(?P<day>{NUMBER})[日号])?"
_NAMED = re.compile(
    rf"(?:(?P<year>{YEAR})\s*的?)?{_NOT_BEFORE}(?P<month>{MONTH})(?:月份|月(?!饼|(?<=一月)[一二三四五六七八九两\d]+[千百万kKwW]|初[一二三四五六七八九十]|一?[结付](?!清)))(?!一[结付发]){_DAY}"
    rf"|(?P<iso_year>(?<!\d)20\d\d)[-./](?P<iso_month>0?[1-9]|1[0-2])(?![\d-])(?:月份?)?"
    rf"|(?P<shift>(?:上|大)上个?月|上个?月|[这本当]个?月)(?:份|{_DAY.replace('<day>', '<shift_day>')})"
    rf"|(?P<new_year>(?:今|去|前)?年初(?![一二三四五])|[去前]年年?底(?=\s*(?:一直)?(?:到|至|开始|起)))"
)
# 8到10月, 7、8月, 7、8两个月, 七八月份: the word 月 comes once, at the end.
_SHORT = re.compile(
    rf"(?:(?P<year>{YEAR})\s*)?{_NOT_BEFORE}(?<![块毛角元])(?P<first>{MONTH})"
    rf"(?:(?P<to>\s*[到至\-~—]\s*)|(?P<and>\s*[、,和跟与]?\s*))(?P<last>{MONTH})(?:月份?|[两俩2]个月|[两俩]月)(?![初中底末]?{NUMBER}?[日号])"
)
_BARE = re.compile(
    rf"(?P<year>{YEAR})?\s*(?P<first>{MONTH})(?:(?P<to>\s*[到至\-~—]\s*)|(?P<and>[、,和跟\s]\s*))(?P<last>{MONTH})"
)
_TO = re.compile(r"\s*(?:开始|起)?(?:一直|直)?\s*(?:[干做跑拖欠压算送]?到了?|至|[-~—])\s*")
_NOW = re.compile(r"(?:现在|今天|目前|今|如今|这会儿?|眼下|昨天|前天|当前|[而宜依]家)")
_UNTIL_NOW = re.compile(r"\s*至今|\s*(?:开始|起)?(?:一直)?到(?:现在|[而宜依]家)")
_AND = re.compile(r"\s*(?:、|,|和|跟|与|还有|\s)?\s*")
_OPEN = re.compile(r"\s*(?:开始|起|以后|以来|往后|之后)(?!的?时候)")
_HALF = re.compile(rf"(?P<year>{YEAR})?(?P<half>[上下])半年")
_WHOLE = re.compile(
    r"(去年|前年|今年)(?!.?\d|.?[一二三四五六七八九十]+月|腊|正|冬|国|春|中|五一|十一|[上下]半|的?[春夏秋冬]|初|底)"
)
_OF_WAGES = re.compile(r"工资|薪|工钱|派费|运费|提成|奖金|人工|没结清?|[欠拖压][了着我]")
_DEBT_BEFORE = re.compile(r"(?:欠|压|拖|差|干)(?:了|我|着|到|\s)*$")

_Month = tuple[int, int]


@dataclass(frozen=True)
class _Point:
    """A month in the text; `year` is None where it must be worked out."""

    start: int
    end: int
    year: int | None
    month: int
    certain: bool = True
    exact: bool = False
    """A day of the month was said: alone it is a date, no period."""


def find_periods(text: str, today: date, bare: bool = False) -> list[Found]:
    """Periods as {"start": "YYYY-MM", "end": "YYYY-MM"}, never in the future.

    Where no year is said it is the latest that is not in the future. 从8月开始没发 runs to this month and is
    uncertain; lunar months and half years are uncertain too. With `bare` 8到10 counts without the word 月.
    """
    found: list[Found] = []
    for reader in (_listed, _short, _ranges, _halves):
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


def _latest(month: int, not_after: _Month) -> _Month:
    return (not_after[0] if month <= not_after[1] else not_after[0] - 1), month


def _settle(first: _Point, last: _Point, today: date) -> tuple[_Month, _Month] | None:
    """Both ends with years; None when it lies in the future or runs backwards."""
    now = (today.year, today.month)
    if last.year is not None:
        end = (last.year, last.month)
    elif first.year is not None:
        end = (first.year if last.month >= first.month else first.year + 1, last.month)
    else:
        end = _latest(last.month, now)
    start = (first.year, first.month) if first.year is not None else _latest(first.month, end)
    return (start, end) if start <= end <= now else None


def _found(
    start: int, end: int, months: tuple[_Month, _Month] | None, certain: bool = True, note: str = ""
) -> Found | None:
    if months is None:
        return None
    first, last = (f"{year:04d}-{month:02d}" for year, month in months)
    return Found("period", start, end, {"start": first, "end": last}, certain, note=note)


def _points(text: str, today: date) -> list[_Point]:
    points = []
    for match in _NAMED.finditer(text):
        month = match["month"] or match["iso_month"]
        if match["shift"]:
            back = -2 if match["shift"].startswith(("上上", "大上")) else -1 if match["shift"].startswith("上") else 0
            points.append(
                _Point(
                    match.start(),
                    match.end(),
                    *add_months(today.year, today.month, back),
                    exact=bool(match["shift_day"]),
                )
            )
        elif match["new_year"]:
            year = year_of({"今": "今年", "去": "去年", "前": "前年"}.get(match["new_year"][0], "今年"), today)
            points.append(_Point(match.start(), match.end(), year, 12 if match["new_year"].endswith("底") else 1))
        else:
            year = year_of(match["year"], today) or (int(match["iso_year"]) if match["iso_year"] else None)
            spoken = (
                not month.isdigit()
                and "份" not in match[0]
                and bool(_DEBT_BEFORE.search(words_before(text, match.start())))
            )
            points.append(_Point(match.start(), match.end(), year, number(month), not spoken, bool(match["day"])))
    return points


def _ranges(text: str, today: date) -> list[Found | None]:
    points, found, index = _points(text, today), [], 0
    while index < len(points):
        first = last = points[index]
        index += 1
        joint = _TO.match(text, first.end)
        if joint and index < len(points) and points[index].start == joint.end():
            last, index = points[index], index + 1
        elif end := _until_now(text, first.end, joint):
            last = _Point(first.start, end, today.year, today.month)
        elif open_end := _OPEN.match(text, first.end):
            months = _settle(first, _Point(0, 0, today.year, today.month), today)
            found.append(_found(first.start, open_end.end(), months, False, "open"))
            continue
        else:
            while index < len(points) and _follows(text, last, points[index]):
                last, index = points[index], index + 1
        if first is last and first.exact:
            continue
        start = first.start - (1 if text[first.start - 1 : first.start] in tuple("从自打") else 0)
        found.append(_found(start, last.end, _settle(first, last, today), first is not last or first.certain))
    return found


def _until_now(text: str, at: int, joint: re.Match[str] | None) -> int | None:
    if joint and (now := _NOW.match(text, joint.end())):
        return now.end()
    match = _UNTIL_NOW.match(text, at)
    return match.end() if match else None


def _follows(text: str, before: _Point, after: _Point) -> bool:
    """8月、9月 and 8月9月 are one period, 8月 and 11月 are not."""
    joint = _AND.match(text, before.end)
    return bool(joint and joint.end() == after.start and after.month == before.month % 12 + 1)


def _listed(text: str, today: date) -> list[Found | None]:
    found = []
    for one in find_months(text, today):
        first = _Point(0, 0, one.year, one.first)
        last = _Point(0, 0, today.year if one.now else None, one.last)
        found.append(_found(one.start, one.end, _settle(first, last, today), not one.now))
    return found


def _short(text: str, today: date) -> list[Found | None]:
    return [_pair(match, today) for match in _SHORT.finditer(text)]


def _bare(text: str, today: date) -> list[Found | None]:
    match = _BARE.fullmatch(text.strip(" ,。吧的了从"))
    if not match:
        return []
    start = text.index(match[0])
    pair = _pair(match, today)
    return [Found("period", start, start + len(match[0]), pair.value, pair.certain)] if pair else []


def _pair(match: re.Match[str], today: date) -> Found | None:
    year, first, last = year_of(match["year"], today), number(match["first"]), number(match["last"])
    if match["and"] is not None and last != first % 12 + 1:
        return None
    if match["and"] == "" and match["first"].isdigit():
        return None
    months = _settle(_Point(0, 0, year, first), _Point(0, 0, None, last), today)
    return _found(match.start(), match.end(), months)


def _halves(text: str, today: date) -> list[Found | None]:
    found = []
    for match in _HALF.finditer(text):
        year, first = year_of(match["year"], today) or today.year, 1 if match["half"] == "上" else 7
        if (year, first) > (today.year, today.month):
            year -= 0 if match["year"] else 1
        end = min((year, first + 5), (today.year, today.month))
        if (year, first) <= end:
            found.append(_found(match.start(), match.end(), ((year, first), end), False))
    return found


def _whole_years(text: str, today: date) -> list[Found | None]:
    found = []
    for match in _WHOLE.finditer(text):
        year = year_of(match[1], today) or today.year
        months = ((year, 1), min((year, 12), (today.year, today.month)))
        found.append(_found(match.start(), match.end(), months, False))
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
                found.append(_found(match.start(), match.end(), months, False, "lunar"))
                break
    return found
