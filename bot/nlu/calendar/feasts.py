"""Feasts and lunar months as dates: 国庆, 中秋, 去年腊月. Read like the other dates (bot/nlu/calendar/dates.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.nlu.calendar import holidays
from bot.nlu.calendar.day_words import YEAR
from bot.nlu.calendar.day_words import year as year_of
from bot.nlu.found import Found
from bot.nlu.text.stretches import exact, stretch

_WHICH = r"(?:的|放假)?(?:第[一二三四五六七1-7]天|头一?天|最后一天|前一天|前夜|前夕|头天晚上|后一天|第二天|过后第一天)"
_FIGURES = "一二三四五六七"


def _day_of(word: str, first: date, last: date) -> tuple[date, date]:
    """The one day of a feast that a word beside it picks: its third, its last, the one before; all of it without."""
    if "前" in word or "头天晚上" in word:
        return first - timedelta(1), first - timedelta(1)
    if ("后一天" in word and "最后" not in word) or "过后" in word:
        return last + timedelta(1), last + timedelta(1)
    if "最后" in word:
        return last, last
    if found := re.search(r"第(.)天", word):
        number = int(found[1]) if found[1].isdigit() else _FIGURES.index(found[1]) + 1
        day = first + timedelta(number - 1)
        return day, day
    return (first, first) if word else (first, last)


def feasts(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    """Feasts by name; those of the lunar calendar carry the note lunar."""
    for match in re.finditer(
        rf"(?P<year>{YEAR})?\s*(?:的)?(?P<name>{'|'.join(holidays.NAMES)})节?(?P<day>当天|那天|{_WHICH})?", text
    ):
        said = year_of(match["year"], today)
        near = (today.year + 1, today.year, today.year - 1) if prefer == "past" else (today.year, today.year + 1)
        for year in (said,) if said else near:
            span = holidays.holiday(match["name"], year)
            if span is None or not (said or (span[0] <= today if prefer == "past" else span[1] >= today)):
                continue
            lunar = "lunar" if holidays.is_lunar(match["name"]) else ""
            span = _day_of(match["day"] or "", *span)
            if not lunar and (span[0] == span[1] or match["day"]):
                yield exact(match.start(), match.end(), span[0])
            else:
                yield stretch(match.start(), match.end(), *span, today, prefer, lunar)
            break


def lunar_months(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    """Months of the lunar calendar by name, always uncertain, with the note lunar."""
    for match in re.finditer(
        rf"(?P<year>{YEAR})?\s*(?:的|农历|阴历)?(?P<name>{'|'.join(holidays.LUNAR_MONTHS)})[里]?", text
    ):
        now = holidays.lunar_year(today)
        said = year_of(match["year"], today)
        for year in (said - today.year + now,) if said else (now, now - 1) if prefer == "past" else (now, now + 1):
            span = holidays.lunar_month(match["name"], year)
            if span and (said or (span[0] <= today if prefer == "past" else span[1] >= today)):
                yield stretch(match.start(), match.end(), *span, today, prefer, "lunar")
                break
