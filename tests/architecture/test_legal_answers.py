"""Every legal answer names its law, its day and its place, and ends with the same honest words."""

from __future__ import annotations

from datetime import date

import pytest
from dialogue_files import responses, utterances

ANSWERS = sorted(name for name in responses() if name.startswith("utter_ask_legal_question/"))
ENDING = "具体以经办机构认定为准（资料整理于{day}）。"
CONFIDENCE = ("L", "M", "W")
"""From the text of the law, from a public source of a ministry, from the web: needs checking most."""


def test_there_are_legal_answers() -> None:
    assert len(ANSWERS) > 20


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_names_its_law(name: str) -> None:
    for one in responses()[name]:
        facts = one["metadata"]
        assert facts["law"] and all(isinstance(law, str) and law for law in facts["law"])
        assert facts["region"] and facts["confidence"] in CONFIDENCE
        assert date.fromisoformat(facts["compiled"])


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_ends_with_who_decides_and_the_day_it_was_compiled(name: str) -> None:
    for one in responses()[name]:
        assert str(one["text"]).strip().endswith(ENDING.format(day=one["metadata"]["compiled"]))


def test_every_legal_topic_has_examples_and_an_answer() -> None:
    topics = {one.label for one in utterances() if one.label.startswith("ask_legal_question/")}
    assert topics == {name.removeprefix("utter_") for name in ANSWERS}
