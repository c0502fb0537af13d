"""Words about what may be told of a case."""

from __future__ import annotations

import pytest

from bot.nlu.consent.consent_words import asks_after_consent, consent_said, consent_told


@pytest.mark.parametrize(
    "text", ["那行吧", "要得嘛", "中", "行", "转呗 反正都这样了", "巴不得 赶紧转", "没意见", "给政府没事"]
)
def test_a_yes_in_any_words_lets_it_be_passed_on(text: str) -> None:
    said = consent_said(text, "forwarding")
    assert said is not None and said.forwarding is True and said.employer is None


@pytest.mark.parametrize(
    "text", ["先别转", "我怕他们知道", "能不能先不转", "劳动监察可以 法援就别了", "暂时不要", "先不了"]
)
def test_a_no_or_half_a_no_keeps_it_here(text: str) -> None:
    said = consent_said(text, "forwarding")
    assert said is not None and said.forwarding is False


@pytest.mark.parametrize("text", ["你们看着办", "随便", "好的", "嗯嗯", "我再想想", "不晓得"])
def test_what_says_neither_is_a_doubt(text: str) -> None:
    said = consent_said(text, "forwarding")
    assert said is not None and said.doubt and not said.tells


@pytest.mark.parametrize("text", ["可以转 但是别告诉站长", "给政府没事 别给站长", "劳动局可以给，别让老板晓得"])
def test_one_sentence_answers_both(text: str) -> None:
    said = consent_said(text, "forwarding")
    assert said is not None and (said.forwarding, said.employer) == (True, False)


@pytest.mark.parametrize(
    "text", ["那个金额搞错了", "三千八", "不是3000是3800", "我的案子到哪一步了", "12351是什么电话"]
)
def test_a_correction_or_another_matter_is_no_answer(text: str) -> None:
    assert consent_said(text, "forwarding") is None


@pytest.mark.parametrize(
    ("text", "employer"),
    [("就说是我告的", True), ("实名就实名", True), ("不想让单位知道", False), ("能不能别告诉站长", False)],
)
def test_a_change_of_mind_later(text: str, employer: bool) -> None:
    said = consent_told(text)
    assert said is not None and said.employer is employer


@pytest.mark.parametrize(
    "text",
    [
        "站长说不给我钱",
        "老板不让我跟别人说",
        "公司不给我交社保",
        "你们可以跟公司谈了",
        "我跟站长说了他不给",
        "老板知道了会不会报复我",
    ],
)
def test_stories_and_questions_change_nothing(text: str) -> None:
    assert consent_told(text) is None


def test_questions_after_it_are_told_apart_from_money() -> None:
    assert asks_after_consent("你们会不会告诉站长") and asks_after_consent("材料转了没")
    assert not asks_after_consent("工资转了没")
