"""Steps are told at decent hours, what cannot wait at once."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.aftercare.times import case_times
from bot.domain.casework.cases import Case
from bot.domain.casework.notices import due_at

ZONE = ZoneInfo("Asia/Shanghai")


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def case(**fields: str) -> Case:
    return Case("QX1", "unpaid_wages", "received", at(9), "rest", "u", dict(fields))


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (at(10), at(10)),
        (at(10, 59), at(10, 59)),
        (at(11), at(13)),
        (at(12, 30), at(13)),
        (at(13), at(13)),
        (at(17), at(19)),
        (at(18, 59), at(19)),
        (at(21), at(8, day=24)),
        (at(23, 30), at(8, day=24)),
        (at(3), at(8)),
    ],
)
def test_an_ordinary_step_waits_for_the_next_window(now: datetime, due: datetime) -> None:
    assert due_at(case(), "accepted", now, case_times().notices) == due


@pytest.mark.parametrize("step", ["emergency", "trying", "unreachable"])
def test_danger_and_a_call_that_is_being_made_are_told_at_any_hour(step: str) -> None:
    assert due_at(case(), step, at(3), case_times().notices) == at(3)


def test_money_that_did_not_come_and_a_hearing_tomorrow_do_not_wait_for_lunch_to_end() -> None:
    hours = case_times().notices
    assert due_at(case(), "defaulted", at(12), hours) == at(12)
    assert due_at(case(hearing_date="2026-11-24"), "assigned", at(12), hours) == at(12)
    assert due_at(case(hearing_date="2026-11-25"), "assigned", at(12), hours) == at(13)
    assert due_at(case(hearing_date="2026-11-24"), "assigned", at(3), hours) == at(7)


def test_the_figures_are_data() -> None:
    times = case_times()
    assert (times.cooling_off.days, times.reopening.days, times.lowest_good) == (3, 180, 3)
    assert times.notices.ordinary[0] == (time(8), time(11))
