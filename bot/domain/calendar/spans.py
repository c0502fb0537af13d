"""Months and years counted from day to day, as contracts and limits count them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it has no such day (民法典第二百零二条)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_years(day: date, years: int) -> date:
    """The same day of a later year; 28 February after a 29th."""
    return add_months(day, 12 * years)


def whole_months(first: date, last: date) -> tuple[int, int]:
    """Full months from `first` to `last`, both counted in, and the days left over: 5 January to 4 July is (6, 0)."""
    after = last + timedelta(1)
    months = (after.year - first.year) * 12 + after.month - first.month
    while add_months(first, months) > after:
        months -= 1
    return months, (after - add_months(first, months)).days
