"""Plain answers to the questions about how somebody is managed; what is not plain is none."""

from __future__ import annotations

import pytest

from bot.domain.relation.questions import SLOTS
from bot.nlu.relation.first_look import after_first_look, wants_first_look
from bot.nlu.relation.question_meant import question_meant
from bot.nlu.relation.volunteered import answers_in
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
def test_words_that_fit_several_questions_answer_none_unasked(slot: str) -> None:
    assert not mentions(slot, "站长天天变着法子罚我们 动不动就扣钱")


def test_what_is_told_beside_the_answer_counts_for_the_other_questions() -> None:
    told = "站里排班 天天早会 工服必须穿 底薪三千每月十五号发 单价站长说了算 个体户没注册"
    assert answers_in(told) == {
        "relation_shifts": "yes",
        "relation_discipline": "yes",
        "relation_base_pay": "yes",
        "relation_prices": "yes",
        "relation_through_others": "no",
    }


@pytest.mark.parametrize(
    ("slot", "text", "answer"),
    [
        ("relation_shifts", "排不排的 反正得七点到站", "yes"),
        ("relation_shifts", "我们这边早上八点半要到站点集合开早会点名然后才能上线", "yes"),
        ("relation_shifts", "嗯呐", "yes"),
        ("relation_shifts", "是是是", "yes"),
        ("relation_shifts", "算是吧", "yes"),
        ("relation_shifts", "是滴", "yes"),
        ("relation_shifts", "全部都是", "yes"),
        ("relation_shifts", "1", "yes"),
        ("relation_shifts", "排的", "yes"),
        ("relation_discipline", "不穿", "no"),
        ("relation_shifts", "2", "no"),
        ("relation_shifts", "3", "unknown"),
        ("relation_refusal", "不接就不派单了", "yes"),
        ("relation_refusal", "不接站长就骂", "unknown"),
        ("relation_discipline", "请假得跟站长讲", "yes"),
        ("relation_discipline", "没早会 但请假要批", "yes"),
        ("relation_discipline", "早会没有", "no"),
        ("relation_base_pay", "底薪有 两千", "yes"),
        ("relation_base_pay", "保底没有", "no"),
        ("relation_prices", "我哪能改价", "yes"),
        ("relation_rules", "嗯都是站里定的", "yes"),
        ("relation_rules", "他们说了算呗", "yes"),
        ("relation_livelihood", "干了四年了就这一家", "yes"),
        ("relation_livelihood", "半年了", "yes"),
        ("relation_livelihood", "才俩月", "no"),
        ("relation_personnel", "没人管", "no"),
        ("relation_main_business", "是啊送饭的店不就是干这个", "yes"),
        ("relation_freedom", "派啥接啥", "no"),
        ("relation_several", "是就这一家", "no"),
        ("relation_own_business", "车是我自己买的 但价钱他们定", "no"),
        ("relation_own_business", "电动车我的 可单价站里定", "no"),
        ("relation_through_others", "让我在云账户注册了", "yes"),
    ],
)
def test_an_answer_in_words_of_ones_own_is_heard(slot: str, text: str, answer: str) -> None:
    assert choose(slot, text) == answer


@pytest.mark.parametrize(
    ("text", "slot", "rest"),
    [
        ("返回上一题", None, ""),
        ("上一个答错了", None, ""),
        ("刚才那个说错了 没有", None, "没有"),
        ("手滑了 应该是不用", None, "不用"),
        ("不对 第四个我说错了 没有底薪", "relation_base_pay", "没有底薪"),
        ("第13题改成是", "relation_through_others", ""),
    ],
)
def test_going_back_names_the_question_and_may_bring_the_answer(text: str, slot: str | None, rest: str) -> None:
    back = question_meant(text)
    assert back is not None
    assert (back.slot, back.rest) == (slot, rest)


@pytest.mark.parametrize("text", ["是", "没底薪", "我们是排班的", "第二天要打卡", "上一家是在中通", "不接就罚"])
def test_an_answer_goes_back_to_nothing(text: str) -> None:
    assert question_meant(text) is None


@pytest.mark.parametrize(
    "text",
    ["我这种算劳动关系不 你帮我判断一下", "帮我测一下我是不是他们员工", "现在帮您初步看看", "给我瞅瞅算不算他们员工"],
)
def test_a_wish_for_the_first_look_is_heard(text: str) -> None:
    assert wants_first_look(text)


@pytest.mark.parametrize(
    "text", ["帮我看看附近有没有驿站", "我是他们员工 欠我三千", "帮我看看合同", "有没有劳动合同都行吗"]
)
def test_other_wishes_begin_no_first_look(text: str) -> None:
    assert not wants_first_look(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("为什么这样判断", "why"),
        ("凭啥", "why"),
        ("那我是员工了对吧", "am_i"),
        ("重新看", "again"),
        ("我说错了 其实有底薪", "change"),
        ("第四题改成没有", "change"),
        ("凭什么扣我钱", None),
        ("好的谢谢", None),
    ],
)
def test_words_after_the_result_are_about_it_or_not(text: str, meant: str | None) -> None:
    assert after_first_look(text) == meant
