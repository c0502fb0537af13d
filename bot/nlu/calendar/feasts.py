"""Feasts and lunar months as dates: 国庆, 中秋, 去年腊月. Read like the other dates (bot/nlu/calendar/dates.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.nlu.calendar import holidays
from bot.nlu.calendar.day_words import YEAR
from bot.nlu.calendar.day_words import year as year_of
from bot.nlu.found import Found
from bot.nlu.text.stretches import exact, stretch


def feasts(text: str, today: date, prefer: str, bare: bool) -> Iterator[Found]:
    """Feasts by name; those of the lunar calendar carry the note lunar."""
    for match in re.finditer(
        rf"(?P<year>{YEAR})?\s*(?:的)?(?P<name>{'|'.join(holidays.NAMES)})节?(?P<day>当天|那天|第一天)?", text
    ):
        said = year_of(match["year"], today)
        near = (today.year + 1, today.year, today.year - 1) if prefer == "past" else (today.year, today.year + 1)
        for year in (said,) if said else near:
            span = holidays.holiday(match["name"], year)
            if span is None or not (said or (span[0] <= today if prefer == "past" else span[1] >= today)):
                continue
            lunar = "lunar" if holidays.is_lunar(match["name"]) else ""
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
