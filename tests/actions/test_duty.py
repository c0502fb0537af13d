"""A promise of a person in words, holidays left out as far as the tables of feasts reach."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from actions.talk.duty import days_off, soon

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize("day", ["2026-10-01", "2026-10-07", "2027-01-01", "2027-02-06", "2027-05-01"])
def test_public_holidays_are_days_off(day: str) -> None:
    assert date.fromisoformat(day) in days_off(NOW)


def test_an_ordinary_monday_is_none() -> None:
    assert NOW.date() not in days_off(NOW)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (NOW.replace(hour=9), "今天 09:00"),
        (NOW.replace(day=24, hour=9), "明天11月24日（周二）09:00"),
        (NOW.replace(day=30, hour=9), "11月30日（周一）09:00"),
    ],
)
def test_an_instant_is_told_as_today_tomorrow_or_its_date(at: datetime, words: str) -> None:
    assert soon(at, NOW) == words
