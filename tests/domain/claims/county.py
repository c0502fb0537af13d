"""The example county that the examples are worked out with: 2010 a month, 20 an hour, average 9200."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.domain.claims.local_figures import Figure
from bot.local_figures import SAMPLE, read_figures
from bot.work_calendar import work_calendar

FIGURES = read_figures(SAMPLE)
TODAY = date(2026, 11, 22)
CALENDAR = work_calendar()
MONTH = FIGURES.on("min_wage_month", TODAY)
HOUR = FIGURES.on("min_wage_hour", TODAY)
AVERAGE = FIGURES.on("avg_wage_city_prev_year", TODAY)


def yuan(text: str) -> Decimal:
    """A sum as the examples write it: 9 551.72."""
    return Decimal(text.replace(" ", ""))


def figure(name: str, value: str) -> Figure:
    """A figure that is no sample and holds all of 2026."""
    return Figure(name, Decimal(value), date(2026, 1, 1), date(2026, 12, 31), date(2026, 1, 5), "notice")


def keys(terms: object) -> list[str]:
    """The keys of a formula or of notes."""
    return [one.key for one in terms]  # type: ignore[attr-defined]  # of terms in any shape
