"""What stands in an answer besides, or instead of, what was asked for. People and numbers are invented."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.nlu.extract import extract
from bot.nlu.naming.heads import together
from bot.nlu.naming.lexicon import MissingLexicon, load_lexicon
from bot.nlu.numbers.additions import comes_on_top
from bot.nlu.reply.choices import choose

LEXICON = load_lexicon(Path(__file__).parents[2] / "nlu_data" / "entities")
NOW = datetime.fromisoformat("2026-11-23T10:00:00+08:00")  # a Monday


def values(text, asked=None):
    return {found.entity: found.value for found in extract(text, NOW, LEXICON, asked)}


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("美团的 不对是饿了么", "company", "饿了么"),
        ("四千八 哦不是四千五", "amount", 4500),
        ("9月 说错了是10月", "period", {"start": "2026-10", "end": "2026-10"}),
        ("13511112222 错了13511112223", "phone", "13511112223"),
        ("我叫李明 写错了 叫李鸣", "name", "李鸣"),
    ],
)
def test_what_is_taken_back_in_the_same_breath_is_gone(text, entity, value):
    assert [one.value for one in extract(text, NOW, LEXICON) if one.entity == entity] == [value]


@pytest.mark.parametrize("asked", ["company", "location", "name"])
@pytest.mark.parametrize("text", ["确认", "对的", "好的", "上一步", "跳过", "不晓得", "凭什么告诉你"])
def test_a_word_of_the_talk_is_no_name(asked, text):
    assert asked not in values(text, asked)


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("company", "惠萍镇", {"location": "惠萍镇"}),
        ("location", "俺叫张铁柱", {"name": "张铁柱"}),
        ("location", "有充电的没", {"facility": "charging"}),
        ("job", "顺丰", {"company": "顺丰", "job": "courier"}),
        ("job", "跑摩的", {"job": "other"}),
        ("job", "1381234567", {"phone": "1381234567"}),
        ("hearing_date", "12月8号上午九点", {"date": "2026-12-08"}),
        ("incident_date", "12月8号", {"date": "2025-12-08"}),
        ("name", "我就是李明啊", {"name": "李明"}),
    ],
)
def test_an_answer_to_another_question_goes_where_it_belongs(asked, text, expected):
    assert values(text, asked) == expected


@pytest.mark.parametrize(
    ("text", "yuan"),
    [("不对 一共一万二", 12000), ("查一下我的进度", None), ("一样", None), ("9999999999", 9999999999), ("3块", 3)],
)
def test_a_one_inside_a_word_is_no_sum(text, yuan):
    assert values(text, "amount").get("amount") == yuan


@pytest.mark.parametrize(
    ("text", "months", "pay"),
    [
        ("俺在中通干了仨月一分钱没给俺 一个月五千", 3, 5000),
        ("一个月给我开六千 拖了两个月没给", 2, 6000),
        ("老板欠我三个月工资 每月五千", 3, 5000),
    ],
)
def test_what_a_month_brings_is_not_how_long_it_was(text, months, pay):
    found = {one.entity: one for one in extract(text, NOW, LEXICON)}
    assert (found["months_owed"].value, found["amount"].value, found["amount"].note) == (months, pay, "per_month")


def test_a_debt_of_one_month_is_no_wage():
    assert values("一个月工资四千没发") == {"months_owed": 1, "amount": 4000}


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("我们8个人在极兔 每个人欠4500", None, [(36000, False, 36000, 36000)]),
        ("每人五千多", 11, [(55000, False, 55000, 66000)]),
        ("每人4500", None, [(4500, True, None, None)]),
        ("一共4500", 8, [(4500, True, None, None)]),
    ],
)
def test_a_sum_per_head_is_worked_out_for_all_where_their_number_is_known(text, known, expected):
    found = together(extract(text, NOW, LEXICON, "amount"), known)
    assert [(one.value, one.certain, one.low, one.high) for one in found if one.entity == "amount"] == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("八九十月份", "2026-08", "2026-10"), ("7、8、9月的工资", "2026-07", "2026-09"),
        ("10.1到10.31", "2026-10", "2026-10"), ("一季度", "2026-01", "2026-03"), ("去年三季度", "2025-07", "2025-09"),
        ("从去年到现在", "2025-01", "2026-11"), ("去年腊月的工资", "2026-01", "2026-02"),
        ("十一十二月份", "2025-11", "2025-12"),
    ],
)  # fmt: skip
def test_months_may_be_named_in_other_ways(text, first, last):
    assert values(text, "period")["period"] == {"start": first, "end": last}


def test_days_answer_the_question_for_months():
    assert values("四十五天", "period") == {"months_owed": 1.5}


@pytest.mark.parametrize("text", ["3.5到4.5公里", "七上八下", "一二三木头人", "四季都跑"])
def test_other_rows_of_figures_are_no_months(text):
    assert "period" not in values(text)


def test_a_sum_told_on_top_is_no_correction():
    text = "我想再补充一下 他还扣了我五百押金"
    assert comes_on_top(text, text.index("五百"))
    assert not comes_on_top("应该是四千五", 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("劳动合同签了没给我一份", "yes"), ("签了 没问题", "yes"), ("合同有 但是没给我看过", "yes"), ("没签过", "no"),
        ("从来没跟我签过", "no"), ("没有合同", "no"), ("没给签", "no"), ("签的合作协议", "cooperation"),
    ],
)  # fmt: skip
def test_a_contract_that_was_signed_is_one_though_something_was_not_given(text, code):
    assert choose("has_contract", text) == code


def test_the_tables_are_found_from_any_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert load_lexicon(Path("nlu_data/entities")) == LEXICON
    with pytest.raises(MissingLexicon):
        load_lexicon(Path("nlu_data/no_such_folder"))
