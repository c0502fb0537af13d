"""Fines, damages and deposits that are asked back."""

from decimal import Decimal

import pytest

from bot.domain.claims.deductions import deposit_refund, fine_under_platform_rules, unlawful_deduction
from bot.domain.claims.items import NotWorkedOut
from tests.domain.claims.county import MONTH, keys, yuan

D = Decimal


def test_e4_a_fine_is_allowed_to_a_fifth_of_the_wage_and_not_at_all_without_rule_or_proof() -> None:
    item = unlawful_deduction(D(2000), D("6232.50"), MONTH)
    assert item.amount == (yuan("753.50"), yuan("2 000.00"))  # 2000 − 6232.50×20 %; all of it
    assert keys(item.formula) == ["taken_less_allowed", "most_of_wage"]
    assert item.formula[0].values == {"taken": D(2000), "allowed": yuan("1 246.50")}
    assert unlawful_deduction(D(2000), D("6232.50"), MONTH, proven=True).amount == yuan("753.50")
    assert unlawful_deduction(D(2000), D("6232.50"), MONTH, proven=False).amount == yuan("2 000.00")


def test_e5_what_is_left_is_never_below_the_minimum_wage() -> None:
    item = unlawful_deduction(D(460), D(2300), MONTH, proven=True)
    assert item.amount == yuan("170.00")  # 460 − (2300 − 2010)
    assert keys(item.formula) == ["taken_less_allowed", "down_to_minimum"]


def test_no_more_than_the_damage_is_allowed() -> None:
    item = unlawful_deduction(D(500), D(6000), MONTH, proven=True, damage=D(120))
    assert item.amount == yuan("380.00") and keys(item.formula)[1] == "damage"  # 500 − 120


def test_a_wage_below_the_minimum_bears_no_deduction() -> None:
    assert unlawful_deduction(D(100), D(1900), MONTH, proven=True).amount == yuan("100.00")


def test_more_taken_than_earned_is_asked_about() -> None:
    with pytest.raises(NotWorkedOut, match="taken_more_than_wage"):
        unlawful_deduction(D(3000), D(2300), MONTH)


def test_a_fine_by_a_rule_of_the_platform_that_nobody_published_is_asked_back_whole() -> None:
    assert fine_under_platform_rules(D(200), published=False).amount == yuan("200.00")
    open_ = fine_under_platform_rules(D(200))
    assert open_.amount == (yuan("0.00"), yuan("200.00")) and open_.needs == ("evidence",)


def test_e25_a_deposit_and_the_gear_come_back() -> None:
    item = deposit_refund([D(500), D(300)])
    assert item.amount == yuan("800.00")  # 500 + 300
    assert item.laws == ("labour_contract_9", "labour_contract_84")
    assert deposit_refund([D(500)], "C").laws == ("civil_579",)
