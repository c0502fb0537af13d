"""From the values of a talk to items: the worked examples, and what is asked for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bot.domain.asking.form_state import State
from bot.domain.asking.forms import ASK_WAGE_CALCULATION
from bot.domain.asking.next_question import missing
from bot.domain.asking.values import check, needs_asking
from bot.domain.claims.items import Item, Refusal
from bot.domain.claims.local_figures import LocalFigures
from bot.domain.invalid import InvalidValue
from bot.domain.wage_talk.checks import conflict
from bot.domain.wage_talk.limits import all_final, limits_of
from bot.domain.wage_talk.months import named_months, open_months
from bot.domain.wage_talk.questions import REPORT
from bot.domain.wage_talk.results import results
from bot.domain.wage_talk.told import Ground
from tests.actions.turns import TURN
from tests.domain.claims.county import CALENDAR, FIGURES, TODAY

D = Decimal
GROUND = Ground(FIGURES, CALENDAR, TODAY)


def amounts(today: date = TODAY, /, **values: Any) -> dict[str, Any]:
    """Name of an item -> its sum, by slots without their `wage_`."""
    told = {f"wage_{slot}": value for slot, value in values.items()}
    found = results(told, replace(GROUND, today=today))
    return {one.name: one.amount if isinstance(one, Item) else one.reason.key for one in found}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (dict(items=["wages"], monthly=5200, months=2, part_days=9, paid=3000), {"wages_owed": D("9551.72")}),
        (dict(items=["wages"], monthly=6000, part_days=21, absent_days=2),
         {"wages_owed": (D("5448.28"), D("5793.10"))}),
        (dict(items=["wages"], monthly=6000, absent_days=2, part_month="2026-07"),
         {"wages_owed": (D("5448.28"), D("5793.10"))}),
        (dict(items=["wages"], monthly=4500, by_month=[{"month": "2026-07", "owed": 1200},
                                                       {"month": "2026-08", "owed": 3000},
                                                       {"month": "2026-09", "paid": 0}]), {"wages_owed": D("8700.00")}),
        (dict(items=["wages"], by_month=[{"month": "2026-07", "due": 4800, "paid": 2000}]),
         {"wages_owed": D("2800.00")}),
        (dict(items=["wages"], monthly=3000, months=2, extra=[["commission", 1200]], extra_how="monthly"),
         {"wages_owed": D("8400.00")}),
        (dict(items=["wages"], monthly=3000, months=2, extra=[["commission", 1200]], extra_how="once"),
         {"wages_owed": D("7200.00")}),
        (dict(items=["wages"], monthly=4500, months=1, extra=[["attendance", 300], ["allowance", 200]], paid=1000),
         {"wages_owed": D("4000.00")}),
        (dict(items=["wages"], monthly=4500, months=2, period={"start": "2026-08", "end": "2026-09"},
              by_month=[{"month": "2026-09", "paid": 1000}, {"month": "2026-10", "paid": 0}]),
         {"wages_owed": D("12500.00")}),
        (dict(items=["wages"], monthly=4500, months=3, by_month=[{"month": "2026-07", "owed": 1200}]),
         {"wages_owed": D("10200.00")}),
        (dict(items=["wages"], monthly=2500, by_month=[{"month": "2026-07", "paid": 0, "extra": ["commission", 1200]}],
              part_days=9, part_month="2026-08"), {"wages_owed": D("4734.48")}),
        (dict(items=["wages"], by_month=[{"month": "2026-07", "owed": 1200}, {"month": "2026-08", "owed": 0}],
              due=[500]), {"wages_owed": D("1700.00")}),
        (dict(items=["wages"], by_month=[{"month": "2026-07", "paid": 0}]), {"wages_owed": "not_told"}),
        (dict(items=["piece"], unit_price=4.5, count=1286, more=[[97, 1.5]], extra=[["attendance", 300]], paid=4200),
         {"piece_pay_owed": D("2032.50")}),
        (dict(items=["fine"], fine=2000, monthly=6232.5), {"unlawful_deduction": (D("753.50"), D("2000.00"))}),
        (dict(items=["fine"], fine=2000, monthly=6232.5, proof="no"), {"unlawful_deduction": D("2000.00")}),
        (dict(items=["overtime"], monthly=5220, ot_weekday=20, ot_rest=16, ot_holiday=8), {"overtime": D("2580.00")}),
        (dict(items=["overtime"], unit_price=4, ot_weekday=120, ot_holiday=60), {"overtime": D("720.00")}),
        (dict(items=["severance"], end_reason="agreed", start="2019-03-10", end="2026-08-31", monthly=6100),
         {"severance": D("45750.00")}),
        (dict(items=["severance"], end_reason="agreed", start="2011-05-01", end="2026-07-15", monthly=32000),
         {"severance": D("331200.00")}),
        (dict(items=["severance"], end_reason="unlawful", start="2023-12-01", end="2026-07-10", monthly=5800),
         {"double_severance": D("34800.00")}),
        (dict(items=["severance"], end_reason="no_notice", start="2023-12-01", end="2026-07-10", monthly=5800,
              last=6100),
         {"severance": D("17400.00"), "notice_pay": D("6100.00"), "double_severance": D("34800.00")}),
        (dict(items=["severance"], end_reason="quit_for_arrears", start="2023-04-01", end="2026-07-31", monthly=5500),
         {"severance": D("19250.00")}),
        (dict(items=["hourly"], hours=196, paid=3500), {"hourly_floor_gap": D("420.00")}),
        (dict(items=["wages"], due=[8600], paid=5000, relation="civil"), {"wages_owed": D("3600.00")}),
        (dict(items=["probation"], monthly=4500), {"probation_floor": D("3600.00")}),
        (dict(items=["leave"], monthly=6000, leave_days=5, served=36), {"unused_leave": D("2758.62")}),
        (dict(items=["deposit"], deposit=[500, 300]), {"deposit_refund": D("800.00")}),
        (dict(items=["extra"], due=[18000], deadline="2026-05-20"),
         {"extra_compensation": (D("9000.00"), D("18000.00"))}),
        (dict(items=["extra"], due=[18000], deadline="2026-05-20", paid_on="2026-05-19"),
         {"extra_compensation": D("0.00")}),
        (dict(items=["min_wage"], received=1700), {"minimum_wage_gap": D("310.00")}),
        (dict(items=["severance"], end_reason="unlawful", served=36, monthly=5800, relation="civil"),
         {"double_severance": "not_for_c"}),
        (dict(items=["overtime"], monthly=5220, ot_weekday=20, relation="between"), {"overtime": "not_for_b"}),
        (dict(items=["hourly"], hours=196, paid=3500, relation="labour"), {"hourly_floor_gap": "not_for_a"}),
        (dict(items=["severance"], end_reason="quit"), {"severance": "no_severance_quit"}),
    ],
)  # fmt: skip
def test_the_examples_come_out_of_a_talk(values: dict[str, Any], expected: dict[str, Any]) -> None:
    assert amounts(**values) == expected


def test_double_pay_by_dates_and_by_a_length() -> None:
    told = dict(items=["double_pay"], start="2025-03-10", end="2025-11-30", monthly=5000)
    assert amounts(date(2025, 12, 15), **told) == {"double_pay": D("38448.28")}
    assert amounts(date(2026, 1, 9), items=["double_pay"], served=10, monthly=5000) == {"double_pay": D("45000.00")}


def test_what_was_paid_counts_once() -> None:
    told = dict(items=["wages", "piece"], monthly=5000, months=1, unit_price=5, count=100, paid=1000)
    assert amounts(**told) == {"wages_owed": D("4000.00"), "piece_pay_owed": D("500.00")}


def test_a_fine_out_of_the_same_pay_is_not_asked_for_twice() -> None:
    told = dict(items=["piece", "fine"], unit_price=4.2, count=900, paid=2000, fine=300)
    assert amounts(**told) == {"piece_pay_owed": D("1480.00"), "unlawful_deduction": (D("0.00"), D("300.00"))}


def test_a_missing_and_an_expired_figure_refuse_their_item_and_no_other() -> None:
    told = {"wage_items": ["min_wage", "deposit"], "wage_received": 1700, "wage_deposit": [500]}
    gap, deposit = results(told, replace(GROUND, figures=LocalFigures("")))
    assert isinstance(gap, Refusal) and gap.reason.key == "figure_missing" and isinstance(deposit, Item)
    (late, _) = results(told, replace(GROUND, today=date(2030, 1, 1)))
    assert isinstance(late, Refusal) and late.reason.key == "figure_expired"


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        ({}, ["wage_items"]),
        ({"wage_items": ["double_pay"]}, ["wage_start", "wage_monthly", "wage_relation"]),
        ({"wage_items": ["wages"]}, ["wage_monthly", "wage_months"]),
        ({"wage_items": ["wages"], "wage_due": [3000]}, []),
        ({"wage_items": ["wages"], "wage_by_month": [{"month": "2026-07", "owed": 1200}]}, []),
        ({"wage_items": ["wages"], "wage_by_month": [{"month": "2026-07", "paid": 0}]}, ["wage_monthly"]),
        ({"wage_items": ["wages"], "wage_monthly": 4500, "wage_extra": [["heat", 600]]}, ["wage_months"]),
        ({"wage_items": ["wages"], "wage_monthly": 4500, "wage_months": 2, "wage_extra": [["heat", 600]]},
         ["wage_extra_how"]),
        ({"wage_items": ["wages"], "wage_monthly": 4500, "wage_months": 1, "wage_extra": [["heat", 600]]}, []),
        ({"wage_items": ["wages"], "wage_absent_days": 2}, ["wage_monthly", "wage_part_days"]),
        ({"wage_items": ["piece"]}, ["wage_unit_price", "wage_count"]),
        ({"wage_items": ["severance"], "wage_end_reason": "dismissed"},
         ["wage_start", "wage_end", "wage_monthly", "wage_relation"]),
        ({"wage_items": ["severance"], "wage_end_reason": "quit"}, ["wage_relation"]),
        ({"wage_items": ["fine"], "wage_unit_price": 5, "wage_count": 900}, ["wage_fine", "wage_relation"]),
        ({"wage_items": ["hourly"]}, ["wage_hours", "wage_paid", "wage_relation"]),
        ({"wage_items": ["overtime"], "wage_for": REPORT}, ["wage_monthly", "wage_ot_weekday"]),
        ({"wage_items": ["leave"], "wage_done": ["deposit"], "wage_deposit": [500]},
         ["wage_start", "wage_monthly", "wage_leave_days", "wage_relation"]),
    ],
)  # fmt: skip
def test_only_what_a_sum_still_needs_is_asked(values: dict[str, Any], asked: list[str]) -> None:
    state, found = State(dict(values)), []
    while (field := missing(ASK_WAGE_CALCULATION, state)) is not None:
        found.append(field.slot)
        state = replace(state, skipped=state.skipped | {field.slot})
    assert found == asked


@pytest.mark.parametrize(
    ("slot", "value", "reason"),
    [
        ("wage_start", "2027-01-01", "start_ahead"),
        ("wage_end", "2027-01-01", "end_ahead"),
        ("wage_day_hours", 25, "hours_a_day"),
        ("wage_monthly", 0, "wage_range"),
        ("wage_start", "1950-01-01", "date_old"),
        ("wage_by_month", [{"month": "2027-01", "owed": 1200}], "date_future"),
        ("wage_by_month", [{"month": "2026-07", "owed": 20_000_000}], "wage_range"),
        ("wage_extra", [["commission", 0]], "wage_range"),
    ],
)
def test_what_cannot_be_is_refused(slot: str, value: Any, reason: str) -> None:
    with pytest.raises(InvalidValue) as error:
        check(slot, value, TURN.now)
    assert error.value.reason == reason


def test_a_wage_with_a_nought_too_many_is_asked_back() -> None:
    assert needs_asking("wage_monthly", 500_000, TURN.now) and not needs_asking("wage_monthly", 50_000, TURN.now)


def test_days_that_do_not_go_together_name_the_one_to_ask_again() -> None:
    found = conflict({"wage_start": "2025-06-01", "wage_end": "2024-03-01"})
    assert found is not None and (found[0], found[1].reason) == ("wage_end", "end_before_start")
    found = conflict({"wage_start": "2025-06-01", "wage_signed": "2025-03-01"})
    assert found is not None and (found[0], found[1].reason) == ("wage_signed", "signed_before_start")
    assert conflict({"wage_start": "2025-06-01", "wage_signed": "no"}) is None


def test_the_open_months_are_counted_and_named() -> None:
    told = {
        "wage_months": 2,
        "wage_period": {"start": "2026-08", "end": "2026-09"},
        "wage_by_month": [{"month": "2026-08", "owed": 0}, {"month": "2026-10", "paid": 0}],
    }
    assert named_months(told) == ["2026-09", "2026-10"] and open_months(told) == 2
    assert named_months({"wage_months": 2}) == [] and open_months({"wage_months": 2}) == 2


def test_limits_run_from_the_end_and_anew_from_a_demand() -> None:
    values = {"wage_items": ["wages"], "wage_end": "2025-10-15", "wage_demand": "2026-03-01"}
    assert [one.last for one in limits_of(values, GROUND)] == [date(2027, 3, 1), date(2027, 10, 15)]
    (civil,) = limits_of({**values, "wage_relation": "civil"}, GROUND)
    assert civil.name == "civil" and limits_of({"wage_items": ["wages"]}, GROUND) == ()
    (none,) = limits_of({"wage_items": ["wages"], "wage_end_reason": "employed"}, GROUND)
    assert none.last is None


def test_awards_are_final_where_no_item_is_above_twelve_minimum_wages() -> None:
    low = results({"wage_items": ["overtime"], "wage_monthly": 5220, "wage_ot_weekday": 20}, GROUND)
    high = results({"wage_items": ["wages"], "wage_due": [30000]}, GROUND)
    assert all_final(low, GROUND) is not None and all_final(high, GROUND) is None
