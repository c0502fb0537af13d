"""Sums of money."""

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.numbers.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("三千五", 3500), ("3k5", 3500), ("3.5k", 3500), ("1w2", 12000), ("一万二", 12000), ("两万零五百",
        20500),
        ("八百六", 860), ("一千零五", 1005), ("一千五", 1500), ("5千块", 5000), ("两毛", 0.2), ("2个W",
        20000),
        ("三块八毛五", 3.85), ("一块半", 1.5), ("4块50", 4.5), ("¥3,500.00", 3500), ("6850块5", 6850.5),
        ("一百二十块五", 120.5),
    ],
)  # fmt: skip
def test_a_plain_sum_is_certain(text, yuan):
    for bare in (False, True):
        (found,) = find_amounts(text, bare)
        assert (found.value, found.certain, text[found.start : found.end]) == (yuan, True, text)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("五千来块", 5000, 4500, 5500), ("四千八九", 4800, 4800, 4900), ("小一万", 9000, 9000, 10000),
        ("百八十块", 100, 80, 200), ("九千多", 9000, 9000, 10000), ("3千多块", 3000, 3000, 4000),
    ],
)  # fmt: skip
def test_a_loose_sum_is_asked_back(text, value, low, high):
    (found,) = find_amounts(text)
    assert (found.value, found.low, found.high, found.certain) == (value, low, high, False)


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("4块5一单", 4.5, "per_order"), ("一单4块5跑了1286单", 4.5, "per_order"), ("三块一单",
        3, "per_order"),
        ("超时一单扣三块", 3, "per_order"), ("一天扣三块钱保险", 3, "per_day"), ("说好保底七千",
        7000, "per_month"),
        ("五千一个月", 5000, "per_month"), ("八千左右", 8000, "about"),
    ],
)  # fmt: skip
def test_a_price_says_what_it_is_the_price_of(text, value, note):
    (found,) = find_amounts(text)
    assert (found.value, found.note) == (value, note)


@pytest.mark.parametrize(
    "text",
    [
        "3500", "跑了1200单一分没给", "8个人", "15分钟送五公里", "12351打不通", "打110", "8月到10月",
        "13800138000", "一块去吧",
        "一毛钱都没有", "按百分之零点五扣", "QX20261118-0007", "申诉八百遍", "2026年", "一了百了",
        "第三千单", "干了三年", "工资一分钱冇看到", "撞一块了", "一块登记", "截图有一百多张", "到手零元",
    ],
)  # fmt: skip
def test_a_number_that_is_no_money_is_left_alone(text):
    assert find_amounts(text) == []


def test_a_bare_number_is_a_sum_only_when_asked():
    assert [f.value for f in find_amounts("3500", bare=True)] == [3500]
    assert [f.value for f in find_amounts("大概3500吧", bare=True)] == [3500]
    assert find_amounts("3个月", bare=True) == []
    assert find_amounts("13800138000", bare=True) == []


def test_a_number_after_a_word_of_debt_needs_no_unit():
    assert [f.value for f in find_amounts("扣200 罚50 押金500 给了4200 欠薪3500")] == [
        200,
        50,
        500,
        4200,
        3500,
    ]
    assert [f.value for f in find_amounts("欠我3500站长跑了")] == [3500]


@given(st.integers(2, 9_999_999))
def test_a_sum_is_the_same_in_figures_and_in_chinese(number):
    for text in (f"欠我{number}块", f"欠我{cn2an.an2cn(number)}块", f"欠我{number}元"):
        (found,) = find_amounts(text)
        assert (found.value, found.certain) == (number, True)


@given(st.text(alphabet="0123456789一二三四五千百万块毛钱元单月个欠我的 kw.¥多来几半"))
def test_slices_are_inside_the_text_and_in_order(text):
    end = 0
    for found in find_amounts(text, bare=True):
        assert end <= found.start < found.end <= len(text)
        end = found.end
