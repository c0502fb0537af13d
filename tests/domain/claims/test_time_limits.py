"""Until when a claim may be brought."""

from datetime import date

from bot.domain.claims.time_limits import (
    arbitration_limit,
    arbitration_limit_of_wages,
    civil_limit,
    inspection_limit,
)
from tests.domain.claims.county import CALENDAR

day = date.fromisoformat
ENDED = day("2025-10-15")


def test_e18_wages_may_be_claimed_for_a_year_after_the_end() -> None:
    limit = arbitration_limit_of_wages(ENDED, [], CALENDAR)
    assert limit.last == day("2026-10-15")  # 2025-10-15 + 1 year, a Thursday
    assert not limit.passed(day("2026-10-15")) and limit.passed(day("2026-10-16"))


def test_e18_a_proven_demand_starts_the_year_again() -> None:
    limit = arbitration_limit_of_wages(ENDED, [day("2026-03-01")], CALENDAR)
    assert (limit.last, limit.restarted) == (day("2027-03-01"), day("2026-03-01"))


def test_e18_no_limit_runs_for_wages_while_the_relation_goes_on() -> None:
    limit = arbitration_limit_of_wages(None, [day("2020-03-01")], CALENDAR)
    assert limit.last is None and not limit.passed(day("2026-11-22"))


def test_a_demand_after_the_limit_starts_nothing_again() -> None:
    assert arbitration_limit_of_wages(ENDED, [day("2026-11-01")], CALENDAR).last == day("2026-10-15")


def test_demands_one_after_another_carry_the_limit_on() -> None:
    limit = arbitration_limit(day("2023-03-01"), [day("2024-02-20"), day("2025-02-19")], CALENDAR)
    assert limit.last == day("2026-02-24")  # 19 February 2026 lies in the Spring Festival, off until the 23rd


def test_a_last_day_on_a_holiday_moves_to_the_next_working_day_but_the_day_itself_is_kept() -> None:
    limit = arbitration_limit(day("2025-10-02"), [], CALENDAR)
    assert (limit.last, limit.nominal) == (day("2026-10-08"), day("2026-10-02"))


def test_the_inspection_looks_back_two_years() -> None:
    assert inspection_limit(day("2024-02-29")).last == day("2026-02-28")


def test_e21_a_civil_debt_has_three_years() -> None:
    assert civil_limit(day("2025-06-10"), [], CALENDAR).last == day("2028-06-12")  # the 10th is a Saturday
