"""Compensation for the end of a labour relation."""

from datetime import date
from decimal import Decimal

import pytest

from bot.domain.claims.items import Item, NotWorkedOut
from bot.domain.claims.service_time import months_of, severance_months
from bot.domain.claims.severance import Service, end_of_service, severance
from bot.domain.claims.total import total
from bot.domain.claims.wages_owed import wages_owed
from bot.domain.invalid import InvalidValue
from tests.domain.claims.county import AVERAGE, MONTH, keys, yuan

D = Decimal
day = date.fromisoformat


def service(start: str, end: str, average: str, last: str | None = None) -> Service:
    return Service(severance_months(day(start), day(end)), D(average), MONTH, AVERAGE, D(last) if last else None)


def test_e8_seven_years_five_months_and_some_days_are_seven_and_a_half_months() -> None:
    item = severance(service("2019-03-10", "2026-08-31", "6100"))
    assert item.amount == yuan("45 750.00")  # 6100×7.5
    assert item.formula[0].values == {"wage": D(6100), "months": D("7.5")}


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2026-01-05", "2026-06-24", "0.5"), ("2026-01-05", "2026-07-04", "1"), ("2025-07-05", "2026-07-04", "1"),
        ("2025-07-05", "2026-07-05", "1.5"), ("2023-02-01", "2026-07-31", "4"), ("2023-02-01", "2026-07-30", "3.5"),
        ("2026-01-05", "2026-01-05", "0.5"), ("2024-02-29", "2025-02-27", "1"), ("2025-08-31", "2026-02-27", "1"),
    ],
)  # fmt: skip
def test_e9_half_years_and_years_are_counted_with_both_days_in(start: str, end: str, months: str) -> None:
    assert severance_months(day(start), day(end)) == D(months)


def test_a_length_that_was_told_counts_like_days() -> None:
    assert [months_of(31), months_of(29), months_of(24), months_of(24, 1), months_of(6)] == [
        D(3), D("2.5"), D(2), D("2.5"), D(1),
    ]  # fmt: skip


def test_e10_an_average_above_three_times_the_city_is_capped_and_so_are_the_years() -> None:
    item = severance(service("2011-05-01", "2026-07-15", "32000"))
    assert item.amount == yuan("331 200.00")  # 27600×12
    assert keys(item.formula) == ["months_of_wage", "capped"]


def test_e11_exactly_three_times_is_not_above_and_has_no_cap_of_years() -> None:
    item = severance(service("2011-05-01", "2026-07-15", "27600"))
    assert item.amount == yuan("427 800.00") and "at_the_cap" in keys(item.notes)  # 27600×15.5


def test_e12_an_average_below_the_minimum_wage_is_lifted_to_it() -> None:
    item = severance(service("2024-06-01", "2026-05-31", "1700"))
    assert item.amount == yuan("4 020.00") and keys(item.formula) == ["months_of_wage", "lifted"]  # 2010×2


def test_e13_an_unlawful_dismissal_is_twice_and_no_n_beside_it() -> None:
    told = service("2023-12-01", "2026-07-10", "5800")
    (item,) = end_of_service("dismissed_unlawfully", told)
    assert isinstance(item, Item) and (item.name, item.amount) == ("double_severance", yuan("34 800.00"))  # 5800×3×2
    both = total([item, severance(told)])
    assert [one.name for one in both.excluded] == ["severance"] and both.conditional == (item,)


def test_e14_article_40_without_notice_adds_the_last_months_wage() -> None:
    items = end_of_service("dismissed_without_notice", service("2023-12-01", "2026-07-10", "5800", "6100"))
    amounts = [one.amount for one in items if isinstance(one, Item)]
    assert amounts == [yuan("17 400.00"), yuan("6 100.00")]  # 5800×3; 6100; together 23 500


def test_e22_whoever_quits_for_arrears_has_n_and_the_arrears() -> None:
    told = service("2023-04-01", "2026-07-31", "5500")
    (item,) = end_of_service("quit_for_arrears", told)
    assert isinstance(item, Item) and item.amount == yuan("19 250.00")  # 5500×3.5
    assert item.laws[0] == "labour_contract_38" and "write_the_reason" in keys(item.notes)
    assert isinstance(wages_owed(D(5500), D(1)), Item)


def test_e22_a_paper_that_says_personal_reasons_puts_n_at_risk() -> None:
    (item,) = end_of_service("quit_for_arrears", service("2023-04-01", "2026-07-31", "5500"), own_words=True)
    assert isinstance(item, Item) and "evidence" in item.needs and "personal_reason_written" in keys(item.notes)


@pytest.mark.parametrize("reason", ["quit", "still_employed"])
def test_nothing_is_due_to_those_who_leave_by_themselves_or_stay(reason: str) -> None:
    with pytest.raises(NotWorkedOut, match=f"no_severance_{reason}"):
        end_of_service(reason, service("2023-04-01", "2026-07-31", "5500"))  # type: ignore[arg-type]  # reasons as text


def test_service_before_2008_goes_to_a_person() -> None:
    with pytest.raises(NotWorkedOut, match="before_2008"):
        severance_months(day("2007-12-31"), day("2026-07-31"))


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(InvalidValue, match="end_before_start"):
        severance_months(day("2026-07-31"), day("2026-07-30"))
