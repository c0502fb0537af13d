"""Days against today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.calendar.dates import find_dates

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昨天", "2026-11-21"), ("昨晚", "2026-11-21"), ("前天", "2026-11-20"), ("大前天", "2026-11-19"),
        ("后天", "2026-11-24"),
        ("上周三", "2026-11-11"), ("周一", "2026-11-16"), ("下周三", "2026-11-25"), ("3天前", "2026-11-19"),
        ("10.1", "2026-10-01"),
        ("11月20号", "2026-11-20"), ("十一月二十号", "2026-11-20"), ("12月5号", "2025-12-05"),
        ("2026年3月5日", "2026-03-05"),
        ("二零二六年三月五号", "2026-03-05"), ("2026-3-5", "2026-03-05"), ("20260305", "2026-03-05"),
        ("上个月15号", "2026-10-15"),
        ("15号", "2026-11-15"), ("25号", "2026-10-25"), ("去年8月15", "2025-08-15"), ("双十一那天",
        "2026-11-11"), ("2月29日", "2024-02-29"),
    ],
)  # fmt: skip
def test_a_day_is_found(text, day):
    (found,) = find_dates(text, TODAY)
    assert (found.value, found.certain) == (day, True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("上个月", "2026-10-01", "2026-10-31"), ("8月初", "2026-08-01", "2026-08-10"), ("8月中旬",
        "2026-08-11", "2026-08-20"),
        ("八月份", "2026-08-01", "2026-08-31"), ("国庆", "2026-10-01", "2026-10-07"), ("去年腊月",
        "2026-01-18", "2026-02-16"),
        ("上周", "2026-11-09", "2026-11-15"), ("春节", "2026-02-17", "2026-02-23"), ("这个月", "2026-11-01",
        "2026-11-22"),
    ],
)  # fmt: skip
def test_a_stretch_is_asked_back(text, low, high):
    (found,) = find_dates(text, TODAY)
    assert (found.value, found.low, found.high, found.certain) == (low, low, high, False)


def test_lunar_words_are_marked():
    assert find_dates("去年腊月", TODAY)[0].note == "lunar"


@pytest.mark.parametrize(
    ("text", "day"),
    [("12月5号", "2026-12-05"), ("周三", "2026-11-25"), ("25号", "2026-11-25"), ("下个月3号", "2026-12-03")],
)
def test_a_hearing_lies_ahead(text, day):
    assert [f.value for f in find_dates(text, TODAY, prefer="future")] == [day]


@pytest.mark.parametrize(
    "text", ["一单4.5", "3.5公里", "3号楼", "周围", "我们20号人", "QX20261118-0007", "8个月", "13800138000"]
)
def test_what_only_looks_like_a_day_is_none(text):
    assert find_dates(text, TODAY) == []


@given(st.dates(date(2000, 1, 1), TODAY))
def test_a_day_with_its_year_is_the_same_in_every_spelling(day):
    for text in (
        f"{day.year}年{day.month}月{day.day}日", f"{day.year}-{day.month}-{day.day}", f"{day:%Y%m%d}",
        f"{day:%Y.%m.%d}", f"{day:%Y/%m/%d}",
    ):  # fmt: skip
        assert [f.value for f in find_dates(text, TODAY)] == [day.isoformat()]


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)), st.integers(0, 364))
def test_a_day_without_a_year_is_the_latest_that_is_over(today, back):
    day = today - timedelta(back)
    if (day.month, day.day) == (2, 29):
        return
    (found,) = find_dates(f"{day.month}月{day.day}号", today)
    assert found.value == day.isoformat()
