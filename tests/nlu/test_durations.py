"""Months that were not paid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.calendar.durations import find_durations


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("仨月", 3), ("俩月", 2), ("俩半月", 2.5), ("一个半月", 1.5), ("两个月半", 2.5), ("半个月", 0.5),
        ("3个月", 3), ("十一个月", 11),
        ("半年", 6), ("一年半", 18), ("两年七个月", 31), ("一年零两个月", 14), ("两月工资", 2),
        ("压了仨月了", 3), ("欠我一个月3500", 1),
    ],
)  # fmt: skip
def test_a_length_is_a_number_of_months(text, months):
    (found,) = find_durations(text)
    assert (found.value, found.certain) == (months, True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("半拉月", 0.4, 0.6), ("大半年", 7, 9), ("年把", 10, 14), ("两三个月", 2, 3), ("三个多月", 3, 4),
        ("三个来月", 3, 4),
        ("个把月", 1, 2), ("好几个月", 2, 9), ("一年多", 12, 24),
    ],
)  # fmt: skip
def test_a_loose_length_is_asked_back(text, low, high):
    (found,) = find_durations(text)
    assert (found.low, found.high, found.certain) == (low, high, False)
    assert low <= found.value <= high


@pytest.mark.parametrize(
    "text",
    [
        "一个月五千",
        "五千一个月",
        "每个月",
        "上个月",
        "会费一个月多少",
        "2026年",
        "上半年",
        "8月",
        "一年多少钱",
    ],
)
def test_a_month_that_is_a_price_or_a_date_is_no_length(text):
    assert find_durations(text) == []


@pytest.mark.parametrize("text", ["摔断腿在家躺了三个月", "驿站微波炉坏俩月了"])
def test_a_length_where_no_money_is_spoken_of_is_doubtful(text):
    (found,) = find_durations(text)
    assert (found.certain, found.note) == (False, "length")


def test_what_was_worked_or_paid_is_not_simply_owed():
    worked, paid = find_durations("干了仨月说好保底七千 就给了一个月")
    assert (worked.value, worked.certain, worked.note) == (3, False, "worked")
    assert (paid.value, paid.certain, paid.note) == (1, False, "paid")


@pytest.mark.parametrize(("text", "months"), [("3", 3), ("三", 3), ("差不多3个", 3), ("俩月", 2)])
def test_a_number_alone_counts_when_months_were_asked_for(text, months):
    (found,) = find_durations(text, bare=True)
    assert found.value == months


def test_days_are_months_only_when_asked_and_only_nearly():
    (found,) = find_durations("45天", bare=True)
    assert (found.value, found.certain) == (1.5, False)
    assert find_durations("45天") == []


@given(st.integers(1, 60))
def test_any_number_of_months_is_read(number):
    (found,) = find_durations(f"拖了{number}个月")
    assert (found.value, found.certain) == (number, True)
