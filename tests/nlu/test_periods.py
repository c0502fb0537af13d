"""Stretches of whole months."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.calendar.periods import find_periods

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("8月到10月", "2026-08", "2026-10"), ("八月到十月", "2026-08", "2026-10"), ("8到10月", "2026-08",
        "2026-10"),
        ("7-9月份", "2026-07", "2026-09"), ("从今年3月到现在", "2026-03", "2026-11"), ("8月至今", "2026-08",
        "2026-11"),
        ("7、8两个月", "2026-07", "2026-08"), ("七八月份", "2026-07", "2026-08"), ("7月、8月和9月",
        "2026-07", "2026-09"),
        ("8月份", "2026-08", "2026-08"), ("去年11月到今年2月", "2025-11", "2026-02"), ("去年11月到2月",
        "2025-11", "2026-02"),
        ("11月到2月", "2025-11", "2026-02"), ("8月到12月", "2025-08", "2025-12"), ("十二月", "2025-12",
        "2025-12"),
        ("上个月", "2026-10", "2026-10"), ("2026.8到2026.10", "2026-08", "2026-10"), ("8月15号到10月20号",
        "2026-08", "2026-10"),
        ("年初到现在", "2026-01", "2026-11"), ("2026年5月 6月", "2026-05", "2026-06"),
        ("2022年5月干到2024年11月", "2022-05", "2024-11"),
        ("2026.7-2026.9", "2026-07", "2026-09"),
        ("从三月开始一直没发 到七月我就走了", "2026-03", "2026-07"),
        ("欠我五千六 七月", "2026-07", "2026-07"), ("四千五 六月的", "2026-06", "2026-06"),
    ],
)  # fmt: skip
def test_a_period_runs_from_month_to_month(text, start, end):
    (found,) = find_periods(text, TODAY)
    assert (found.value, found.certain) == ({"start": start, "end": end}, True)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("从8月开始就没发", "2026-08", "2026-11"),
        ("去年下半年", "2025-07", "2025-12"),
        ("欠我三月工资", "2026-03", "2026-03"),
    ],
)
def test_a_doubtful_period_is_asked_back(text, start, end):
    (found,) = find_periods(text, TODAY)
    assert (found.value, found.certain) == ({"start": start, "end": end}, False)


@pytest.mark.parametrize(
    "text",
    [
        "今年12月",
        "明年3月",
        "3个月",
        "8月9号",
        "一个月五千",
        "13800138000",
        "三个月",
        "合同一式一份",
        "年初一",
    ],
)
def test_no_period_lies_in_the_future_and_a_day_is_none(text):
    assert find_periods(text, TODAY) == []


def test_three_bare_months_in_a_row_answer_the_question():
    (found,) = find_periods("六七八", TODAY, bare=True)
    assert found.value == {"start": "2026-06", "end": "2026-08"}
    assert find_periods("六八九", TODAY, bare=True) == []


def test_from_a_lunar_month_on_is_asked_back():
    (found,) = find_periods("去年腊月到今年3月", TODAY)
    assert (found.value, found.certain) == ({"start": "2026-01", "end": "2026-03"}, False)


@pytest.mark.parametrize("text", ["8到10", "8-10"])
def test_two_bare_months_count_when_a_period_was_asked_for(text):
    assert [f.value for f in find_periods(text, TODAY, bare=True)] == [{"start": "2026-08", "end": "2026-10"}]
    assert find_periods(text, TODAY) == []


def test_lunar_months_are_read_only_when_asked_and_are_uncertain():
    (found,) = find_periods("去年腊月", TODAY, bare=True)
    assert (found.value, found.certain, found.note) == (
        {"start": "2026-01", "end": "2026-02"},
        False,
        "lunar",
    )


@given(st.integers(1, 12), st.integers(1, 12), st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_every_pair_of_months_ends_as_late_as_it_can_but_not_in_the_future(first, last, today):
    (found,) = find_periods(f"{first}月到{last}月", today)
    assert found.value["start"] <= found.value["end"] <= f"{today:%Y-%m}"
    assert found.value["end"] > f"{today.year - 1}-{today.month:02d}"
    assert (int(found.value["start"][5:]), int(found.value["end"][5:])) == (first, last)
