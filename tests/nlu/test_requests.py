"""Several requests in one message: found where there are several, and never where there is one."""

from __future__ import annotations

from dataclasses import replace

import pytest
import yaml

from bot.commands.training.trained_understanding import Understanding
from bot.nlu.intent.examples import listed_examples
from bot.nlu.intent.intents import rank_intents, rank_topics
from bot.nlu.reply.requests import Piece, cut, requests_among, settled
from tests.service import PROJECT

SETS = PROJECT / "tests" / "nlu"
FOUND = 0.6
"""Share of messages with several requests in which more than one is found."""
WRONGLY = 0.01
"""Share of messages with one that are taken apart; one matter told in many sentences must stay one."""


def read(understanding: Understanding, piece: Piece) -> Piece:
    ranking = understanding.ranking(piece.text)
    intent, confidence = rank_intents(ranking)[0]
    topics = rank_topics(ranking, intent)
    return replace(piece, intent=intent, confidence=confidence, topic=topics[0][0] if topics else "")


def requests(understanding: Understanding, text: str) -> list[str]:
    """The labels of what a message asks for, where it asks for several."""
    pieces = cut(text)
    found = requests_among([read(understanding, one) for one in pieces]) if len(pieces) > 1 else []
    found = [read(understanding, one) for one in found]
    return [one.label for one in found] if settled(found) else []


def test_several_requests_are_found(understanding: Understanding) -> None:
    messages = yaml.safe_load((SETS / "several.yml").read_text("utf-8"))
    several = [requests(understanding, one["text"]) for one in messages if len(one["intents"]) > 1]
    found = sum(len(labels) > 1 for labels in several) / len(several)
    assert found >= FOUND, f"found in {found:.3f}"


def test_one_request_stays_one(understanding: Understanding) -> None:
    messages = yaml.safe_load((SETS / "several.yml").read_text("utf-8"))
    single = [one["text"] for one in messages if len(one["intents"]) == 1]
    for name in ("development", "held_out", "held_out_people"):
        single += [one.text for one in listed_examples(SETS / f"{name}.yml")]
    wrongly = sum(len(requests(understanding, text)) > 1 for text in single) / len(single)
    assert wrongly <= WRONGLY, f"taken apart: {wrongly:.3f}"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("我要入会，顺便问下会费多少", ["我要入会", "顺便问下会费多少"]),
        ("入会要钱吗 有啥好处", ["入会要钱吗", "有啥好处"]),
        ("站长欠我工资", ["站长欠我工资"]),
        ("有微波炉还有吗", ["有微波炉还有吗"]),
        ("", []),
        ("长" * 500, []),
    ],
)
def test_a_message_is_cut_where_another_request_may_begin(text: str, pieces: list[str]) -> None:
    assert [one.text for one in cut(text)] == pieces
