"""What was told of pay in a report: whether a sum has to be worked out, what it needs, and how facts are put right."""

from __future__ import annotations

from bot.domain.wage_talk.account import is_account, needed, settled, with_month, with_new_wage, worth_working_out


def test_a_plain_sum_is_no_account() -> None:
    assert not is_account({"wage_due": [4800], "wage_months": 2})


def test_a_price_without_a_count_needs_the_count() -> None:
    account = settled({"wage_unit_price": 4.5, "wage_paid": 1000})
    assert (worth_working_out(account), needed(account)) == (True, "wage_count")


def test_a_payment_alone_is_not_worth_a_calculation() -> None:
    assert not worth_working_out(settled({"wage_paid": 2000}))


def test_what_came_every_month_is_paid_for_all_of_them() -> None:
    assert settled({"wage_monthly": 4000, "wage_months": 5, "wage_paid_each": 2200})["wage_paid"] == 11000


def test_a_payment_of_one_month_is_taken_from_a_sum_that_knows_no_months() -> None:
    account = settled({"wage_due": [9000], "wage_by_month": [{"month": "2026-09", "paid": 2000}]})
    assert (account["wage_paid"], "wage_by_month" in account, needed(account)) == (2000, False, None)


def test_a_sum_that_the_months_come_to_anyway_counts_once() -> None:
    assert "wage_due" not in settled({"wage_due": [15000], "wage_monthly": 5000, "wage_months": 3})


def test_paid_by_the_piece_is_not_paid_by_the_month() -> None:
    assert settled({"wage_items": ["wages"], "wage_unit_price": 0.9, "wage_count": 100})["wage_items"] == ["piece"]


def test_a_deposit_beside_wages_is_both() -> None:
    account = settled({"wage_monthly": 5400, "wage_months": 0.5, "wage_deposit": [800]})
    assert (is_account(account), sorted(account["wage_items"]), needed(account)) == (True, ["deposit", "wages"], None)


def test_the_third_of_known_months_has_a_row_and_of_unknown_ones_a_sum() -> None:
    period = {"start": "2026-11", "end": "2027-01"}
    assert with_month({"wage_months": 3, "wage_period": period}, 3, 5800) == {
        "wage_by_month": [{"month": "2027-01", "due": 5800, "paid": 0}]
    }
    assert with_month({"wage_months": 3}, 3, 5800) == {"wage_due": [5800], "wage_months": 2}
    assert with_month({"wage_months": 2}, 3, 5800) == {}


def test_half_of_the_wage_follows_the_wage() -> None:
    rows = [{"month": "2026-09", "paid": 6000}, {"month": "2026-10", "paid": 100}]
    assert [one["paid"] for one in with_new_wage(rows, 12000, 11500)] == [5750, 100]
