"""People look after their own cases, and never see, change or end anybody else's."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.domain.errors import StepNotAllowed
from bot.errors import NotFound
from bot.store import Store
from bot.usecases.casework.add_evidence import add_evidence
from bot.usecases.casework.amend_case import propose
from bot.usecases.casework.withdraw_case import take_back_withdrawal, withdraw
from bot.usecases.follow_case import own_case, own_cases
from bot.usecases.open_case import open_case

WAGES = {"company": "美团", "amount": 4800, "months_owed": 2, "location": "汇龙镇", "name": "王建国"}


def opens(store: Store, now: datetime, sender: str = "u1", channel: str = "rest", key: str = "") -> Case:
    kind = kind_named("unpaid_wages")
    return open_case(store.begin, kind, WAGES, channel=channel, sender=sender, key=key, now=now).case


def test_somebody_elses_number_finds_nothing(store: Store, now: datetime) -> None:
    case = opens(store, now)
    assert own_case(store.begin, "rest", "u1", case.number) is not None
    assert own_case(store.begin, "rest", "u2", case.number) is None
    assert own_case(store.begin, "web", "u1", case.number) is None


def test_only_ones_own_cases_are_listed_newest_first(store: Store, now: datetime) -> None:
    older, newer = opens(store, now), opens(store, now + timedelta(minutes=1))
    opens(store, now, sender="u2")
    assert [case.number for case in own_cases(store.begin, "rest", "u1")] == [newer.number, older.number]


def test_without_a_number_the_newest_open_case_is_meant(store: Store, now: datetime) -> None:
    older, newer = opens(store, now), opens(store, now + timedelta(minutes=1))
    withdraw(store.begin, newer.number, "rest", "u1", now)
    found = own_case(store.begin, "rest", "u1", None)
    assert found is not None and found.number == older.number


def test_nobody_has_a_case_without_having_made_one(store: Store, now: datetime) -> None:
    assert own_case(store.begin, "rest", "u1", None) is None


@pytest.mark.parametrize(("channel", "sender"), [("rest", "u2"), ("web", "u1")])
def test_nobody_withdraws_the_case_of_another(store: Store, now: datetime, channel: str, sender: str) -> None:
    case = opens(store, now)
    with pytest.raises(NotFound):
        withdraw(store.begin, case.number, channel, sender, now)
    with store.begin(write=False) as work:
        found = work.cases.get(case.number)
    assert found is not None and found.state == "received"


def test_a_case_is_withdrawn_once(store: Store, now: datetime) -> None:
    case = opens(store, now)
    assert withdraw(store.begin, case.number, "rest", "u1", now).state == "withdrawn"
    with pytest.raises(StepNotAllowed):
        withdraw(store.begin, case.number, "rest", "u1", now)


def test_words_and_files_that_come_later_stand_in_the_timeline(store: Store, now: datetime) -> None:
    case = opens(store, now)
    propose(store.begin, case.number, "rest", "u1", {}, "金额是5300", now)
    add_evidence(store.begin, case, [], "转账截图", now)
    found = own_case(store.begin, "rest", "u1", case.number)
    assert found is not None
    added = [(entry.step, entry.text) for entry in found.timeline[1:]]
    assert added == [("amend", "金额是5300"), ("evidence", "转账截图")]
    assert found.fields["amount"] == 4800


def test_a_withdrawal_is_taken_back_within_three_days_only(store: Store, now: datetime) -> None:
    case = opens(store, now)
    withdraw(store.begin, case.number, "rest", "u1", now)
    with pytest.raises(NotFound):
        take_back_withdrawal(store.begin, case.number, "rest", "u2", now)
    after = take_back_withdrawal(store.begin, case.number, "rest", "u1", now + timedelta(days=3))
    assert after.state == "verifying"
    withdraw(store.begin, case.number, "rest", "u1", now)
    with pytest.raises(StepNotAllowed):
        take_back_withdrawal(store.begin, case.number, "rest", "u1", now + timedelta(days=3, minutes=1))
