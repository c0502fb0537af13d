"""Every point of law answers at once, names its law, promises nothing, and is found by its own examples."""

from __future__ import annotations

import pytest
from test_legal_answers import ADVICE, ARTICLE, CALLS, OFFICIALESE, PROMISES, cited

from bot.nlu.law.points import FOLDER, LawPoint, all_points
from bot.nlu.law.voices import in_plain_words
from bot.wording import entry

LONGEST_SAID = 170
LONGEST_FIRST = 75
"""Characters of the answer, and of its first sentence."""
POINTS = all_points()


@pytest.mark.parametrize("point", POINTS, ids=lambda one: one.name)
def test_a_point_is_short_says_whom_to_call_and_promises_nothing(point: LawPoint) -> None:
    assert len(point.said) <= LONGEST_SAID
    assert CALLS.search(point.said) or "说“" in point.said
    assert not PROMISES.search(point.said) and not ADVICE.search(point.said) and not OFFICIALESE.search(point.said)
    assert not ARTICLE.search(point.said.replace("《劳动合同法》第三十八条", ""))


@pytest.mark.parametrize("point", POINTS, ids=lambda one: one.name)
def test_a_point_stands_on_articles_and_belongs_to_topics_that_exist(point: LawPoint) -> None:
    assert list(cited(point.law))
    assert set(point.topics) <= set(entry("legal_topics"))


@pytest.mark.parametrize("point", POINTS, ids=lambda one: one.name)
def test_the_words_a_point_needs_stand_in_each_of_its_examples(point: LawPoint) -> None:
    assert len(point.asks) >= 3
    missing = [ask for ask in point.asks for words in point.words if not words.search(in_plain_words(ask))]
    assert not missing


def test_points_have_names_of_their_own_and_their_subjects_are_topics() -> None:
    assert len({one.name for one in POINTS}) == len(POINTS) >= 95
    lines = (FOLDER / "subjects.txt").read_text("utf-8").splitlines()
    assert {line.split(" ")[0] for line in lines} <= set(entry("legal_topics"))


def test_the_laws_that_points_stand_on_have_a_known_text() -> None:
    laws = {law.partition(" ")[0] for one in POINTS for law in cited(one.law)}
    assert not laws - set(entry("law_versions")) - NEWER


NEWER = {"人社部发〔2025〕2号"}
"""Cited by points only."""
