"""Which limits run in a case, from which day, and when their last day is."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.casework import limits
from bot.domain.casework.case_kinds import KINDS
from bot.domain.casework.case_states import TABLES
from bot.domain.casework.cases import Case
from bot.domain.casework.deadlines import Deadline, deadlines, is_endless, lacks_its_end
from bot.domain.casework.limits import LIMITS
from bot.wording import entry
from bot.work_calendar import work_calendar
from tests.domain.case_making import made

OWED = {"start": "2026-08", "end": "2026-10"}


def running(case: Case) -> dict[str, Deadline]:
    return {one.limit.name: one for one in deadlines(case, work_calendar())}


def due(case: Case, name: str) -> date | None:
    found = running(case).get(name)
    return found.due if found else None


def test_the_year_runs_from_the_end_of_the_work() -> None:
    case = made("unpaid_wages", "verifying", dates={"left_on": "2026-03-10"}, period=OWED)
    found = running(case)["arbitration"]
    assert (found.since, found.due, found.moved, found.cautious) == (date(2026, 3, 10), date(2027, 3, 10), False, False)


def test_who_still_works_there_has_no_limit_for_wages() -> None:
    case = made("unpaid_wages", "verifying", dates={"employed": True}, period=OWED)
    assert due(case, "arbitration") is None
    assert is_endless(case) and not lacks_its_end(case)


def test_without_the_end_of_the_work_the_earliest_possible_day_counts() -> None:
    case = made("unpaid_wages", "verifying", period=OWED)
    found = running(case)["arbitration"]
    assert (found.due, found.cautious) == (date(2027, 10, 4), True)  # 1 to 3 October are holidays
    assert lacks_its_end(case)


def test_without_any_day_nothing_is_made_up() -> None:
    case = made("unpaid_wages", "verifying", months_owed=2)
    assert running(case) == {}
    assert lacks_its_end(case)


def test_a_last_day_on_a_holiday_moves() -> None:
    case = made("unpaid_wages", "verifying", dates={"left_on": "2025-10-01"}, period=OWED)
    found = running(case)["arbitration"]
    assert (found.due, found.moved) == (date(2026, 10, 8), True)


def test_a_proven_demand_begins_the_year_anew() -> None:
    dates = {"left_on": "2025-12-01", "demanded_on": ["2026-05-06", "2026-08-03"]}
    assert due(made("unpaid_wages", "verifying", dates=dates), "arbitration") == date(2027, 8, 3)


def test_a_demand_that_came_too_late_revives_nothing() -> None:
    dates = {"left_on": "2024-05-08", "demanded_on": ["2026-05-06"]}
    assert due(made("unpaid_wages", "verifying", dates=dates), "arbitration") == date(2025, 5, 8)


def test_a_demand_before_the_end_of_the_work_shortens_nothing() -> None:
    dates = {"left_on": "2026-03-10", "demanded_on": ["2026-02-02"]}
    assert due(made("unpaid_wages", "verifying", dates=dates), "arbitration") == date(2027, 3, 10)


def test_mediation_and_a_promise_to_pay_begin_the_year_anew() -> None:
    case = made(
        "unpaid_wages",
        "defaulted",
        ("in_mediation", "2026-11-11"),
        ("agreed", "2026-11-16"),
        dates={"left_on": "2026-03-10"},
    )
    assert due(case, "arbitration") == date(2027, 11, 16)


def test_a_telephone_call_of_the_union_is_no_proof() -> None:
    case = made("unpaid_wages", "negotiating", ("negotiating", "2026-11-11"), dates={"left_on": "2026-03-10"})
    assert due(case, "arbitration") == date(2027, 3, 10)


@pytest.mark.parametrize("state", ["to_arbitration", "paid", "follow_up", "closed"])
def test_what_is_claimed_or_paid_has_no_limit_any_more(state: str) -> None:
    case = made("unpaid_wages", state, dates={"left_on": "2026-03-10"}, period=OWED)
    assert due(case, "arbitration") is None and due(case, "inspection") is None


def test_a_withdrawn_case_keeps_its_limit() -> None:
    assert due(made("unpaid_wages", "withdrawn", dates={"left_on": "2026-03-10"}), "arbitration") == date(2027, 3, 10)


def test_inspection_looks_two_years_back() -> None:
    assert due(made("unpaid_wages", "verifying", period=OWED), "inspection") == date(2028, 10, 31)  # from its end


def test_fifteen_days_of_mediation_run_from_its_first_date() -> None:
    case = made("unpaid_wages", "in_mediation", ("mediation_scheduled", "2026-11-09"), ("in_mediation", "2026-11-16"),
                ("mediation_scheduled", "2026-11-17"), ("in_mediation", "2026-11-20"))  # fmt: skip
    assert due(case, "mediation") == date(2026, 11, 24)
    assert due(made("unpaid_wages", "negotiating", ("in_mediation", "2026-11-09")), "mediation") is None


def test_a_second_mediation_has_fifteen_days_of_its_own() -> None:
    case = made("unpaid_wages", "in_mediation", ("in_mediation", "2026-09-01"), ("mediation_failed", "2026-09-10"),
                ("in_mediation", "2026-11-09"))  # fmt: skip
    assert due(case, "mediation") == date(2026, 11, 24)


def test_an_agreement_is_confirmed_within_thirty_days() -> None:
    case = made("unpaid_wages", "awaiting_payment", ("agreed", "2026-11-12"))
    found = running(case)["court_confirmation"]
    assert (found.due, found.moved) == (date(2026, 12, 14), True)  # 12 December is a Saturday


def test_inspection_has_five_and_then_sixty_working_days() -> None:
    case = made("unpaid_wages", "to_inspection", ("to_inspection", "2026-11-20"))
    assert due(case, "inspection_accepts") == date(2026, 11, 27)
    assert due(case, "inspection_ends") == work_calendar().after(date(2026, 11, 27), 60)


def test_arbitration_has_five_and_then_forty_five_days() -> None:
    case = made("unpaid_wages", "to_arbitration", ("to_arbitration", "2026-11-11"))
    assert due(case, "arbitration_accepts") == date(2026, 11, 16)
    assert due(case, "arbitration_ends") == date(2026, 12, 31)


def test_legal_aid_is_looked_at_within_seven_days_and_a_lawyer_named_within_three() -> None:
    assert due(made("legal_aid", "reviewing", ("submitted", "2026-11-09"), ("reviewing", "2026-11-11")),
               "aid_review") == date(2026, 11, 16)  # fmt: skip
    assert due(made("legal_aid", "granted", ("granted", "2026-11-16")), "aid_assigns") == date(2026, 11, 19)
    assert running(made("legal_aid", "closed", ("granted", "2026-11-16"), hearing_date="2026-12-01")) == {}


def test_a_hearing_is_on_its_day_whatever_the_calendar_says() -> None:
    found = running(made("legal_aid", "precheck", hearing_date="2026-11-28"))["hearing"]
    assert (found.due, found.moved) == (date(2026, 11, 28), False)


def test_a_dismissal_runs_from_the_day_it_was_known() -> None:
    case = made("legal_aid", "precheck", dates={"known_on": "2026-06-01"}, matter="dismissal")
    assert due(case, "arbitration") == date(2027, 6, 1)


def test_an_injury_is_reported_within_thirty_days_or_by_the_worker_within_a_year() -> None:
    case = made("work_injury", "received", incident_date="2026-11-02")
    assert due(case, "injury_employer") == date(2026, 12, 2)
    assert due(case, "injury_worker") == date(2027, 11, 2)
    assert running(made("work_injury", "closed", incident_date="2026-11-02")) == {}


def test_the_nearest_comes_first() -> None:
    found = deadlines(made("work_injury", "received", incident_date="2026-11-02"), work_calendar())
    assert [one.limit.name for one in found] == ["injury_employer", "injury_worker"]


def test_every_kind_in_every_state_can_be_asked() -> None:
    for kind in KINDS:
        for state in TABLES[kind.table]:
            assert isinstance(deadlines(made(kind.name, state), work_calendar()), tuple)


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.name)
def test_every_limit_has_its_words_and_its_article(limit: limits.Limit) -> None:
    words = entry(f"deadlines.limits.{limit.name}")
    assert words["title"] and (("第" in words["law"] and "条" in words["law"]) or limit is limits.HEARING)
    if limit.told:
        wanted = {"passed" if stage == limits.PASSED else "advice" for stage in limit.remind}
        assert wanted <= set(words)
