"""The short answers about an answer of law: every way a topic can go has one, each names its sources and a number."""

from __future__ import annotations

import re
from datetime import date

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.law.legal_follow_ups import say_more
from bot.nlu.law.follow_ups import FollowUp
from bot.wording import entry

KINDS = ("how_long", "cost", "where", "papers")
GROUPS = [*entry("legal_follow_ups.groups"), "general"]
SAID = "没签也能要：最多十一个月的双倍。有劳动关系的找劳动监察；众包、合作的按约定要。证据留好，打12348问。"
FACTS = {
    "law": ["劳动合同法 第八十二条", "人社部发〔2021〕56号"],
    "versions": {"劳动合同法": "2012-12-28", "人社部发〔2021〕56号": "2021-07-16"},
    "compiled": "2026-11-23",
    "expires": "2027-11-23",
}
DOMAIN = {"responses": {"utter_ask_legal_question/double_pay": [{"text": f"{SAID}\n依据：…", "metadata": FACTS}]}}


def _said(topic: str | None, kind: FollowUp, day: str = "2026-11-23") -> str:
    speaker = CollectingDispatcher()
    say_more(speaker, DOMAIN, topic, kind, date.fromisoformat(day))
    return str(speaker.messages[0]["text"])


def test_every_topic_goes_one_way() -> None:
    topics = [topic for topics in entry("legal_follow_ups.groups").values() for topic in topics]
    assert len(topics) == len(set(topics)) and set(topics) <= set(entry("legal_topics"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("group", GROUPS)
def test_every_way_has_a_short_answer_with_sources_and_a_number(kind: str, group: str) -> None:
    told, _, sources = str(entry(f"legal_follow_ups.{kind}")[group]).strip().partition("\n")
    assert len(told) <= 160 and re.search(r"(?<!\d)12[0-9]{3}(?!\d)", told)
    assert sources.startswith("依据：") and set(entry(f"legal_follow_ups.{kind}")) == set(GROUPS)


def test_laws_are_called_as_elsewhere() -> None:
    texts = [str(text) for kind in KINDS for text in entry(f"legal_follow_ups.{kind}").values()]
    named = {name for text in texts for name in re.findall("《(.+?)》", text.partition("\n")[2])}
    assert named <= set(entry("law_versions"))


def test_the_answer_itself_tells_for_whom_and_how_much() -> None:
    assert "按约定要。" in _said("double_pay", "crowd")
    assert "找劳动监察。" in _said("double_pay", "staff")
    assert "最多十一个月" in _said("double_pay", "extent")
    assert "按约定要" in _said("double_pay", "no_contract")


def test_the_sources_are_named_with_the_day_of_their_text() -> None:
    told = _said("double_pay", "source")
    assert "《劳动合同法》第八十二条（2012-12-28的文本）" in told and "人社部发〔2021〕56号（2021-07-16）" in told


def test_what_the_answer_does_not_hold_is_not_made_up() -> None:
    assert "没写到" in _said("fines", "extent")


def test_without_a_topic_the_general_word_is_said() -> None:
    assert "要看走哪条路" in _said(None, "how_long")


def test_past_its_last_day_nothing_is_told() -> None:
    assert "没写到" in _said("double_pay", "how_long", "2027-07-01")
