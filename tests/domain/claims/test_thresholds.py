"""Final awards, debts that may be a crime, groups."""

from dataclasses import replace
from decimal import Decimal

from bot.domain.claims.severance import Service, severance
from bot.domain.claims.thresholds import final_awards, final_line, group_of, may_be_crime
from bot.domain.claims.wages_owed import wages_owed
from tests.domain.claims.county import AVERAGE, MONTH, figure, yuan

D = Decimal
SINGLE, GROUP = figure("criminal_threshold_single", "10000"), figure("criminal_threshold_group", "30000")
E26 = [D(one) for one in (3200, 4100, 2800, 5600, 3000, 4500, 3800, 3000)]


def test_e19_each_item_is_held_against_twelve_minimum_wages_and_not_their_sum() -> None:
    wages = wages_owed(D(6000), D(3))
    pay = severance(Service(D(4), D(5750), MONTH, AVERAGE))
    assert (wages.amount, pay.amount) == (yuan("18 000.00"), yuan("23 000.00"))  # together 41 000
    assert final_line(MONTH) == yuan("24 120.00")  # 2010×12
    assert final_awards([wages, pay], MONTH) == {"wages_owed": True, "severance": True}
    assert final_awards([replace(pay, amount=yuan("24 120.01"))], MONTH) == {"severance": False}


def test_e26_eight_workers_are_owed_thirty_thousand_and_name_no_representatives() -> None:
    group = group_of(E26)
    assert (group.people, group.total, group.representatives) == (8, yuan("30 000.00"), False)
    assert group_of(E26[:5]).total == yuan("18 700.00") and group_of(E26[5:]).total == yuan("11 300.00")
    assert group_of([*E26, D(1), D(1)]).representatives


def test_e26_eight_workers_do_not_meet_the_criminal_test_of_a_group() -> None:
    assert not may_be_crime(E26, D(2), SINGLE, GROUP)
    assert may_be_crime([*E26, D(1), D(1)], D(2), SINGLE, GROUP)


def test_one_worker_needs_three_months_and_the_threshold() -> None:
    assert may_be_crime([D(12000)], D(3), SINGLE, GROUP)
    assert not may_be_crime([D(12000)], D("2.5"), SINGLE, GROUP)
    assert not may_be_crime([D(9999)], D(3), SINGLE, GROUP)
