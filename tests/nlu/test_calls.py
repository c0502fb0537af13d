"""Words about a call that was promised."""

from datetime import datetime

import pytest

from bot.nlu.own_case.calls import act_on_call, has_no_telephone, takes_any_time
from bot.nlu.reply.wishes import asks_for_human, without_refused_person

NOW = datetime.fromisoformat("2026-11-24T10:00:00+08:00")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("回电改到后天上午十点", "change"), ("约的电话能往后挪到周五不", "change"),
        ("打我另一个号 13900001111", "change"),
        ("那个回电帮我撤了", "cancel"), ("不用给我打电话了", "cancel"), ("回电换个时间", "when"),
        ("什么时候打给我", "ask"),
        ("站长不给我回电话", ""), ("公司给我打电话让我签字", ""), ("工资什么时候发", ""), ("晚上别打给我", ""),
        ("明天下午两点", ""), ("三点我送货", ""),
    ],
)  # fmt: skip
def test_beside_other_matters_the_call_has_to_be_named(text, act):
    assert act_on_call(text, NOW, fresh=False) == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("明天下午两点", "change"), ("啊不行 三点我送货 改成四点半吧", "change"), ("星期天上午呢", "change"),
        ("不用打了", "cancel"), ("算了 不用了", "perhaps"), ("改个时间", "when"), ("约的几点来着", "ask"),
        ("昨天摔的 手腕骨折了还没好 去医院花了两千", ""), ("圆通欠我三千 九月十月的 我叫李强 汇龙镇的站点", ""),
    ],
)  # fmt: skip
def test_right_after_it_was_promised_a_bare_hour_is_enough(text, act):
    assert act_on_call(text, NOW, fresh=True) == act


@pytest.mark.parametrize("text", ["随时都行", "一上班就打", "看你们方便", "越快越好", "什么时候都可以"])
def test_the_time_may_be_left_to_us(text):
    assert takes_any_time(text)


@pytest.mark.parametrize("text", ["我没手机", "手机停机了", "能在这打字不", "我耳朵听不见", "不方便接电话 留言行吗"])
def test_who_has_no_telephone_may_write(text):
    assert has_no_telephone(text)


def test_a_number_is_no_refusal_of_the_telephone():
    assert not has_no_telephone("别打那个 打13812345678")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("不用转人工 我就问会费", "我就问会费"), ("别给我转人工", ""), ("没人给我回电话", "没人给我回电话"),
        ("能不能不转人工", "能不能不转人工"),
    ],
)  # fmt: skip
def test_a_refused_person_is_left_out(text, rest):
    assert without_refused_person(text) == rest


def test_who_wants_no_person_asks_for_none():
    assert not asks_for_human("我不要转人工 我就想问会费")
    assert asks_for_human("我要找人工 别的不说")
