"""Overtime by the hour and by the piece."""

from decimal import Decimal

from bot.domain.claims.overtime import Extra, overtime, piece_overtime
from tests.domain.claims.county import keys, yuan

D = Decimal
E6 = Extra(weekday=D(20), rest_day=D(16), holiday=D(8))


def test_e6_hours_at_one_and_a_half_two_and_three_times() -> None:
    item = overtime(D(5220), E6)
    assert item.amount == yuan("2 580.00")  # 30×20×1.5 + 30×16×2 + 30×8×3 = 900 + 960 + 720
    assert keys(item.formula) == ["hourly_wage", "hours_at_rate", "hours_at_rate", "hours_at_rate"]
    assert item.needs == ("labour_relation",)


def test_e7_pieces_whose_plain_price_was_paid_are_owed_the_rest_of_the_rate() -> None:
    item = piece_overtime(D(4), Extra(weekday=D(120), holiday=D(60)))
    assert item.amount == yuan("720.00")  # 0.5×4×120 + 2×4×60
    assert piece_overtime(D(4), Extra(weekday=D(120)), base_paid=False).amount == yuan("720.00")  # 1.5×4×120


def test_rest_days_made_good_with_days_off_are_not_paid_again() -> None:
    item = overtime(D(5220), Extra(D(20), D(16), D(8), leave_given=True))
    assert item.amount == yuan("1 620.00") and keys(item.notes) == ["rest_made_good"]  # 900 + 720


def test_flexible_hours_leave_the_holidays_only() -> None:
    assert overtime(D(5220), E6, "flexible").amount == yuan("720.00")


def test_comprehensive_hours_leave_what_goes_beyond_the_period_and_the_holidays() -> None:
    assert overtime(D(5220), E6, "comprehensive").amount == yuan("1 620.00")


def test_hours_are_rounded_once_at_the_end() -> None:
    assert overtime(D(5000), Extra(weekday=D(3))).amount == yuan("129.31")  # 5000÷21.75÷8×1.5×3 = 129.3103…
