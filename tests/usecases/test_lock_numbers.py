"""Which telephone number opens a copy of somebody's data."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from bot.domain.casework.cases import PHONES_BEFORE, Case
from bot.domain.people.couriers import Courier
from bot.usecases.data_rights import Holdings, lock_numbers

NOW = datetime(2026, 11, 23, 10, tzinfo=timezone(timedelta(hours=8)))
LONG_AGO = NOW - timedelta(days=60)
OLD, NEW = "13911110176", "13911118888"


def held(*cases: Case, phone: str | None = None) -> Holdings:
    courier = Courier("rest", "tian", phone=phone) if phone else None
    return Holdings(courier, cases, (), ())


def case(phone: str, at: datetime = LONG_AGO, **flags: object) -> Case:
    return Case("QX20261123-0001", "unpaid_wages", "received", at, "rest", "tian", {"phone": phone}, flags=dict(flags))


def test_the_number_of_the_person_opens_it():
    assert lock_numbers(held(case(OLD), phone=OLD), NOW) == (OLD,)
    assert lock_numbers(held(phone=OLD), NOW) == (OLD,)


def test_a_number_that_was_just_changed_does_not():
    assert lock_numbers(held(case(OLD), phone=NEW), NOW) == (OLD,)
    changed = case(NEW, **{PHONES_BEFORE: [{"phone": OLD, "at": NOW.isoformat()}]})
    assert lock_numbers(held(changed, phone=NEW), NOW) == (OLD,)


def test_a_number_that_came_up_with_a_new_case_does_not_while_an_older_one_is_known():
    assert lock_numbers(held(case(NEW, NOW), case(OLD), phone=NEW), NOW) == (OLD,)
    assert lock_numbers(held(case(NEW, NOW), phone=NEW), NOW) == (NEW,)


def test_a_change_of_long_ago_counts():
    changed = case(NEW, **{PHONES_BEFORE: [{"phone": OLD, "at": LONG_AGO.isoformat()}]})
    assert lock_numbers(held(changed, phone=NEW), NOW) == (NEW,)


def test_after_erasing_the_number_in_the_case_does():
    assert lock_numbers(held(case(OLD)), NOW) == (OLD,)
    assert lock_numbers(held(), NOW) == ()
