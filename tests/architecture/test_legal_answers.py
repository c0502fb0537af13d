"""Every legal answer names its law, its days and its place, says what to do next and whom to call, promises nothing,
tells apart those whom labour law covers, and ends with the same honest words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from dialogue_files import responses, training, utterances
from source import ROOT

from bot.wording import entry

ANSWERS = sorted(name for name in responses() if name.startswith("utter_ask_legal_question/"))
FIELDS = {"law", "versions", "compiled", "region", "confidence", "reviewer", "expires"}
SOURCES = "依据："
ENDING = "。具体以经办机构认定为准（资料整理于{day}）。"
CONFIDENCE = ("L", "M", "W")
"""From the text of the law, from a public source of a ministry, from the web or from memory: needs checking most."""
REVIEWERS = re.compile(r"未经律师审核|.{2,20}（\d{4}-\d\d-\d\d审核）")
"""Nobody yet, or who and when."""
REGIONS = re.compile("全国|全国，标准由各省定|.{2,8}(?:省|市|自治区|兵团)")
"""The whole country, the whole country with figures of each province, or one province."""
ARTICLE = re.compile("第[一二三四五六七八九十百千零]+条(?:之一)?")
NUMBER = re.compile(r".*[〔（(]\d{2,4}[〕）)].*号|指导性案例\d+号")
"""What a law is found by: an article, or the number of the paper."""
WITHOUT_ARTICLES = ("工会劳动法律监督办法",)
VERSION = re.compile(r"\d{4}(?:-\d\d-\d\d)?")
LONGEST_VALID = timedelta(days=365)
LONGEST_SAID, LONGEST = 160, 240
FEWEST = 35
"""Characters of what a person reads before the sources, and with them; examples of a topic."""
CALLS = re.compile(r"(?<!\d)(?:123(?:15|28|29|33|38|45|48|51|55|56|66|68|78)|110|120|122)(?!\d)")
NEXT = re.compile("[打问留存拍带写截列备查]")
"""What the last sentence asks people to do: call, ask, keep, photograph, bring, write, look up."""
PROMISES = re.compile(
    "一定能|肯定能|保证能|几天到账|天内到账|包赢|包拿|稳赢|肯定是工伤|一定是工伤|肯定是劳动关系|一定是劳动关系|肯定退|一定退"
    "|肯定赔|一定赔|(?<!不)放心|绝对|百分之百|不会被报复|工会先垫|工会垫|我们先垫|名额一定|[您你](?:就|肯定|一定)(?:是|算|不是|不算)劳动关系"
    "|全天候|(?:24|二十四) ?个?小时(?:都|有人|接|在线|值班|服务)"
)
"""What nobody may be promised: money, a verdict, secrecy, a line that never sleeps."""
ADVICE = re.compile("罢工|停工抗议|(?<!别)堵门|拉横幅|曝光|发网上|删掉|(?<!别)补签|伪造")
"""What nobody may be advised to do."""
OFFICIALESE = re.compile("上述|前款|依法享有|予以|之规定|该情形|主张权利|用人方应")
OTHERS = re.compile("众包|合作|接单|不算劳动关系|不完全算劳动关系|没签劳动合同|签没签劳动合同|不要求有劳动关系|个体户")
"""Words for those without a labour relation: most couriers."""


def variations(name: str) -> list[dict[str, Any]]:
    """All wordings of one response."""
    return list(responses()[name])


def parts(one: dict[str, Any]) -> tuple[str, str]:
    """What a person reads, and the sources without the honest words at the end."""
    said, _, sources = str(one["text"]).strip().partition("\n")
    assert sources.startswith(SOURCES) and "\n" not in sources
    ending = ENDING.format(day=one["metadata"]["compiled"])
    assert sources.endswith(ending)
    return said, sources.removeprefix(SOURCES).removesuffix(ending)


def cited(sources: str) -> Iterable[str]:
    """《甲法》第一条、第二条，某发〔2021〕1号 -> 甲法 第一条, 甲法 第二条, 某发〔2021〕1号."""
    for one in sources.split("，"):
        articles = ARTICLE.findall(one)
        name = (one[: one.index(articles[0])] if articles else one).removeprefix("《").removesuffix("》")
        assert articles or NUMBER.fullmatch(name) or name in WITHOUT_ARTICLES, one
        yield from (f"{name} {article}" for article in articles) if articles else (name,)


def test_there_are_legal_answers() -> None:
    assert len(ANSWERS) >= 94


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_names_the_articles_that_its_metadata_names(name: str) -> None:
    for one in variations(name):
        facts = one["metadata"]
        assert set(facts) == FIELDS
        assert facts["law"] and list(cited(parts(one)[1])) == facts["law"]
        assert REGIONS.fullmatch(facts["region"]) and facts["confidence"] in CONFIDENCE
        assert date.fromisoformat(facts["compiled"])


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_stands_on_the_text_of_its_law_that_is_in_force(name: str) -> None:
    known = entry("law_versions")
    for one in variations(name):
        laws = {law.partition(" ")[0] for law in one["metadata"]["law"]}
        assert one["metadata"]["versions"] == {law: known[law] for law in laws}


def test_every_law_with_a_version_is_cited_and_has_a_real_day() -> None:
    known = entry("law_versions")
    every = [one for name in ANSWERS for one in variations(name)]
    assert {law for one in every for law in one["metadata"]["versions"]} == set(known)
    assert all(VERSION.fullmatch(day) for day in known.values())
    assert all(date.fromisoformat(day) <= date(2026, 11, 23) for day in known.values() if len(day) > 4)


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_says_who_reviewed_it_and_its_last_day(name: str) -> None:
    for one in variations(name):
        facts = one["metadata"]
        compiled, last = date.fromisoformat(facts["compiled"]), date.fromisoformat(facts["expires"])
        assert REVIEWERS.fullmatch(facts["reviewer"])
        assert compiled < last <= compiled + LONGEST_VALID


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_is_short_and_says_what_to_do_next_and_whom_to_call(name: str) -> None:
    for one in variations(name):
        said, _ = parts(one)
        assert len(said) <= LONGEST_SAID and len(str(one["text"]).strip()) <= LONGEST
        last = said.rstrip("。").rpartition("。")[2]
        assert CALLS.search(last) and NEXT.search(last), last


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_promises_nothing_and_advises_nothing_rash(name: str) -> None:
    for one in variations(name):
        said, _ = parts(one)
        assert not PROMISES.search(said) and not ADVICE.search(said)


def test_no_other_response_promises_what_nobody_may_promise() -> None:
    said = {name: one["text"] for name in responses() for one in variations(name) if one.get("text")}
    assert not {name: text for name, text in said.items() if PROMISES.search(str(text))}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_is_in_plain_words_without_articles(name: str) -> None:
    for one in variations(name):
        said, _ = parts(one)
        assert not OFFICIALESE.search(said)
        assert len(ARTICLE.findall(said)) <= (1 if "依据《劳动合同法》第三十八条" in said else 0)


@pytest.mark.parametrize("name", ANSWERS)
def test_a_legal_answer_also_tells_those_without_a_labour_relation_where_they_stand(name: str) -> None:
    for one in variations(name):
        assert OTHERS.search(parts(one)[0])


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
