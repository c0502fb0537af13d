"""Small words inside a form: yes, no, skip, doubt, correction; and words that name a task outright."""

import pytest

from bot.nlu.reply.choices import choose, mentions
from bot.nlu.reply.cues import (
    asks,
    assents,
    corrects,
    declines,
    draft_named,
    form_act,
    names_of,
    others_are_named,
    task_named,
    what_is_right,
)  # fmt: skip


@pytest.mark.parametrize(
    "text", ["提交", "对的", "嗯嗯", "中 就这样", "系啊冇错", "没问题 交吧", "这下对了 交吧", "没错了", "要得"]
)
def test_a_plain_yes(text: str) -> None:
    assert assents(text)


@pytest.mark.parametrize("text", ["要改", "不对", "对了 电话错了", "好像不是", "是饿了么", "行不行啊", "提交以后呢"])
def test_what_is_no_plain_yes(text: str) -> None:
    assert not assents(text)


@pytest.mark.parametrize(
    "text", ["要改", "改一下 钱是7200", "电话写错了", "哦不不 是饿了么", "说少了 是3800", "不是 是两万三"]
)
def test_a_correction(text: str) -> None:
    assert corrects(text)


@pytest.mark.parametrize("text", ["没错了", "不用改", "不要改了", "没有要改的", "这下对了", "三千五"])
def test_what_corrects_nothing(text: str) -> None:
    assert not corrects(text)


@pytest.mark.parametrize(("text", "act"), [
    ("跳过", "skip"), ("不留名了", "skip"), ("以后再说", "skip"), ("就这些 没了", "skip"), ("随便", "skip"),
    ("我也不晓得好多", "unknown"), ("你等一下", "wait"), ("我去问问他", "wait"),
    ("为啥要电话", "why"), ("你们会保密吗", "why"),
    ("我刚才填了啥", "review"), ("从头开始", "restart"), ("三千五", ""), ("没签合同", ""),
])  # fmt: skip
def test_what_a_message_does_in_a_form(text: str, act: str) -> None:
    assert form_act(text) == act


@pytest.mark.parametrize(("text", "task"), [
    ("入会 李国强 13851270000", "join_union"), ("美团欠我1200 10月", "report_unpaid_wages"),
    ("老细走佬咗 人工冇得攞 点算", "report_unpaid_wages"), ("帮我申请法援", "request_legal_aid"), ("想问下", "greet"),
    ("转人工", None), ("三千五", None),
])  # fmt: skip
def test_a_task_that_is_named(text: str, task: str | None) -> None:
    assert task_named(text) == task


def test_a_draft_that_is_named() -> None:
    assert draft_named("把入会那个填完") == "join_union"
    assert draft_named("接着填") is None


def test_short_words_turn_an_offer_down() -> None:
    assert declines("不删了")
    assert not declines("不是的 我想问问工资什么时候能发下来")


def test_what_is_corrected_and_to_what() -> None:
    assert names_of("电话写错了") == ("phone",)
    assert what_is_right("手机号改成13900139000") == "13900139000"
    assert what_is_right("电话写错了") == ""


def test_numbers_of_others_are_told_apart() -> None:
    assert others_are_named("站长电话13899998888")
    assert not others_are_named("新号13812340093")


def test_a_question_without_a_mark() -> None:
    assert asks("双色球开了没")
    assert not asks("三千五")


@pytest.mark.parametrize(("slot", "text", "code"), [
    ("has_contract", "站里不签合同的", "no"), ("has_contract", "跟一个人力公司签的", "dispatch"),
    ("matter", "被辞退了", "dismissal"), ("job", "外卖 美团", "courier"),
])  # fmt: skip
def test_a_choice_that_is_mentioned_without_being_asked(slot: str, text: str, code: str) -> None:
    assert choose(slot, text) == code
    assert mentions(slot, text) or slot == "has_contract"


def test_the_contract_is_not_mentioned_by_a_bare_no() -> None:
    assert not mentions("has_contract", "没有")
