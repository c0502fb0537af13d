"""Double pay without a written contract, extra compensation, annual leave."""

from datetime import date
from decimal import Decimal

import pytest

from bot.domain.claims.annual_leave import annual_leave
from bot.domain.claims.double_pay import Unsigned, double_pay
from bot.domain.claims.extra_compensation import extra_compensation
from bot.domain.claims.items import Item, NotWorkedOut
from bot.domain.invalid import InvalidValue
from tests.domain.claims.county import CALENDAR, keys, yuan

D = Decimal
day = date.fromisoformat


def worked(start: str, end: str | None, claimed: str, signed: str | None = None, refused: bool = False) -> Item:
    told = Unsigned(day(start), day(end) if end else None, day(signed) if signed else None, refused)
    return double_pay(told, D(5000), day(claimed), CALENDAR)


def test_e15_seven_months_and_fifteen_working_days() -> None:
    item = worked("2025-03-10", "2025-11-30", "2026-04-01")
    assert item.amount == yuan("38 448.28")  # 5000×7 + 5000÷21.75×15
    assert keys(item.formula) == ["whole_months", "part_month_worked", "span"]
    assert item.formula[-1].values == {"first": day("2025-04-10"), "last": day("2025-11-30")}


def test_e16_months_older_than_a_year_are_barred_and_the_contract_is_open_ended() -> None:
    item = worked("2024-01-08", "2026-02-28", "2026-06-01")
    assert item.amount == yuan("0.00")
    barred, open_ended = item.notes
    assert barred.values["amount"] == yuan("55 000.00")  # 5000×11, nominal
    assert open_ended.values == {"day": day("2025-01-08")}
    assert item.formula[-1].values == {"first": day("2024-02-08"), "last": day("2025-01-07")}


def test_only_the_months_that_ended_within_a_year_are_left_when_some_are_barred() -> None:
    item = worked("2025-01-08", "2026-02-28", "2026-06-01")
    assert item.amount == yuan("40 000.00")  # 11 months of 2025-02-08 to 2026-01-07; three ended before 2025-06-01


def test_a_contract_signed_before_the_start_or_within_the_month_leaves_nothing() -> None:
    for signed in ("2025-03-01", "2025-04-09", "2025-04-10"):
        item = worked("2025-03-10", "2025-11-30", "2025-12-15", signed)
        assert item.amount == yuan("0.00") and keys(item.notes) == ["signed_in_time"]


def test_signing_late_ends_the_double_pay_the_day_before() -> None:
    assert worked("2025-03-10", "2025-11-30", "2025-12-15", "2025-06-10").amount == yuan("10 000.00")  # 5000×2


def test_who_would_not_sign_gets_nothing() -> None:
    assert keys(worked("2025-03-10", "2025-11-30", "2025-12-15", refused=True).notes) == ["refused_to_sign"]


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(InvalidValue, match="end_before_start"):
        worked("2025-03-10", "2025-03-09", "2025-12-15")


def test_e17_half_to_all_of_the_debt_after_the_deadline_and_nothing_when_paid_before() -> None:
    passed = extra_compensation(D(18000), day("2026-05-20"), None, day("2026-05-21"))
    assert passed.amount == (yuan("9 000.00"), yuan("18 000.00")) and passed.needs == ()  # 18000×50 %, ×100 %
    paid = extra_compensation(D(18000), day("2026-05-20"), day("2026-05-19"), day("2026-06-01"))
    assert paid.amount == yuan("0.00") and keys(paid.notes) == ["paid_in_time"]
    assert extra_compensation(D(18000), day("2026-05-20"), None, day("2026-05-20")).amount == yuan("0.00")


def test_without_an_order_the_extra_waits_for_one() -> None:
    assert extra_compensation(D(18000), None, None, day("2026-05-20")).needs == ("administrative_order",)


def test_e24_five_days_of_leave_at_two_hundred_percent() -> None:
    assert annual_leave(D(6000), D(5), 24).amount == yuan("2 758.62")  # 6000÷21.75×5×200 %


def test_leave_needs_a_year_in_a_row() -> None:
    with pytest.raises(NotWorkedOut, match="leave_needs_a_year"):
        annual_leave(D(6000), D(5), 11)
