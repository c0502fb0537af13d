"""When the next person can be promised: office hours, weekends, holidays that the caller knows."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.settings import OfficeHours
from bot.usecases.staff_hours import is_open, next_opening

ZONE = ZoneInfo("Asia/Shanghai")
HOURS = OfficeHours.parse("Mon-Fri 09:00-17:30")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-23 08:00", "2026-11-23 09:00"),
        ("2026-11-23 10:00", "2026-11-24 09:00"),
        ("2026-11-27 18:00", "2026-11-30 09:00"),
        ("2026-11-28 12:00", "2026-11-30 09:00"),
    ],
)
def test_the_next_opening_is_today_while_the_day_has_not_begun_and_never_at_a_weekend(now: str, opens: str) -> None:
    assert next_opening(HOURS, at(now)) == at(opens)


def test_a_holiday_is_passed_over() -> None:
    new_year = frozenset({date(2027, 1, 1)})
    assert not is_open(HOURS, at("2027-01-01 10:00"), new_year)
    assert next_opening(HOURS, at("2026-12-31 18:00"), new_year) == at("2027-01-04 09:00")


def test_without_office_hours_nobody_is_promised() -> None:
    assert next_opening(OfficeHours(()), at("2026-11-23 08:00")) is None
