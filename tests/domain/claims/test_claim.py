"""The gate by relation, the total, figures that are missing or expired, and what cannot be."""

from datetime import date
from decimal import Decimal

import pytest

from bot.domain.claims.claim import NAMES, OPEN, claim
from bot.domain.claims.deductions import deposit_refund
from bot.domain.claims.doubts import check_employment, check_hours_a_day, doubt_of_price, doubt_of_wage
from bot.domain.claims.extra_compensation import extra_compensation
from bot.domain.claims.items import Item, Refusal
from bot.domain.claims.local_figures import LocalFigures
from bot.domain.claims.overtime import Extra, overtime
from bot.domain.claims.severance import Service, double_severance, end_of_service
from bot.domain.claims.total import total
from bot.domain.claims.wage_floors import minimum_wage_gap
from bot.domain.claims.wages_owed import Pieces, piece_pay_owed, wages_owed
from bot.domain.invalid import InvalidValue
from tests.domain.claims.county import AVERAGE, FIGURES, MONTH, figure, keys, yuan

D = Decimal
day = date.fromisoformat
SERVICE = Service(D(3), D(5800), MONTH, AVERAGE)


def test_every_relation_opens_only_items_that_exist() -> None:
    assert OPEN["C"] < OPEN["B"] and all(names <= set(NAMES) for names in OPEN.values())
    assert "hourly_floor_gap" not in OPEN["A"] and "double_pay" not in OPEN["B"]


def test_e21_a_civil_debt_keeps_its_sum_and_stands_on_the_contract() -> None:
    (item,) = claim("piece_pay_owed", "C", lambda: piece_pay_owed([Pieces(D(1), D(8600))], (), D(5000)))
    assert isinstance(item, Item) and item.amount == yuan("3 600.00")
    assert item.laws == ("civil_579", "civil_188") and "contract_debt" in keys(item.notes)


@pytest.mark.parametrize("name", ["severance", "double_severance", "overtime", "double_pay", "unused_leave"])
def test_e21_who_works_under_a_civil_contract_gets_reasons_and_no_sum_for_labour_law(name: str) -> None:
    (refusal,) = claim(name, "C", lambda: double_severance(SERVICE))
    assert isinstance(refusal, Refusal) and refusal.reason.key == "not_for_c"


def test_who_is_managed_without_a_labour_relation_has_no_overtime_but_the_floor() -> None:
    (refusal,) = claim("overtime", "B", lambda: overtime(D(5220), Extra(D(1))))
    assert isinstance(refusal, Refusal) and refusal.reason.key == "not_for_b"


def test_a_relation_that_is_not_settled_is_a_need_and_one_that_is_settled_is_none() -> None:
    (open_,) = claim("severance", "A", lambda: end_of_service("agreed_by_employer", SERVICE), settled=False)
    (done,) = claim("severance", "A", lambda: end_of_service("agreed_by_employer", SERVICE))
    assert isinstance(open_, Item) and open_.needs == ("labour_relation",)
    assert isinstance(done, Item) and done.needs == ()


def test_the_total_adds_ranges_and_keeps_what_waits_apart() -> None:
    order = extra_compensation(D(18000), None, None, day("2026-05-20"))
    sure = extra_compensation(D(1000), day("2026-05-20"), None, day("2026-05-21"))
    result = total([wages_owed(D(6000), D(3)), deposit_refund([D(500), D(300)]), order, sure])
    assert result.amount == (yuan("19 300.00"), yuan("19 800.00"))  # 18000 + 800 + (500 to 1000)
    assert result.conditional == (order,)


def test_e14_the_total_of_n_and_a_month_for_notice() -> None:
    told = Service(D(3), D(5800), MONTH, AVERAGE, D(6100))
    result = total(claim("severance", "A", lambda: end_of_service("dismissed_without_notice", told)))
    assert result.amount == yuan("23 500.00")  # 17 400 + 6 100


def test_e22_the_total_of_n_and_the_arrears() -> None:
    told = Service(D("3.5"), D(5500), MONTH, AVERAGE)
    results = claim("severance", "A", lambda: end_of_service("quit_for_arrears", told))
    result = total([*results, *claim("wages_owed", "A", lambda: wages_owed(D(5500), D(2)))])
    assert result.amount == yuan("30 250.00")  # 19 250 + 11 000


def test_a_missing_figure_refuses_the_item_and_names_the_figure() -> None:
    none = LocalFigures("")
    (refusal,) = claim(
        "minimum_wage_gap", "A", lambda: minimum_wage_gap(D(1700), none.on("min_wage_month", day("2026-11-22")))
    )
    assert isinstance(refusal, Refusal) and refusal.reason.key == "figure_missing"
    assert refusal.reason.values["figure"] == "min_wage_month"


def test_an_expired_figure_refuses_the_item_and_an_older_month_still_finds_its_own() -> None:
    figures = LocalFigures("x", (figure("min_wage_month", "2490"),))
    assert figures.on("min_wage_month", day("2026-12-31")).value == D(2490)
    (refusal,) = claim(
        "minimum_wage_gap", "A", lambda: minimum_wage_gap(D(1700), figures.on("min_wage_month", day("2027-01-01")))
    )
    assert isinstance(refusal, Refusal) and refusal.reason.key == "figure_expired"
    assert refusal.reason.values["day"] == day("2026-12-31")


def test_the_sample_figures_are_marked_as_samples_one_and_all() -> None:
    assert FIGURES.figures and all(one.sample for one in FIGURES.figures)


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        ("2026-03-01", "2026-02-28", "end_before_start"), ("2026-11-23", None, "start_ahead"),
        ("2026-03-01", "2026-11-23", "end_ahead"),
    ],
)  # fmt: skip
def test_days_of_employment_that_cannot_be_are_refused(start: str, end: str | None, reason: str) -> None:
    with pytest.raises(InvalidValue, match=reason):
        check_employment(day(start), day(end) if end else None, day("2026-11-22"))


def test_a_price_of_45_is_asked_back_as_4_point_5() -> None:
    doubt = doubt_of_price(D(45))
    assert doubt is not None and doubt.values["meant"] == D("4.5")
    assert doubt_of_price(D("4.5")) is None


def test_a_day_has_no_25_hours() -> None:
    with pytest.raises(InvalidValue, match="hours_a_day"):
        check_hours_a_day(D(25))
    check_hours_a_day(D(24))


def test_a_wage_of_half_a_million_a_month_is_asked_about() -> None:
    assert doubt_of_wage(D(500_000)) is not None and doubt_of_wage(D(12_000)) is None
