"""Unpaid wages by the month and by the piece; floors below which nobody is paid."""

from decimal import Decimal

import pytest

from bot.domain.claims.items import NotWorkedOut
from bot.domain.claims.wage_floors import hourly_floor_gap, merged_hours, minimum_wage_gap, probation_floor
from bot.domain.claims.wages_owed import PartMonth, Pieces, arrears, piece_pay_owed, wages_owed
from tests.domain.claims.county import HOUR, MONTH, figure, keys, yuan

D = Decimal


def test_e1_two_months_and_nine_paid_days_less_what_was_paid() -> None:
    item = wages_owed(D(5200), D(2), PartMonth(D(9)), D(3000))
    assert item.amount == yuan("9 551.72")  # 5200×2 + 5200÷21.75×9 − 3000
    assert keys(item.formula) == ["whole_months", "part_month", "less_paid"]


def test_e2_a_part_month_with_known_absence_lies_between_both_ways_of_counting() -> None:
    item = wages_owed(D(6000), D(0), PartMonth(D(21), D(2)))
    assert item.amount == (yuan("5 448.28"), yuan("5 793.10"))  # 6000 − 6000÷21.75×2; 6000÷21.75×21
    assert keys(item.formula) == ["part_month"] and keys(item.notes) == ["counted_backward"]


def test_e2_full_attendance_in_a_long_month_is_the_monthly_wage_and_no_more() -> None:
    assert wages_owed(D(6000), D(0), PartMonth(D(23), D(0))).amount == yuan("6 000.00")
    assert wages_owed(D(6000), D(0), PartMonth(D(23))).amount == yuan("6 000.00")


def test_e3_orders_far_orders_and_allowance_less_what_was_paid() -> None:
    item = piece_pay_owed([Pieces(D(1286), D("4.5")), Pieces(D(97), D("1.5"))], [D(300)], D(4200))
    assert item.amount == yuan("2 032.50")  # 1286×4.5 + 97×1.5 + 300 − 4200
    assert keys(item.formula) == ["pieces", "pieces", "plus", "less_paid"]


def test_e21_freight_less_what_was_paid() -> None:
    assert piece_pay_owed([Pieces(D(1), D(8600))], (), D(5000)).amount == yuan("3 600.00")


def test_months_of_different_debts_are_added_and_what_was_paid_taken_off() -> None:
    item = arrears([(D(3150), D(0)), (D(3150), D(1000)), (D(3150), D(0))])
    assert item.amount == yuan("8 450.00")  # 3150×3 − 1000
    assert keys(item.formula) == ["sum", "sum", "sum", "less_paid"]


def test_more_paid_than_due_is_nothing_owed_and_asks_to_look_again() -> None:
    item = wages_owed(D(3000), D(1), None, D(3500))
    assert item.amount == yuan("0.00") and keys(item.notes) == ["overpaid"]
    assert item.notes[0].values == {"amount": D(500)}


def test_what_rounds_to_half_a_cent_is_rounded_up() -> None:
    assert piece_pay_owed([Pieces(D(1), D("0.125"))]).amount == yuan("0.13")
    assert piece_pay_owed([Pieces(D(1), D("0.124"))]).amount == yuan("0.12")


def test_the_gap_to_the_minimum_wage_is_never_below_nothing() -> None:
    assert minimum_wage_gap(D(1700), MONTH).amount == yuan("310.00")  # 2010 − 1700
    assert minimum_wage_gap(D(2300), MONTH).amount == yuan("0.00")


def test_e20_hours_of_orders_and_of_waiting_at_the_floor() -> None:
    item = hourly_floor_gap(D(196), D(3500), HOUR)
    assert item.amount == yuan("420.00")  # 20×196 − 3500
    assert keys(item.formula) == ["hours_at_floor", "less_paid"]


def test_orders_that_overlap_count_once() -> None:
    assert merged_hours([(D(10), D("11.5")), (D(11), D(12)), (D("13.5"), D(14)), (D(10), D(11))]) == D("2.5")
    with pytest.raises(NotWorkedOut):
        merged_hours([(D(11), D(10))])


def test_e23_probation_pays_eighty_percent_and_no_less_than_the_minimum_wage() -> None:
    assert probation_floor(D(4500), MONTH).amount == yuan("3 600.00")  # 4500×80 %
    lifted = probation_floor(D(2200), MONTH)
    assert lifted.amount == yuan("2 010.00") and keys(lifted.formula) == ["floor_itself"]  # 1760 < 2010


def test_a_sum_from_sample_figures_says_so_and_one_from_real_figures_does_not() -> None:
    assert "sample_figures" in keys(minimum_wage_gap(D(1700), MONTH).notes)
    assert "sample_figures" not in keys(minimum_wage_gap(D(1700), figure("min_wage_month", "2490")).notes)
