"""The year of a day that was told without one: that of what it puts right, or the nearest."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.nlu.found import Found

_PLAIN_DAY = re.compile(r"[\d一二三四五六七八九十]+(?:月|[号日]|[./\-]\d)|\d{8}")
_YEAR_NAMED = re.compile(r"年|20\d\d|(?<!\d)\d\d\.\d")
AHEAD = 92
"""So many days ahead a last day may lie that was named without a year."""


def is_plain_day(text: str, one: Found) -> bool:
    """Whether a day is told in figures and not by a word such as weekend."""
    return bool(_PLAIN_DAY.search(text[one.start : one.end]))


def in_known_year(text: str, one: Found, known: object, today: date) -> Found:
    """A day that puts right another of which the year is known: 3月1号来的 after 22年3月."""
    year = str(known)[:4] if known else ""
    if not year or _YEAR_NAMED.search(text) or not is_plain_day(text, one):
        return one
    moved = _moved(one, year)
    return one if str(moved.value) > today.isoformat() else moved


def nearest_year(text: str, one: Found, today: date) -> Found:
    """A last day whose year nobody named: the next one where that is near, else the one behind us."""
    if _YEAR_NAMED.search(text) or not is_plain_day(text, one):
        return one
    ahead = _moved(one, str(int(str(one.value)[:4]) + 1))
    near = 0 <= (date.fromisoformat(str(ahead.value)) - today).days <= AHEAD
    return ahead if near else one


def _moved(one: Found, year: str) -> Found:
    value, low, high = (None if day is None else _of_year(str(day), year) for day in (one.value, one.low, one.high))
    return replace(one, value=value, low=low, high=high)


def _of_year(day: str, year: str) -> str:
    try:
        return date.fromisoformat(f"{year}{day[4:]}").isoformat()
    except ValueError:
        return day
