"""An answer to a question of law is given until its last day; after that a person is offered."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.ask_legal_question import ActionAskLegalQuestion
from actions.law.legal_answers import is_expired, say_law

DOMAIN = {"responses": {"utter_ask_legal_question/fines": [{"text": "…", "metadata": {"expires": "2027-11-22"}}]}}


def _said(speaker: CollectingDispatcher) -> list[tuple[Any, Any]]:
    return [(one["response"], one.get("topic")) for one in speaker.messages]


@pytest.mark.parametrize(
    ("day", "expired"),
    [("2026-11-23", False), ("2027-11-22", False), ("2027-11-23", True), ("2030-01-01", True)],
)
def test_an_answer_is_given_up_to_its_last_day(day: str, expired: bool) -> None:
    assert is_expired([{"metadata": {"expires": "2027-11-22"}}], date.fromisoformat(day)) is expired


@pytest.mark.parametrize("answers", [[], [{}], [{"metadata": None}], [{"metadata": {"law": ["劳动法"]}}]])
def test_what_names_no_last_day_never_expires(answers: list[dict[str, Any]]) -> None:
    assert not is_expired(answers, date(2099, 1, 1))


def test_one_wording_that_is_too_old_makes_the_whole_answer_too_old() -> None:
    answers = [{"metadata": {"expires": "2028-01-01"}}, {"metadata": {"expires": "2027-01-01"}}]
    assert is_expired(answers, date(2027, 6, 1))


def test_a_valid_answer_is_said() -> None:
    speaker = CollectingDispatcher()
    say_law(speaker, DOMAIN, "fines", date(2027, 11, 22))
    assert _said(speaker) == [("utter_ask_legal_question/fines", None)]


def test_in_place_of_an_old_answer_its_topic_is_named() -> None:
    speaker = CollectingDispatcher()
    say_law(speaker, DOMAIN, "fines", date(2027, 11, 23))
    assert _said(speaker) == [("utter_legal_answer_expired", "罚款扣钱")]


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2027-11-22T23:59:00+08:00", "utter_ask_legal_question/fines"),
        ("2027-11-23T00:01:00+08:00", "utter_legal_answer_expired"),
    ],
)
def test_the_clock_of_the_turn_decides(now: str, said: str) -> None:
    chosen = {"response": {"intent_response_key": "ask_legal_question/fines"}}
    message = {
        "text": "罚款合法吗",
        "intent": {"name": "ask_legal_question", "confidence": 0.9},
        "metadata": {"now": now},
        "response_selector": {"all_retrieval_intents": ["ask_legal_question"], "ask_legal_question": chosen},
    }
    speaker = CollectingDispatcher()
    ActionAskLegalQuestion().run(speaker, _tracker(message), DOMAIN)
    assert [one["response"] for one in speaker.messages] == [said]


def test_a_question_without_a_topic_gets_the_answer_for_the_rest() -> None:
    speaker = CollectingDispatcher()
    ActionAskLegalQuestion().run(speaker, _tracker({"text": "", "metadata": {}}), {})
    assert [one["response"] for one in speaker.messages] == ["utter_ask_legal_question/other_labour_law"]


def _tracker(message: dict[str, Any]) -> Tracker:
    return Tracker("u1", {}, message, [], False, None, {}, "action_listen")
