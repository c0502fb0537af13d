"""Plain answers to the questions about how somebody is managed; what is not plain is none."""

from __future__ import annotations

import pytest

from bot.domain.relation.questions import SLOTS
from bot.nlu.reply.choices import choose, mentions


@pytest.mark.parametrize("slot", SLOTS)
def test_a_plain_yes_no_or_doubt_counts_everywhere(slot: str) -> None:
    for text in ("是", "是的", "对", "嗯嗯", "有", "有的", "会啊", "要的", "都有", "基本是", "肯定的"):
        assert choose(slot, text) == "yes", text
    for text in ("不是", "不", "没有", "没", "不用", "不会", "都没有", "从来没有过", "不是的", "不存在的", "没这回事"):
        assert choose(slot, text) == "no", text
    for text in ("不清楚", "不太清楚", "不知道啊", "有时候是", "看情况吧", "说不准", "不一定", "偶尔"):
        assert choose(slot, text) == "unknown", text


@pytest.mark.parametrize(
    ("slot", "text", "answer"),
    [
        ("relation_shifts", "不用打卡", "no"),
        ("relation_shifts", "天天要打卡", "yes"),
        ("relation_refusal", "不接就罚", "yes"),
        ("relation_refusal", "不罚的", "no"),
        ("relation_refusal", "不会罚", "no"),
        ("relation_refusal", "直接封号", "yes"),
        ("relation_discipline", "不开早会", "no"),
        ("relation_discipline", "请假得站长批", "yes"),
        ("relation_base_pay", "没底薪 纯提成", "no"),
        ("relation_base_pay", "底薪三千", "yes"),
        ("relation_prices", "不能改", "yes"),
        ("relation_prices", "平台定的", "yes"),
        ("relation_prices", "能商量", "no"),
        ("relation_rules", "站长说了算", "yes"),
        ("relation_livelihood", "刚来一个月", "no"),
        ("relation_livelihood", "全靠这个吃饭", "yes"),
        ("relation_personnel", "面试过 有工牌", "yes"),
        ("relation_freedom", "不能 得听派单", "no"),
        ("relation_freedom", "想跑就跑", "yes"),
        ("relation_several", "就跑一家", "no"),
        ("relation_several", "三家都跑", "yes"),
        ("relation_through_others", "让注册过个体户", "yes"),
        ("relation_through_others", "没让注册", "no"),
    ],
)
def test_the_words_of_the_question_are_understood(slot: str, text: str, answer: str) -> None:
    assert choose(slot, text) == answer


@pytest.mark.parametrize(
    "text", ["", "车是自己的", "我跟你说啊我们站长这个人天天变着法子折腾我们不是今天开会就是明天罚款", "哈哈"]
)
def test_what_is_no_plain_answer_is_none(text: str) -> None:
    assert choose("relation_own_business", text) is None


@pytest.mark.parametrize("slot", SLOTS)
def test_nothing_is_answered_that_was_not_asked(slot: str) -> None:
    assert not mentions(slot, "站长天天让我们打卡 不接单就罚款 还让注册个体户")
