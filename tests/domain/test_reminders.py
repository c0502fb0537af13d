"""When a reminder is due, and when couriers are left in peace."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from bot.domain.casework.deadlines import Deadline
from bot.domain.casework.limits import ARBITRATION, INSPECTION_ACCEPTS, MEDIATION, PASSED
from bot.domain.casework.notices import NoticeHours
from bot.domain.casework.reminders import may_speak, reminders, stage_of
from tests.domain.case_making import ZONE

LAST = date(2026, 12, 31)
YEAR = Deadline(ARBITRATION, date(2025, 12, 31), LAST)


@pytest.mark.parametrize(
    ("today", "stage"),
    [
        (date(2026, 11, 30), None),
        (date(2026, 12, 1), 30),
        (date(2026, 12, 23), 30),
        (date(2026, 12, 24), 7),
        (date(2026, 12, 29), 7),
        (date(2026, 12, 30), 1),
        (LAST, 1),
        (date(2027, 1, 1), None),
    ],
)
def test_the_nearest_moment_is_the_one_that_counts(today: date, stage: int | None) -> None:
    assert stage_of(YEAR, today) == stage


def test_what_others_must_do_is_spoken_of_when_it_is_over_and_not_long_after() -> None:
    fifteen = Deadline(MEDIATION, date(2026, 12, 16), LAST)
    assert stage_of(fifteen, LAST) is None
    assert stage_of(fifteen, date(2027, 1, 1)) == PASSED
    assert stage_of(fifteen, date(2027, 1, 7)) == PASSED
    assert stage_of(fifteen, date(2027, 1, 8)) is None


@pytest.mark.parametrize(
    ("hour", "minute", "may"),
    [(7, 59, False), (8, 0, True), (10, 59, True), (11, 0, False), (12, 30, False), (13, 0, True), (16, 59, True),
     (17, 0, False), (18, 59, False), (19, 0, True), (20, 59, True), (21, 0, False), (23, 30, False), (3, 0, False)],
)  # fmt: skip
def test_meals_and_nights_are_left_alone(hour: int, minute: int, may: bool) -> None:
    assert may_speak(YEAR, datetime(2026, 12, 10, hour, minute, tzinfo=ZONE)) is may


@pytest.mark.parametrize(("hour", "may"), [(3, False), (7, True), (12, True), (18, True), (22, True)])
def test_the_last_two_days_are_urgent(hour: int, may: bool) -> None:
    assert may_speak(YEAR, datetime(2026, 12, 30, hour, tzinfo=ZONE)) is may
    assert may_speak(YEAR, datetime(2026, 12, 31, hour, tzinfo=ZONE)) is may


def test_the_hours_are_those_of_the_house() -> None:
    noon = datetime(2026, 12, 10, 12, tzinfo=ZONE)
    hours = NoticeHours(ordinary=((time(12), time(13)),))
    assert [one.audience for one, _ in reminders("QX1", (YEAR,), noon, hours)] == ["staff", "courier"]


def test_staff_are_told_at_any_hour_and_of_everything() -> None:
    night = datetime(2026, 12, 10, 2, tzinfo=ZONE)
    five = Deadline(INSPECTION_ACCEPTS, date(2026, 12, 1), date(2026, 12, 8))
    found = [(one.limit, one.audience) for one, _ in reminders("QX1", (YEAR, five), night)]
    assert found == [("arbitration", "staff"), ("inspection_accepts", "staff")]
    noon = datetime(2026, 12, 10, 10, tzinfo=ZONE)
    found = [(one.limit, one.audience) for one, _ in reminders("QX1", (YEAR, five), noon)]
    assert found == [("arbitration", "staff"), ("arbitration", "courier"), ("inspection_accepts", "staff")]
