"""What may be filled into the gaps of papers, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.casework.cases import PAPER_FACTS
from bot.domain.invalid import InvalidValue
from bot.domain.papers.compose import compose
from bot.domain.papers.gap_facts import KINDS, facts_kept, with_facts
from bot.domain.papers.paper_kinds import PAPERS
from bot.papers.templates import template, words
from tests.papers.paper_cases import EMPTY, FULL

TODAY = date(2026, 11, 23)


def kept(**given: Any) -> dict[str, Any]:
    """What is kept of `given` in a case without any."""
    return with_facts(FULL, given, TODAY)


def test_values_are_brought_to_their_normal_form() -> None:
    assert kept(
        company_address="  启东市 民乐中路18号 ", agent_phone="138 0013 8000", company_phone="0513-83312345",
        agent_id_number="11010519491231002x", company_code="91350100m000100y43", start_date="2025-10-08",
        compensation="8000.50", agent_gender="female", pay_day="2026-12-31",
    ) == {
        "company_address": "启东市 民乐中路18号", "agent_phone": "13800138000", "company_phone": "0513-83312345",
        "agent_id_number": "11010519491231002X", "company_code": "91350100M000100Y43", "start_date": "2025-10-08",
        "compensation": 8000.5, "agent_gender": "female", "pay_day": "2026-12-31",
    }  # fmt: skip


def test_blank_takes_a_value_out_and_the_others_stay() -> None:
    case = replace(FULL, flags={PAPER_FACTS: {"address": "汇龙镇", "agent": "陈律师"}})
    assert with_facts(case, {"address": " ", "hukou": None}, TODAY) == {"agent": "陈律师"}
    assert facts_kept(FULL) == {}


@pytest.mark.parametrize(
    ("slot", "value", "reason"),
    [
        ("agent_id_number", "110105194912310021", "checksum"),
        ("company_code", "91350100M000100Y44", "checksum"),
        ("agent_phone", "12345", "length"),
        ("start_date", "2026-12-01", "date_future"),
        ("start_date", "去年", "format"),
        ("start_date", "1900-01-01", "date_old"),
        ("compensation", -5, "amount_range"),
        ("compensation", "nan", "amount_range"),
        ("compensation", "很多", "format"),
        ("address", "长" * 301, "length"),
        ("agent_gender", "男", "enum"),
        ("amount", 3, "unknown"),
    ],
)
def test_what_cannot_be_is_refused_and_named(slot: str, value: Any, reason: str) -> None:
    with pytest.raises(InvalidValue) as error:
        kept(**{slot: value})
    assert (error.value.reason, error.value.details["field"]) == (reason, slot)


def test_nobody_leaves_before_the_first_day() -> None:
    with pytest.raises(InvalidValue) as error:
        kept(start_date="2026-03-01", end_date="2026-02-01")
    assert (error.value.reason, error.value.details["field"]) == ("end_before_start", "end_date")


def test_every_gap_of_an_empty_case_can_be_filled_in_or_belongs_to_the_case() -> None:
    of_the_case = {"amount", "owed_time", "has_contract", "job", "description", "evidence", "matter", "worker_count",
                   "hearing_date", "incident_date", "evidence_name", "evidence_proves"}  # fmt: skip
    for paper in PAPERS:
        made = compose(paper.name, EMPTY, template(paper.name), words(), TODAY)
        assert set(made.open_slots()) - set(KINDS) <= of_the_case, paper.name


def test_every_slot_has_a_name_and_what_is_filled_in_is_no_gap_any_more() -> None:
    assert set(KINDS) <= set(words().labels)
    facts = {"company_address": "民乐中路18号", "agent_gender": "female", "agent": "陈律师"}
    paper = compose("power_of_attorney", EMPTY, template("power_of_attorney"), words(), TODAY, facts)
    assert not {"agent_gender", "agent"} & set(paper.open_slots()) and "agent_phone" in paper.open_slots()
    assert "女" in list(paper.lines())
