"""Working days: weekends, holidays, and weekends worked in exchange."""

from __future__ import annotations

from datetime import date

from bot.domain.casework.workdays import Workdays, years_after
from bot.workdays import workdays


def test_a_weekend_is_off_unless_it_is_worked() -> None:
    days = Workdays(worked=frozenset({date(2026, 10, 10)}))
    assert days.is_off(date(2026, 10, 11)) and not days.is_off(date(2026, 10, 10))


def test_a_last_day_in_a_long_holiday_moves_behind_it() -> None:
    assert workdays().moved(date(2026, 10, 1)) == date(2026, 10, 8)
    assert workdays().moved(date(2026, 2, 15)) == date(2026, 2, 24)


def test_a_weekend_that_is_worked_is_a_last_day() -> None:
    assert workdays().moved(date(2026, 2, 14)) == date(2026, 2, 14)


def test_working_days_are_counted_from_the_next_day() -> None:
    assert Workdays().after(date(2026, 11, 20), 5) == date(2026, 11, 27)
    assert workdays().after(date(2026, 9, 30), 1) == date(2026, 10, 8)


def test_a_year_after_a_leap_day_ends_with_february() -> None:
    assert years_after(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert years_after(date(2026, 3, 1), 2) == date(2028, 3, 1)
