"""What a person agreed to decides where a case may go."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.domain.casework.case_kinds import kind_named
from bot.domain.errors import ConsentMissing
from bot.domain.people.consents import is_given
from bot.store import Store
from bot.usecases.give_consent import give_consent, withdraw_consents
from bot.usecases.move_case import move_case
from bot.usecases.open_case import open_case

WAGES: dict[str, Any] = {"company": "美团", "amount": 4800, "months_owed": 2, "location": "汇龙镇", "name": "王建国"}


def opens(store: Store, now: datetime, forwarding: tuple[bool, str] | None, key: str = "c:1") -> str:
    opened = open_case(store.begin, kind_named("unpaid_wages"), WAGES, channel="rest", sender="u1", key=key, now=now,
                       forwarding=forwarding)  # fmt: skip
    return opened.case.number


def moves(store: Store, now: datetime, number: str, step: str, oral: tuple[str, str] | None = None) -> str:
    return move_case(store.begin, number, step, "chen", "", None, now, oral=oral).state


def given(store: Store, number: str, purpose: Any) -> bool | None:
    with store.begin(write=False) as work:
        return is_given(work.consents.of_case(number), purpose)


def test_the_same_message_agrees_once(store: Store, now: datetime) -> None:
    number = opens(store, now, (True, "v1"))
    assert opens(store, now, (True, "v1")) == number
    with store.begin(write=False) as work:
        assert len(work.consents.of_case(number)) == 1


def test_what_was_refused_is_not_passed_on(store: Store, now: datetime) -> None:
    number = opens(store, now, (False, "v1"))
    with pytest.raises(ConsentMissing) as caught:
        moves(store, now, number, "referred_out")
    assert "referred_out" not in caught.value.allowed and "verifying" in caught.value.allowed
    assert moves(store, now, number, "verifying") == "verifying"


def test_what_was_said_on_the_telephone_counts_and_is_written_down(store: Store, now: datetime) -> None:
    number = opens(store, now, (False, "v1"))
    assert moves(store, now, number, "referred_out", ("v1", "口头同意")) == "referred_out"
    with store.begin(write=False) as work:
        line, case = work.consents.of_case(number)[-1], work.cases.get(number)
    assert (line.given, line.by, line.purpose) == (True, "chen", "forwarding")
    assert case is not None and [one.step for one in case.timeline] == ["received", "consent", "referred_out"]


def test_who_agreed_is_passed_on(store: Store, now: datetime) -> None:
    number = opens(store, now, None)
    give_consent(store.begin, number, "forwarding", True, "v1", "courier", "可以转", now)
    assert moves(store, now, number, "referred_out") == "referred_out"


def test_handing_in_is_no_yes_to_passing_on(store: Store, now: datetime) -> None:
    number = opens(store, now, None)
    with pytest.raises(ConsentMissing):
        moves(store, now, number, "referred_out")
    assert moves(store, now, number, "referred_out", ("v1", "口头同意")) == "referred_out"


def test_legal_aid_is_not_looked_at_by_the_centre_without_a_yes(store: Store, now: datetime) -> None:
    opened = open_case(store.begin, kind_named("legal_aid"), WAGES, channel="rest", sender="u1", key="c:1", now=now,
                       complete=False)  # fmt: skip
    number = opened.case.number
    assert [moves(store, now, number, step) for step in ("materials", "submitted")] == ["materials", "submitted"]
    with pytest.raises(ConsentMissing):
        moves(store, now, number, "reviewing")
    give_consent(store.begin, number, "forwarding", True, "v1", "courier", "可以转", now)
    assert moves(store, now, number, "reviewing") == "reviewing"


def test_what_nobody_asks_about_is_left_to_staff(store: Store, now: datetime) -> None:
    opened = open_case(store.begin, kind_named("counselling"), {}, channel="rest", sender="u1", key="c:1", now=now,
                       complete=False)  # fmt: skip
    assert moves(store, now, opened.case.number, "referred_out") == "referred_out"


def test_taking_back_reaches_every_open_case_and_no_ended_one(store: Store, now: datetime) -> None:
    first, second = opens(store, now, (True, "v1"), "c:1"), opens(store, now, (True, "v1"), "c:2")
    move_case(store.begin, second, "withdrawn", "courier", "", None, now)
    changed = withdraw_consents(store.begin, "rest", "u1", ("forwarding",), "v1", "撤回", now)
    assert [case.number for case in changed] == [first]
    assert (given(store, first, "forwarding"), given(store, second, "forwarding")) == (False, True)
    assert given(store, first, "employer") is None
    with pytest.raises(ConsentMissing):
        moves(store, now, first, "referred_out")


def test_nobody_takes_back_what_another_person_agreed_to(store: Store, now: datetime) -> None:
    number = opens(store, now, (True, "v1"))
    assert withdraw_consents(store.begin, "rest", "u2", ("forwarding",), "v1", "撤回", now) == ()
    assert given(store, number, "forwarding") is True


def test_a_changed_mind_is_a_new_line(store: Store, now: datetime) -> None:
    number = opens(store, now, None)
    for answer in (True, False, True):
        give_consent(store.begin, number, "employer", answer, "v1", "courier", "说", now)
    with store.begin(write=False) as work:
        assert [line.given for line in work.consents.of_case(number)] == [True, False, True]


@pytest.mark.parametrize(
    ("kind", "forwarding", "employer"),
    [
        ("unpaid_wages", False, False),
        ("legal_aid", False, None),
        ("counselling", False, None),  # staff may pass it on
        ("membership", None, None),
        ("callback", None, None),
    ],
)
def test_no_is_written_where_it_concerns_the_case(
    store: Store, now: datetime, kind: str, forwarding: bool | None, employer: bool | None
) -> None:
    opened = open_case(
        store.begin, kind_named(kind), WAGES, channel="rest", sender="u1", key="c:1", now=now, complete=False
    )
    number = opened.case.number
    withdraw_consents(store.begin, "rest", "u1", ("forwarding", "employer"), "v1", "撤回", now)
    assert (given(store, number, "forwarding"), given(store, number, "employer")) == (forwarding, employer)
