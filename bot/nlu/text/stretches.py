"""A day, or a stretch of days, as a date is handed back."""

from __future__ import annotations

from datetime import date

from bot.nlu.found import Found


def exact(start: int, end: int, day: date) -> Found:
    """One day, said outright."""
    return Found("date", start, end, day.isoformat())


def stretch(start: int, end: int, first: date, last: date, today: date, prefer: str, note: str = "") -> Found:
    """A stretch that reaches from the past into the future ends today for one who tells what happened."""
    if prefer == "past" and first <= today < last:
        last = today
    elif prefer == "future" and first < today <= last:
        first = today
    return Found("date", start, end, first.isoformat(), False, first.isoformat(), last.isoformat(), note)
