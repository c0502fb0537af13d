"""Words after a case is over are understood while something is asked, and nothing else is swallowed."""

from __future__ import annotations

import pytest

from bot.nlu.own_case.outcome import answer_to, mark_of, received_of, reopens

MARKS = {
    "5分": 5, "打个4分": 4, "五分": 5, "给3分吧": 3, "5星": 5, "3": 3, "满意": 4, "非常满意": 5, "巴适得很": 5,
    "还行": 4, "一般吧": 3, "不满意": 2, "不咋地": 2, "不行啥用没有": 1, "太差了": 1, "垃圾": 1, "白跑一趟": 1,
    "附近哪有驿站": None, "4800": None, "我要入会": None, "满意吗": None, "查进度": None, "5300": None,
}  # fmt: skip
CAME = {
    "收到了": True, "到账了": True, "都收到啦": True, "嗯": True, "拿到手了": True, "昨天打过来了": True,
    "没收到": False, "没": False, "还没呢": False, "一分没给": False, "只给了一半": False, "冇收到": False,
    "少给了三百": False,
    "收到了吗": None, "4800": None, "附近哪有驿站": None, "我要入会": None,
}  # fmt: skip
AGAIN = (
    "钱又没给",
    "我那个案子重新开",
    "没解决",
    "重新办",
    "老板又不认账了",
    "结案了可是钱没到",
    "工资又没发",
    "重开",
    "谁给结的案",
)
NOT_AGAIN = ("工资没发", "站长欠我工资", "我要重新申请入会", "重新登记", "怎么解决", "查进度")


@pytest.mark.parametrize(("text", "mark"), MARKS.items())
def test_marks_are_heard_in_figures_and_words(text: str, mark: int | None) -> None:
    assert mark_of(text) == mark


@pytest.mark.parametrize(("text", "came"), CAME.items())
def test_whether_the_money_came_is_heard(text: str, came: bool | None) -> None:
    assert received_of(text) is came


@pytest.mark.parametrize("text", AGAIN)
def test_what_is_to_be_taken_up_again(text: str) -> None:
    assert reopens(text)


@pytest.mark.parametrize("text", NOT_AGAIN)
def test_what_is_no_taking_up_again(text: str) -> None:
    assert not reopens(text)


@pytest.mark.parametrize(
    ("text", "awaited", "intent", "meant"),
    [
        ("没收到", "money", "deny", "rate_case"),
        ("5分", "mark", "inform", "rate_case"),
        ("收到了", "mark", "inform", None),
        ("可以帮我看看附近哪儿能充电不", "mark", "find_station", None),
        ("转人工", "mark", "talk_to_human", None),
        ("钱又没给", "money", "report_unpaid_wages", "reopen_case"),
        ("王姐人真好", "words", "give_feedback", "rate_case"),
        ("查一下进度", "words", "check_case_progress", None),
        ("站长说给了 卡上没有", "reason", "report_unpaid_wages", "reopen_case"),
        ("美团", "value", "inform", "amend_case"),
    ],
)
def test_only_an_answer_is_taken_for_one(text: str, awaited: str, intent: str, meant: str | None) -> None:
    assert answer_to(text, awaited, intent) == meant


@pytest.mark.parametrize("text", ["差评被罚了50", "哪里可以充电", "可以算加班费不", "怎么可以入会", "一般多久到账"])
def test_other_matters_are_no_mark(text: str) -> None:
    assert mark_of(text) is None


@pytest.mark.parametrize(
    "text", ["收到仲裁通知书咋弄", "收到法院传票怎么办", "收到罚单了", "老板没给交社保", "平台没给我派单"]
)
def test_other_things_that_came_or_not_are_not_the_money(text: str) -> None:
    assert received_of(text) is None
