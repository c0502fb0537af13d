"""The statutory holidays: days that count as paid, and on which work is paid threefold.

全国年节及纪念日放假办法, 第二条: eleven days from 2014, thirteen from 2025 (国务院令第795号, 2024-11-10).
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.calendar.lunar_feasts import CLEAR_BRIGHT_DAYS, DRAGON_BOATS, MID_AUTUMNS, SPRING_FESTIVALS

_THIRTEEN_DAYS_FROM = 2025
_FIXED = ((1, 1), (5, 1), (10, 1), (10, 2), (10, 3))
_MOVING = (CLEAR_BRIGHT_DAYS, DRAGON_BOATS, MID_AUTUMNS)


def statutory_holidays(year: int) -> frozenset[date] | None:
    """The days of one year, not those that are merely moved beside them; None where the tables of feasts end."""
    tables = (*_MOVING, SPRING_FESTIVALS)
    if any(year not in table for table in tables):
        return None
    spring = SPRING_FESTIVALS[year]
    days = {date(year, month, day) for month, day in _FIXED} | {table[year] for table in _MOVING}
    days |= {spring + timedelta(ahead) for ahead in range(3)}
    if year >= _THIRTEEN_DAYS_FROM:
        days |= {spring - timedelta(1), date(year, 5, 2)}
    return frozenset(days)
