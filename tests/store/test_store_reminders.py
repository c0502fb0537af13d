"""A reminder is given once, whoever tries; and it goes with its case."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime, timedelta
from threading import Barrier

from bot.domain.casework.cases import Case
from bot.domain.casework.reminders import Reminder
from bot.domain.casework.retention import Keeping
from bot.store import Store

ONE = Reminder("QX1", "arbitration", date(2026, 12, 1), 30, "courier")
KINDS = ("unpaid_wages", "work_injury")


def add(store: Store, now: datetime, number: str = "QX1", state: str = "received", kind: str = "unpaid_wages") -> None:
    case = Case(number, kind, state, now, "web", "u1", {}, key=number, organisation=f"of {number}")
    with store.begin() as work:
        work.cases.add(case)
        work.commit()


def give(store: Store, reminder: Reminder, now: datetime) -> bool:
    with store.begin() as work:
        given = work.reminders.give(reminder, now)
        work.commit()
    return given


def test_the_same_is_given_once_and_another_moment_is_another_reminder(store: Store, now: datetime) -> None:
    add(store, now)
    assert give(store, ONE, now)
    assert not give(store, ONE, now + timedelta(days=1))
    others = [replace(ONE, stage=7), replace(ONE, audience="staff"), replace(ONE, due=date(2026, 12, 2))]
    assert all(give(store, one, now + timedelta(hours=1)) for one in others)
    with store.begin(write=False) as work:
        given = work.reminders.given("QX1")
    assert given[0] == ONE and set(given) == {ONE, *others}


def test_what_was_not_committed_was_not_given(store: Store, now: datetime) -> None:
    add(store, now)
    with store.begin() as work:
        assert work.reminders.give(ONE, now)
    assert give(store, ONE, now)


def test_of_two_gateways_one_gives_it(url: str, open_store: Callable[..., Store], now: datetime) -> None:
    add(open_store(url), now)
    both, barrier = (open_store(url), open_store(url)), Barrier(2)

    def try_it(one: Store) -> bool:
        barrier.wait()
        return give(one, ONE, now)

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(try_it, both)) == [False, True]


def test_it_survives_a_restart(url: str, open_store: Callable[..., Store], now: datetime) -> None:
    first = open_store(url)
    add(first, now)
    assert give(first, ONE, now)
    first.close()
    assert not give(open_store(url), ONE, now)


def test_open_cases_of_these_kinds_are_watched_in_slices(store: Store, now: datetime) -> None:
    for number, state, kind in (("QX1", "received", "unpaid_wages"), ("QX2", "closed", "unpaid_wages"),
                                ("GS3", "received", "work_injury"), ("RH4", "submitted", "membership")):  # fmt: skip
        add(store, now, number, state, kind)
    with store.begin(write=False) as work:
        assert [case.number for case in work.reminders.watched(KINDS, "", 10)] == ["GS3", "QX1"]
        assert [case.number for case in work.reminders.watched(KINDS, "", 1)] == ["GS3"]
        assert [case.number for case in work.reminders.watched(KINDS, "GS3", 10)] == ["QX1"]


def test_staff_find_what_they_were_reminded_of_in_their_own_house(store: Store, now: datetime) -> None:
    for number in ("QX1", "QX2", "QX3"):
        add(store, now, number, "closed" if number == "QX3" else "received")
        give(store, replace(ONE, number=number, audience="staff"), now)
    with store.begin(write=False) as work:
        assert [case.number for case in work.reminders.lately(now, ONE.due, None, 10)] == ["QX1", "QX2"]
        assert [case.number for case in work.reminders.lately(now, ONE.due, "of QX2", 10)] == ["QX2"]
        assert not work.reminders.lately(now + timedelta(days=1), ONE.due, None, 10)


def test_the_nearest_end_is_found_first_however_many_cases_there_are(store: Store, now: datetime) -> None:
    for nth in range(1, 5):
        add(store, now, f"QX{nth}")
        give(store, replace(ONE, number=f"QX{nth}", audience="staff", due=ONE.due - timedelta(days=nth)), now)
    give(store, replace(ONE, number="QX1", audience="staff", due=ONE.due - timedelta(days=60)), now)
    with store.begin(write=False) as work:
        found = work.reminders.lately(now, ONE.due - timedelta(days=9), None, 2)
    assert [case.number for case in found] == ["QX4", "QX3"]


def test_reminders_go_with_their_case(store: Store, now: datetime) -> None:
    add(store, now, state="closed")
    give(store, ONE, now)
    assert store.age(Keeping(), now + timedelta(days=1200))["cases"] == 1
    with store.begin(write=False) as work:
        assert not work.reminders.given("QX1")
