"""Thirteen answers, three bands, and when a person has to look."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

import pytest

from bot.domain.relation.questions import QUESTIONS, SLOTS, THROUGH_OTHERS, Answer
from bot.domain.relation.triage import band_of, triage

MANAGED = SLOTS[:9]


def answers(yes: tuple[str, ...] = (), unknown: tuple[str, ...] = ()) -> Mapping[str, Answer]:
    return {slot: "yes" if slot in yes else "unknown" if slot in unknown else "no" for slot in SLOTS}


def test_there_are_thirteen_questions_with_their_weights() -> None:
    assert [one.weight for one in QUESTIONS] == [2, 2, 2, 2, 1, 1, 1, 1, 1, -3, -1, -3, 0]
    assert len(set(SLOTS)) == 13


@pytest.mark.parametrize(
    ("score", "band"), [(13, "labour"), (7, "labour"), (6, "between"), (3, "between"), (2, "civil"), (-7, "civil")]
)
def test_the_bands_meet_where_they_should(score: int, band: str) -> None:
    assert band_of(score) == band


def test_who_is_managed_all_day_looks_employed() -> None:
    found = triage(answers(yes=MANAGED))
    assert (found.score, found.band, found.needs_human) == (13, "labour", False)


def test_who_works_for_himself_looks_like_a_contractor() -> None:
    found = triage(answers(yes=("relation_freedom", "relation_several", "relation_own_business")))
    assert (found.score, found.band) == (-7, "civil")


def test_rules_without_shifts_lie_between() -> None:
    yes = ("relation_refusal", "relation_prices", "relation_rules", "relation_main_business", "relation_several")
    assert triage(answers(yes=yes)).band == "between"


def test_three_unknown_are_borne_and_four_are_not() -> None:
    assert triage(answers(yes=MANAGED[:5], unknown=SLOTS[5:8])).band == "labour"
    found = triage(answers(yes=MANAGED[:5], unknown=SLOTS[5:9]))
    assert found.band is None and found.needs_human


def test_what_was_not_answered_is_unknown() -> None:
    assert triage({}).unknown == 13 and triage({}).band is None


def test_a_firm_of_ones_own_on_paper_weighs_nothing_and_is_flagged() -> None:
    with_it, without = triage(answers(yes=(*MANAGED, THROUGH_OTHERS))), triage(answers(yes=MANAGED))
    assert with_it.score == without.score
    assert with_it.through_others and not without.through_others


def test_every_answer_to_the_heavy_questions_leads_somewhere() -> None:
    heavy = [one.slot for one in QUESTIONS if abs(one.weight) > 1]
    for given in product(("yes", "no", "unknown"), repeat=len(heavy)):
        found = triage({**answers(), **dict(zip(heavy, given, strict=True))})
        assert (found.band is None) == (given.count("unknown") >= 4)
