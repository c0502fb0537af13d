"""Days and stretches of days against today: 昨天, 上周三, 8月初, 10.1, 国庆, 去年腊月, 2026年3月5日."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from bot.nlu.calendar.day_words import (
    DAY_WORD,
    DAYS_AWAY,
    MONTH,
    NUMBER,
    WEEK,
    WEEKDAY,
    YEAR,
    add_months,
    last_day,
    number,
)
from bot.nlu.calendar.day_words import weekday as weekday_of
from bot.nlu.calendar.day_words import year as year_of
from bot.nlu.calendar.feasts import feasts, lunar_months
from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.text.stretches import exact, stretch

_PART = r"(?P<part>初(?![一二三四五六七八九十])|上旬|头上|中旬|中(?![通午])|底|末|下旬|尾)"
_ISO = re.compile(r"(?<!\d)(20\d{2})([-./年]|\s)(0?[1-9]|1[0-2])[-./月\s](0?[1-9]|[12]\d|3[01])(?:日|号)?(?![\d-])")
_COMPACT = re.compile(r"(?<![\dA-Za-z])(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d\-])")
_WENT = r"(?:就|才|正式|那天|当天|从)?(?:离|辞|走|被|不干|开除|摔|撞|受伤|出的?事|滑倒)"
"""What happens on a day that is told without 号: 9月30走的."""
_MONTH = re.compile(
    rf"(?:(?P<year>{YEAR})\s*的?)?(?P<month>(?<![\d一二三四五六七八九十]){MONTH}|十[一二]?|上上个?月|大上个?月|[上这本当下]个?月)"
    rf"(?P<word>月份?|(?<=月)份?)(?!初[一二三四五六七八九十]|(?<=一月)[一二三四五六七八九两\d]+[千百万kKwW]|一?[结付])(?:{_PART}|的?\s*(?P<day>{NUMBER})(?:[日号](?!线)|(?![\d一-龥.])|(?={_WENT})))?"
)
_POINT = re.compile(r"(?<![\d.])(0?[1-9]|1[0-2])([./\-])(0?[1-9]|[12]\d|3[01])(?![\d./\-])")
_POINT_BEFORE = re.compile(r"(?:在|是|于|到|今年|去年|就|,|，)\s*$")
_POINT_AFTER = re.compile(
    r"\s*(?:号|日|那天|当天|开始|放假|出的?事|发生|开庭|被|撞|摔|受伤|离职|入职|晚|早|下午|上午|中午|凌晨)"
)
_DAY = re.compile(
    rf"(?<![\d月第一二三四五六七八九十几多来.]){NUMBER}[号日](?![楼店门线库院坊幢栋桌机码房棚厅仓车人口常子后前])"
)
_CROWD = re.compile(r"(?:我们|俺们|咱们?|群里|站里|一共|总共|有)\s*$")
_AGO = re.compile(rf"({NUMBER}|两|俩)\s*(天|个?星期|个?礼拜|周|个月)(?:之|以)?(前|后)(?![面头])")
_WEEK = re.compile(
    rf"(上上|上|这|本|下下|下)个?{WEEK}({WEEKDAY})?|(?<![一二两三四五六七八九每\d]){WEEK}({WEEKDAY})(?!年|期|围)"
)
_UP_TO = re.compile(r"[拖欠压等](?:[了着我一直]){0,2}到$")
_ACCIDENT = re.compile(r".{0,8}[撞摔伤晕翻倒刮剐]")
_LOOSE = {
    # words: days from today, first and last
    "前几天": (-7, -2), "前两天": (-3, -1), "前些天": (-10, -3), "这几天": (-4, 0), "这两天": (-2, 0),
    "过两天": (1, 3), "过几天": (2, 7),
}  # fmt: skip
_PARTS = {"初": (1, 10), "上旬": (1, 10), "头上": (1, 10), "中": (11, 20), "中旬": (11, 20)}
_AROUND_MONTH_END = re.compile(r"(?<![\d一二三四五六七八九十个上这本下])月(初|底|末|中旬)")


def find_dates(text: str, today: date, prefer: str = "past", bare: bool = False) -> list[Found]:
    """Days as YYYY-MM-DD; a stretch of days is uncertain, its first day the value, first and last in low and
    high.

    Where no year is said, `prefer` chooses the latest day that is not in the future ("past") or the
    next that is not over ("future"). 10.1 needs a word beside it that speaks of a day, unless `bare`. Lunar
    words carry the note lunar.
    """
    found: list[Found] = []
    for reader in _READERS:
        for candidate in reader(text, today, prefer, bare):
            if all(candidate.end <= f.start or candidate.start >= f.end for f in found):
                found.append(candidate)
    return sorted(found, key=lambda f: f.start)


def _choose(month: int, day: int, today: date, prefer: str) -> date | None:
    """The day of the year that fits; 29 February looks back or on to a leap year."""
    years = range(today.year + 1, today.year - 9, -1) if prefer == "past" else range(today.year, today.year + 9)
    for year in years:
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if (candidate <= today) if prefer == "past" else (candidate >= today):
            return candidate
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    for match in _ISO.finditer(text):
        if day := _day(int(match[1]), int(match[3]), int(match[4])):
            yield exact(match.start(), match.end(), day)
    for match in _COMPACT.finditer(text):
        if day := _day(*map(int, match.groups())):
            yield exact(match.start(), match.end(), day)


def _months(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    for match in _MONTH.finditer(text):
        year, month = year_of(match["year"], today), match["month"]
        relative = month.endswith("月")
        if relative:
            shift = {"上上": -2, "大上": -2, "上": -1, "下": 1}.get(month.rstrip("月").rstrip("个"), 0)
            year, month_number = add_months(today.year, today.month, shift)
        else:
            month_number = number(month)
        if match["day"]:
            day = number(match["day"])
            found_day = _day(year, month_number, day) if year else _choose(month_number, day, today, prefer)
            if found_day:
                yield exact(match.start(), match.end(), found_day)
            continue
        if year is None:
            chosen = _choose(month_number, 1, today, prefer)
            if prefer == "future" and today.month == month_number:
                chosen = today.replace(day=1)
            if chosen is None:
                continue
            year = chosen.year
        first, last = _part(year, month_number, match["part"])
        if prefer == "past" and first > today and not (match["year"] or relative):
            first, last = _part(year - 1, month_number, match["part"])
        yield stretch(match.start(), match.end(), first, last, today, prefer)


def _part(year: int, month: int, part: str | None) -> tuple[date, date]:
    end = last_day(year, month)
    if not part:
        return date(year, month, 1), end
    first, last = _PARTS.get(part, (21, end.day))
    return date(year, month, first), date(year, month, last)


def _month_ends(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    for match in _AROUND_MONTH_END.finditer(text):
        first, last = _part(today.year, today.month, match[1])
        if prefer == "past" and first > today:
            first, last = _part(*add_months(today.year, today.month, -1), match[1])
        elif prefer == "future" and last < today:
            first, last = _part(*add_months(today.year, today.month, 1), match[1])
        yield stretch(match.start(), match.end(), first, last, today, prefer)


def _points(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    for match in _POINT.finditer(text):
        alone = text.strip(" ,。了吧的") == match[0] and (bare or match[2] != "-")
        beside = _POINT_AFTER.match(text, match.end()) or (
            bare and _POINT_BEFORE.search(words_before(text, match.start()))
        )
        if not (alone or beside):
            continue
        prefix = re.search(rf"{YEAR}\s*$", words_before(text, match.start()))
        month, day = int(match[1]), int(match[3])
        year = year_of(prefix[0].strip(), today) if prefix else None
        found_day = _day(year, month, day) if year else _choose(month, day, today, prefer)
        if found_day:
            yield exact(match.start() - len(prefix[0]) if prefix else match.start(), match.end(), found_day)


def _words(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    for match in re.finditer(DAY_WORD, text):
        if re.match(r"大?前天", match[0]) and text[match.start() - 1 : match.start()] == "以":
            continue
        if DAYS_AWAY[match[0]] == 0 and _UP_TO.search(words_before(text, match.start())):
            continue
        if match[0].startswith("刚") and not (bare or _ACCIDENT.match(text, match.end())):
            continue
        yield exact(match.start(), match.end(), today + timedelta(DAYS_AWAY[match[0]]))
    for match in re.finditer("|".join(_LOOSE), text):
        first, last = (today + timedelta(days) for days in _LOOSE[match[0]])
        yield stretch(match.start(), match.end(), first, last, today, "")
    for match in _AGO.finditer(text):
        count = (2 if match[1] in "两俩" else number(match[1])) * (-1 if match[3] == "前" else 1)
        unit = match[2].lstrip("个")
        if unit == "天":
            yield exact(match.start(), match.end(), today + timedelta(count))
            continue
        days, slack = (30 * count, 15) if unit == "月" else (7 * count, 3)
        middle = today + timedelta(days)
        yield stretch(match.start(), match.end(), middle - timedelta(slack), middle + timedelta(slack), today, prefer)


def _weeks(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    monday = today - timedelta(today.weekday())
    for match in _WEEK.finditer(text):
        if match[3]:
            away = (weekday_of(match[3]) - today.weekday()) % 7
            if prefer == "past" and away:
                away -= 7
            yield exact(match.start(), match.end(), today + timedelta(away))
            continue
        start = monday + timedelta({"上上": -14, "上": -7, "下": 7, "下下": 14}.get(match[1], 0))
        if not match[2]:
            yield stretch(match.start(), match.end(), start, start + timedelta(6), today, prefer)
        elif match[2] == "末":
            yield stretch(match.start(), match.end(), start + timedelta(5), start + timedelta(6), today, prefer)
        else:
            yield exact(match.start(), match.end(), start + timedelta(weekday_of(match[2])))


def _days(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    for match in _DAY.finditer(text):
        if _CROWD.search(words_before(text, match.start())):
            continue
        wanted = number(re.sub(r"[号日]$", "", match[0]))
        for shift in range(12):
            year, month = add_months(today.year, today.month, -shift if prefer == "past" else shift)
            day = _day(year, month, wanted)
            if day and (day <= today if prefer == "past" else day >= today):
                yield exact(match.start(), match.end(), day)
                break


_Reader = Callable[[str, date, str, bool], Iterator[Found]]
# The first reader that claims a stretch of text keeps it.
_READERS: tuple[_Reader, ...] = (
    _full,
    lunar_months,
    feasts,
    _months,
    _points,
    _words,
    _weeks,
    _month_ends,
    _days,
)
