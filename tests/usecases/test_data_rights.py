"""A person's own data: found by channel and sender alone, put right once checked, every request written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.domain.calendar.working_days import WorkCalendar
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.deadlines import deadlines
from bot.domain.casework.follow_up import FollowUp
from bot.domain.invalid import InvalidValue
from bot.domain.talk.messages import Attachment
from bot.store import Store
from bot.usecases.casework.amend_case import waiting_in
from bot.usecases.data_rights import answer_request, correct, holdings, open_request, register_request
from bot.usecases.open_case import open_case
from bot.work_calendar import work_calendar

WAGES = {
    "company": "美团",
    "amount": 4800,
    "months_owed": 2,
    "location": "汇龙镇",
    "name": "王建国",
    "phone": "13800138000",
}


@pytest.fixture
def number(store: Store, now: datetime) -> str:
    opened = open_case(store.begin, kind_named("unpaid_wages"), WAGES, channel="rest", sender="u1", key="c:1", now=now)
    return opened.case.number


def test_only_what_is_ones_own_is_found(store: Store, now: datetime, number: str) -> None:
    mine, others = holdings(store.begin, "rest", "u1"), holdings(store.begin, "web", "u1")
    assert [case.number for case in mine.open_cases] == [number]
    assert mine.courier is not None and mine.courier.phone == "13800138000"
    assert others.is_empty and holdings(store.begin, "rest", "u2").is_empty


def test_a_request_is_written_once_for_each_message(store: Store, now: datetime) -> None:
    files = (Attachment("a.json", "application/json", b"{}"),)
    first = register_request(store.begin, "rest", "u1", "c:9", "导出", now, done=True, files=files)
    again = register_request(store.begin, "rest", "u1", "c:9", "导出", now, done=True, files=files)
    assert first.number == again.number and len(again.attachments) == 1
    assert (again.state, [one.step for one in again.timeline]) == ("done", ["received", "done"])


def test_an_open_request_is_to_be_answered_within_fifteen_working_days(store: Store, now: datetime) -> None:
    asked = register_request(store.begin, "rest", "u1", "c:9", "删除", now, done=False, note="请核对")
    calendar: WorkCalendar = work_calendar()
    (limit,) = deadlines(asked, calendar)
    assert (limit.limit.name, limit.due) == ("data_request", date(2026, 12, 14))
    done = register_request(store.begin, "rest", "u1", "c:10", "导出", now, done=True)
    assert deadlines(done, calendar) == ()


def test_a_value_put_right_goes_into_a_case_nobody_works_on(store: Store, now: datetime, number: str) -> None:
    after = correct(store.begin, "rest", "u1", "phone", "13912345678", "更正手机号", now)
    assert after.phone == "13912345678"
    with store.begin(write=False) as work:
        case = work.cases.get(number)
    assert case is not None and case.fields["phone"] == "13912345678"
    assert [(one.step, one.text) for one in case.timeline][-1] == ("corrected", "更正手机号")


def test_a_value_put_right_waits_in_a_case_that_is_worked_on(store: Store, now: datetime, number: str) -> None:
    with store.begin() as work:
        case = work.cases.get(number)
        assert case is not None
        work.cases.save(replace(case, state="accepted"))
        work.commit()
    correct(store.begin, "rest", "u1", "phone", "13912345678", "更正手机号", now)
    with store.begin(write=False) as work:
        case = work.cases.get(number)
    assert case is not None and case.fields["phone"] == "13800138000"
    assert [one["values"] for one in waiting_in(case)] == [{"phone": "13912345678"}]
    assert [(one.step, one.text) for one in case.timeline][-1] == ("amend", "更正手机号")


def test_a_wrong_value_changes_nothing(store: Store, now: datetime, number: str) -> None:
    with pytest.raises(InvalidValue):
        correct(store.begin, "rest", "u1", "phone", "1391234", "更正", now)
    held = holdings(store.begin, "rest", "u1")
    assert held.courier is not None and held.courier.phone == "13800138000"
    assert [one.step for one in held.cases[0].timeline] == ["received"]


def test_outcomes_and_alerts_are_found_and_those_of_a_guest_are_not(store: Store, now: datetime, number: str) -> None:
    guest = open_case(
        store.begin, kind_named("unpaid_wages"), WAGES, channel="rest", sender="u1", key="c:2", now=now, guest=True
    )
    with store.begin() as work:
        for one in (number, guest.case.number):
            work.follow_ups.ask(FollowUp(one, "rest", "u1", now, "mark"))
        talk = work.conversations.open("rest", "u1", now).id
        for sender in ("u1", "u2"):
            work.alerts.add(talk, "rest", sender, "S1", "accident", "撞车了", None, now)
        work.commit()
    held = holdings(store.begin, "rest", "u1")
    assert [one.number for one in held.follow_ups] == [number]
    assert [one.sender for one in held.alerts] == ["u1"]
    assert [case.is_of_guest for case in held.cases] == [True, False]


def test_an_open_request_stands_for_a_day_and_is_answered_once(store: Store, now: datetime) -> None:
    asked = register_request(store.begin, "rest", "u1", "c:9", "导出", now, done=False)
    held = holdings(store.begin, "rest", "u1")
    found = open_request(held, "导出", now + timedelta(hours=23))
    assert found is not None and found.number == asked.number
    assert open_request(held, "导出", now + timedelta(hours=24)) is None and open_request(held, "删除", now) is None
    files = (Attachment("a.json", "application/json", b"{}"),)
    for _ in range(2):
        done = answer_request(store.begin, asked.number, files, now)
        assert (done.state, len(done.attachments), done.attachments[0].is_data_copy) == ("done", 1, True)
    assert open_request(holdings(store.begin, "rest", "u1"), "导出", now) is None


def test_a_case_without_the_value_or_of_a_guest_is_not_noted(store: Store, now: datetime) -> None:
    told = {name: value for name, value in WAGES.items() if name != "phone"}
    for key, values, guest in (("c:1", told, False), ("c:2", WAGES, True)):
        open_case(
            store.begin, kind_named("unpaid_wages"), values, channel="rest", sender="u1", key=key, now=now,
            complete=False, guest=guest,
        )  # fmt: skip
    correct(store.begin, "rest", "u1", "phone", "13912345678", "更正手机号", now)
    cases = holdings(store.begin, "rest", "u1").cases
    assert [entry.step for case in cases for entry in case.timeline] == ["received", "received"]
