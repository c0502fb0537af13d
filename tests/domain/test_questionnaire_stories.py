"""Free words: what is taken as a story or as proof, and what is asked again once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.asking.form_state import State
from bot.domain.asking.forms import COMPLAIN_PLATFORM_RULE, REQUEST_LEGAL_AID
from bot.domain.asking.values import check
from bot.domain.invalid import InvalidValue
from tests.domain.form_talk import NOW, WAGES, hears, says, take

ASKED = State({**WAGES, "has_contract": "no"}, "evidence", frozenset({"phone"}))


@pytest.mark.parametrize("text", ["asdf", "😂", "...", "123456", "哈哈哈", "x"])
def test_this_is_no_story(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        check("description", text, NOW)
    assert caught.value.reason == "no_words"


@pytest.mark.parametrize("text", ["app", "QQ", "截图", "laoban bu gei qian", "工资条3张"])
def test_this_is_an_answer(text: str) -> None:
    assert check("evidence", text, NOW) == text


def test_what_was_told_is_echoed() -> None:
    step = take(ASKED, hears("聊天记录"))
    assert (says(step), step.state.asked, step.state.values["evidence"]) == (["heard"], "description", "聊天记录")


def test_a_question_is_answered_once_and_taken_the_second_time() -> None:
    question = replace(hears("截图算吗"), question=True)
    first = take(ASKED, question)
    assert (says(first), first.state.asked) == (["asked_back"], "evidence")
    assert take(first.state, question).state.values["evidence"] == "截图算吗"


def test_noise_twice_leaves_an_optional_field_empty_without_a_word_about_the_noise() -> None:
    first = take(ASKED, hears("asdf"))
    assert (says(first), first.state.asked) == (["invalid"], "evidence")
    second = take(first.state, hears("qwer"))
    assert (says(second), second.state.asked) == (["skipped"], "description")


def test_a_value_said_before_is_no_story() -> None:
    step = take(State({"company": "顺丰"}, "description"), hears("顺丰"), COMPLAIN_PLATFORM_RULE)
    assert (says(step), step.state.asked) == (["not_understood"], "description")


def test_a_number_in_place_of_a_matter_is_only_a_number() -> None:
    step = take(State({}, "matter"), hears("13800138074", phone="13800138074"), REQUEST_LEGAL_AID)
    assert step.state.values == {"phone": "13800138074"} and step.state.asked == "matter"


def test_who_asks_for_secrecy_is_answered_and_the_question_stays() -> None:
    step = take(State({}, "company"), hears("别告诉站长", act="secret"))
    assert (says(step), step.state.asked) == (["secret"], "company")


def test_no_more_at_the_summary_is_no_change() -> None:
    at_summary = State(WAGES, "confirm", frozenset({"phone", "has_contract", "evidence", "description"}))
    assert says(take(at_summary, hears("没有了", act="skip"))) == ["all_right"]
