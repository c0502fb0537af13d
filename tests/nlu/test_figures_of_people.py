"""Telephones, identity numbers, case numbers and numbers of people."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.numbers.case_numbers import find_case_numbers
from bot.nlu.numbers.id_numbers import find_id_numbers
from bot.nlu.numbers.people_counts import find_people_counts
from bot.nlu.numbers.phones import find_phones

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "电话13800138000找我",
        "没 幺三八零零幺三八零零零",
        "+86 138-0013-8000",
        "欠3500 13800138000",
        "我叫张一13800138000",
    ],
)
def test_a_mobile_is_found_in_a_sentence(text):
    assert [(f.value, f.certain) for f in find_phones(text)] == [("13800138000", True)]


def test_a_number_that_is_too_short_is_reported_where_a_number_is_meant():
    assert [(f.certain, f.note) for f in find_phones("我电话是1380013800")] == [(False, "length")]
    assert [(f.certain, f.note) for f in find_phones("1380013800", bare=True)] == [(False, "length")]
    assert find_phones("欠我3500") == find_phones("11010519491231002X") == find_phones("QX20261118-0007") == []


def test_a_landline_is_no_mobile():
    assert [(f.value, f.certain, f.note) for f in find_phones("0513-83312345")] == [
        ("0513-83312345", False, "landline")
    ]


@pytest.mark.parametrize(
    "text",
    ["身份证11010519491231002x", "110105 19491231 002X", "一一零一零五一九四九一二三一零零二叉"],
)
def test_an_identity_number_is_found_typed_or_dictated(text):
    assert [(f.value, f.certain) for f in find_id_numbers(text, TODAY)] == [("11010519491231002X", True)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("110105194912310021", "checksum"),
        ("110101201002290012", "date"),
        ("身份证110105491231002", "old_15"),
        ("身份证是1101051949123100", "length"),
    ],
)
def test_a_wrong_identity_number_carries_its_reason(text, reason):
    assert [(f.certain, f.note) for f in find_id_numbers(text, TODAY)] == [(False, reason)]


@pytest.mark.parametrize(
    "text",
    [
        "QX20261118-0007",
        "qx202611180007",
        "qx 20261118 0007",
        "QX20261118 — 0007",
        "查下QX20261118-0007到哪了",
    ],
)
def test_a_case_number_is_written_as_it_was_printed(text):
    assert [f.value for f in find_case_numbers(text)] == ["QX20261118-0007"]


def test_three_digits_at_the_end_are_kept_as_typed():
    assert [(f.value, f.note) for f in find_case_numbers("查下QD20261118007")] == [("QD20261118007", "short")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("我们8个人", 8), ("俺们11个司机运费压了仨月了", 11), ("我们站八个人奖金都没发", 8), ("就我一个", 1),
        ("只有我一个人", 1),
        ("我们仨", 3), ("我们俩都没发", 2), ("8个骑手没发工资", 8),
    ],
)  # fmt: skip
def test_people_are_counted(text, count):
    assert [(f.value, f.certain) for f in find_people_counts(text)] == [(count, True)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("十来个人没拿到", 9, 11),
        ("群里二十几号都没拿到", 21, 29),
        ("三四十号人工资没着落", 30, 40),
        ("我们几个都回河南了", 2, 9),
    ],
)
def test_a_loose_count_is_asked_back(text, low, high):
    (found,) = find_people_counts(text)
    assert (found.certain, found.low, found.high) == (False, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "站长带两个人打我",
        "一个人养五口",
        "加一个人",
        "我们3个月没发工资",
        "上个月8号",
        "一个差评扣200",
        "我们俩月工资",
        "把电话给我一个",
        "我们站一个小伙子",
        "讲好四百 人家取消了",
        "一共六十多个文件",
    ],
)
def test_strangers_months_and_days_are_no_colleagues(text):
    assert find_people_counts(text) == []


@given(st.integers(1, 500))
def test_a_bare_count_is_read_when_asked(number):
    assert [f.value for f in find_people_counts(str(number), bare=True)] == [number]
    assert find_people_counts(str(number)) == []
