"""Couriers and staff are reminded of limits, each once, at decent hours, through the outbox."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.aftercare.reminding import Reminding
from bot.clock import Clock
from bot.deadline_words import reminder_text
from bot.domain.casework.case_dates import CaseDates
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.domain.invalid import InvalidValue
from bot.errors import NotFound
from bot.store import Keys, Store
from bot.usecases.move_case import move_case
from bot.usecases.note_dates import note_dates
from bot.usecases.open_case import open_case
from bot.usecases.remind import remind
from bot.work_calendar import work_calendar

WAGES = {"company": "美团", "amount": 4800, "months_owed": 2, "location": "汇龙镇", "name": "王建国"}


def opens(store: Store, now: datetime, kind: str = "unpaid_wages", sender: str = "u1", **values: Any) -> Case:
    with store.begin() as work:
        if sender:
            work.conversations.open("web", sender, now)
        work.commit()
    fields = {**WAGES, **values}
    return open_case(store.begin, kind_named(kind), fields, channel="web", sender=sender, key="", now=now,
                     complete=False).case  # fmt: skip


def left(store: Store, case: Case, now: datetime, day: date, **rest: Any) -> None:
    note_dates(store.begin, case.number, CaseDates(left_on=day, **rest), "chen", "离开", now)


def run(store: Store, now: datetime) -> tuple[str, ...]:
    return remind(store.begin, work_calendar(), reminder_text, now)


def heard(store: Store, sender: str = "u1") -> list[str]:
    with store.begin(write=False) as work:
        talk = work.conversations.of_sender(sender, "web")
        assert talk is not None
        return [one.text for one in work.outbox.unasked(talk.id, 0, 50)]


def given(store: Store, number: str) -> list[tuple[str, int, str]]:
    with store.begin(write=False) as work:
        return [(one.limit, one.stage, one.audience) for one in work.reminders.given(number)]


def test_a_limit_that_comes_near_is_told_once_with_its_law(store: Store, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 12, 10))  # until 10 December 2026
    assert run(store, now) == (case.number,)
    assert run(store, now) == ()
    assert run(store, now + timedelta(days=1)) == ()
    (text,) = heard(store)
    assert case.number in text and "2026年12月10日" in text and "还有 17 天" in text
    assert "《劳动争议调解仲裁法》第二十七条" in text and "具体以经办机构认定为准" in text
    assert sorted(given(store, case.number)) == [("arbitration", 30, "courier"), ("arbitration", 30, "staff")]


def test_each_later_moment_is_a_reminder_of_its_own(store: Store, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 12, 10))
    for days in range(20):
        run(store, now + timedelta(days=days))
    assert [text.partition("（")[2].partition("）")[0] for text in heard(store)] == [
        "还有 17 天", "还有 7 天", "还有 1 天",
    ]  # fmt: skip


def test_a_meal_is_waited_out_and_staff_know_at_once(store: Store, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 12, 10))
    assert run(store, now.replace(hour=12)) == (case.number,)
    assert heard(store) == [] and given(store, case.number) == [("arbitration", 30, "staff")]
    assert run(store, now.replace(hour=13)) == (case.number,)
    assert len(heard(store)) == 1


def test_what_ends_tomorrow_is_not_put_off(store: Store, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 11, 24))
    run(store, now.replace(hour=12))
    (text,) = heard(store)
    assert "还有 1 天" in text


def test_a_demand_that_is_noted_puts_an_end_to_the_alarm(store: Store, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 12, 10), demanded_on=(date(2026, 10, 9),))
    assert run(store, now) == ()


def test_a_case_that_has_ended_or_was_withdrawn_is_left_alone(store: Store, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 12, 10))
    move_case(store.begin, case.number, "withdrawn", "chen", "", None, now)
    assert run(store, now) == ()


def test_nobody_is_written_to_in_an_emergency_but_staff_know(store: Store, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 12, 10))
    move_case(store.begin, case.number, "emergency", "chen", "", None, now)
    assert run(store, now) == (case.number,)
    assert heard(store) == []


def test_who_came_by_telephone_is_called_by_staff(store: Store, now: datetime) -> None:
    case = opens(store, now, sender="")
    left(store, case, now, date(2025, 12, 10))
    assert run(store, now) == (case.number,)
    assert run(store, now) == ()
    assert given(store, case.number) == [("arbitration", 30, "staff")]


def test_a_case_without_a_conversation_does_not_come_up_for_ever(store: Store, now: datetime) -> None:
    case = open_case(store.begin, kind_named("unpaid_wages"), WAGES, channel="phone", sender="13800138000", key="",
                     now=now, complete=False).case  # fmt: skip
    left(store, case, now, date(2025, 12, 10))
    assert run(store, now) == (case.number,)
    assert run(store, now) == ()


def test_the_employer_is_late_with_an_injury(store: Store, now: datetime) -> None:
    case = opens(store, now, "work_injury", incident_date="2026-10-22", description="送餐时摔了")
    assert run(store, now) == (case.number,)  # 30 days: 23 November, for the 21st is a Saturday
    assert "单位报了没有" in heard(store)[0]
    run(store, now + timedelta(days=1))
    assert "一年内可以自己去申请" in heard(store)[1]


def test_more_cases_than_one_slice_are_all_seen(store: Store, now: datetime) -> None:
    cases = [opens(store, now, sender=f"u{number}") for number in range(53)]
    for case in cases:
        left(store, case, now, date(2025, 12, 10))
    assert len(run(store, now)) == 53


def test_a_second_store_on_the_same_file_repeats_nothing(store: Store, tmp_path: Path, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 12, 10))
    again = Store(f"sqlite:///{tmp_path / 'house.sqlite3'}", tmp_path, Keys(("a key of the tests",)), zone=now.tzinfo)
    run(store, now)
    assert run(again, now) == ()
    again.close()
    assert len(heard(store)) == 1


class Busy:
    """Somebody else is at it."""

    def take(self, name: str) -> bool:
        return False

    def release(self, name: str) -> None:
        raise AssertionError("never taken")


def test_of_several_gateways_one_looks(store: Store, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 12, 10))
    clock = Clock.starting_at(now, now.tzinfo)  # type: ignore[arg-type]  # a ZoneInfo
    assert Reminding(store.begin, clock, lambda number: None, Busy()).once() is None
    assert Reminding(store.begin, clock, lambda number: None).once() == (case.number,)


def test_the_running_service_tells_the_desk_and_the_outbox(store: Store, now: datetime) -> None:
    case = opens(store, now)
    left(store, case, now, date(2025, 12, 10))
    told: list[str] = []

    async def wait() -> None:
        working = Reminding(store.begin, Clock.starting_at(now, now.tzinfo), told.append, first_look=0)  # type: ignore[arg-type]  # a ZoneInfo
        await working.start()
        while not told:
            await asyncio.sleep(0.01)
        await working.stop()

    asyncio.run(asyncio.wait_for(wait(), 30))
    assert told == [case.number] and len(heard(store)) == 1


def test_dates_are_checked_before_they_are_noted(store: Store, now: datetime) -> None:
    case = opens(store, now)
    for wrong in (CaseDates(left_on=date(2026, 12, 1)), CaseDates(True, date(2026, 3, 1)),
                  CaseDates(demanded_on=(date(2027, 1, 1),))):  # fmt: skip
        with pytest.raises(InvalidValue):
            note_dates(store.begin, case.number, wrong, "chen", "", now)
    with pytest.raises(NotFound):
        note_dates(store.begin, "QX1", CaseDates(), "chen", "", now)
