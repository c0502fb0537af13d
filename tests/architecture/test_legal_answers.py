"""Every legal answer names its law, its days and its place, says what to do next and whom to call, promises nothing,
and ends with the same honest words."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from dialogue_files import responses, training, utterances
from source import ROOT

from bot.wording import entry

ANSWERS = sorted(name for name in responses() if name.startswith("utter_ask_legal_question/"))
ENDING = "具体以经办机构认定为准（资料整理于{day}）。"
CONFIDENCE = ("L", "M", "W")
"""From the text of the law, from a public source of a ministry, from the web or from memory: needs checking most."""
REVIEWERS = re.compile(r"未经律师审核|.{2,20}（\d{4}-\d\d-\d\d审核）")
"""Nobody yet, or who and when."""
LONGEST_VALID = timedelta(days=365)
LONGEST = 220
FEWEST = 35
"""Characters of an answer with its ending; examples of a topic."""
CALLS = re.compile(r"(?<!\d)(?:123(?:15|28|33|38|45|48|51|55|56|66|68)|110|120|122)(?!\d)")
NEXT = re.compile("[打问留存拍带写截列备查]")
"""What the last sentence asks people to do: call, ask, keep, photograph, bring, write, look up."""
PROMISES = re.compile(
    "一定能|肯定能|保证能|几天到账|天内到账|包赢|包拿|稳赢|肯定是工伤|一定是工伤|肯定是劳动关系|一定是劳动关系|肯定退|一定退"
    "|绝对|百分之百|不会被报复|工会先垫|工会垫|我们先垫|名额一定"
    "|全天候|(?:24|二十四) ?个?小时(?:都|有人|接|在线|值班|服务)"
)
"""What nobody may be promised: money, a verdict, secrecy, a line that never sleeps."""


def variations(name: str) -> list[dict[str, Any]]:
    """All wordings of one answer."""
    return list(responses()[name])


def test_there_are_legal_answers() -> None:
    assert len(ANSWERS) >= 62


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_names_its_law(name: str) -> None:
    for one in variations(name):
        facts = one["metadata"]
        assert facts["law"] and all(isinstance(law, str) and law for law in facts["law"])
        assert facts["region"] and facts["confidence"] in CONFIDENCE
        assert date.fromisoformat(facts["compiled"])


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_says_who_reviewed_it_and_its_last_day(name: str) -> None:
    for one in variations(name):
        facts = one["metadata"]
        compiled, last = date.fromisoformat(facts["compiled"]), date.fromisoformat(facts["expires"])
        assert REVIEWERS.fullmatch(facts["reviewer"])
        assert compiled < last <= compiled + LONGEST_VALID


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_ends_with_who_decides_and_the_day_it_was_compiled(name: str) -> None:
    for one in variations(name):
        assert str(one["text"]).strip().endswith(ENDING.format(day=one["metadata"]["compiled"]))


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_is_short_and_says_what_to_do_next_and_whom_to_call(name: str) -> None:
    for one in variations(name):
        said = str(one["text"]).strip().removesuffix(ENDING.format(day=one["metadata"]["compiled"]))
        assert len(str(one["text"]).strip()) <= LONGEST
        last = said.rstrip("。").rpartition("。")[2]
        assert CALLS.search(said) and NEXT.search(last), last


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_promises_nothing(name: str) -> None:
    for one in variations(name):
        assert not PROMISES.search(str(one["text"]))


def test_every_legal_topic_has_examples_an_answer_and_a_short_name() -> None:
    topics = {one.label for one in utterances() if one.label.startswith("ask_legal_question/")}
    assert topics == {name.removeprefix("utter_") for name in ANSWERS}
    assert {f"ask_legal_question/{topic}" for topic in entry("legal_topics")} == topics
    assert all(2 <= len(name) <= 14 for name in entry("legal_topics").values())


def test_every_legal_topic_has_a_file_of_its_own_and_examples_enough() -> None:
    counts: dict[str, int] = {}
    for one in training().examples:
        if one.label.startswith("ask_legal_question/"):
            topic = one.label.partition("/")[2]
            counts[topic] = counts.get(topic, 0) + 1
            assert one.place.file == ROOT / "nlu_data" / "questions" / f"legal_{topic}.yml"
    assert not {topic: count for topic, count in counts.items() if count < FEWEST}
