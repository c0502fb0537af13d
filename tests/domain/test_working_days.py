"""Working days, paid days and statutory holidays."""

from datetime import date

import pytest

from bot.domain.calendar.spans import add_months, whole_months
from bot.domain.calendar.statutory_holidays import statutory_holidays
from bot.domain.calendar.working_days import WorkCalendar
from bot.domain.invalid import InvalidValue
from bot.work_calendar import work_calendar

CALENDAR = work_calendar()
day = date.fromisoformat


def test_the_year_has_thirteen_statutory_holidays_from_2025_and_had_eleven() -> None:
    assert [len(statutory_holidays(year) or ()) for year in (2024, 2025, 2026, 2027)] == [11, 13, 13, 13]
    assert statutory_holidays(2031) is None


def test_new_years_eve_and_the_second_of_may_came_with_2025() -> None:
    days = statutory_holidays(2026) or frozenset()
    assert {day("2026-02-16"), day("2026-02-17"), day("2026-02-19"), day("2026-05-02")} <= days
    assert day("2026-02-20") not in days


def test_july_2026_has_23_paid_days_and_november_2025_fifteen_working_days_from_the_tenth() -> None:
    assert CALENDAR.pay_days(day("2026-07-01"), day("2026-07-31")) == 23
    assert CALENDAR.working_days(day("2025-11-10"), day("2025-11-30")) == 15


def test_october_2025_counts_holidays_as_paid_and_moved_rest_not() -> None:
    assert CALENDAR.working_days(day("2025-10-01"), day("2025-10-31")) == 18
    assert CALENDAR.pay_days(day("2025-10-01"), day("2025-10-31")) == 22  # 18 and the four statutory ones


def test_a_weekend_that_is_worked_is_a_working_day() -> None:
    assert CALENDAR.is_working(day("2026-10-10")) and not CALENDAR.is_working(day("2026-10-07"))


def test_before_the_notice_of_a_year_paid_days_are_weekdays() -> None:
    assert not CALENDAR.knows(2027)
    assert CALENDAR.pay_days(day("2027-10-01"), day("2027-10-31")) == 21


def test_beyond_the_tables_nothing_is_counted() -> None:
    with pytest.raises(InvalidValue, match="calendar_unknown"):
        WorkCalendar().is_working(day("2031-01-02"))


def test_months_end_where_the_shorter_month_does() -> None:
    assert add_months(day("2026-01-31"), 1) == day("2026-02-28")
    assert add_months(day("2026-11-30"), 3) == day("2027-02-28")
    assert whole_months(day("2026-01-05"), day("2026-07-04")) == (6, 0)
    assert whole_months(day("2026-01-05"), day("2026-07-03"))[0] == 5


def test_a_last_day_in_a_long_holiday_moves_behind_it_and_a_worked_saturday_stays() -> None:
    assert CALENDAR.next_working_day(day("2026-10-01")) == day("2026-10-08")
    assert CALENDAR.next_working_day(day("2026-02-15")) == day("2026-02-24")
    assert CALENDAR.next_working_day(day("2026-02-14")) == day("2026-02-14")


def test_a_limit_of_working_days_counts_from_the_next_day() -> None:
    assert CALENDAR.after(day("2026-11-20"), 5) == day("2026-11-27")
    assert CALENDAR.after(day("2026-09-30"), 1) == day("2026-10-08")


def test_beyond_the_tables_a_limit_is_shown_too_early_rather_than_too_late() -> None:
    assert WorkCalendar().next_working_day(day("2035-10-01")) == day("2035-10-01")
    assert WorkCalendar().next_working_day(day("2035-10-06")) == day("2035-10-08")
