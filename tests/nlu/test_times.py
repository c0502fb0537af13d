"""When to call back."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.calendar.times import find_times

NOW = datetime(2026, 11, 22, 10, 5, tzinfo=timezone(timedelta(hours=8)))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("明天上午十点", "2026-11-23T10:00"), ("今晚8点", "2026-11-22T20:00"), ("下午三点半",
        "2026-11-22T15:30"),
        ("20:30", "2026-11-22T20:30"), ("晚上12点", "2026-11-23T00:00"), ("中午1点", "2026-11-22T13:00"),
        ("两小时后", "2026-11-22T12:05"), ("半个小时后", "2026-11-22T10:35"), ("下周二下午两点",
        "2026-11-24T14:00"),
        ("11月25号上午9点", "2026-11-25T09:00"), ("明天晚上七点一刻", "2026-11-23T19:15"), ("3点",
        "2026-11-22T15:00"),
    ],
)  # fmt: skip
def test_a_moment_is_found_with_the_offset_of_now(text, moment):
    (found,) = find_times(text, NOW)
    assert (found.value, found.certain) == (moment + ":00+08:00", True)


@pytest.mark.parametrize(
    ("text", "moment"),
    [("周一上午", "2026-11-23T09:00"), ("明早", "2026-11-23T08:00"), ("明天8点", "2026-11-23T08:00")],
)
def test_a_part_of_a_day_and_a_two_sided_hour_are_uncertain(text, moment):
    (found,) = find_times(text, NOW)
    assert (found.value, found.certain) == (moment + ":00+08:00", False)


def test_a_moment_that_is_over_says_so():
    (found,) = find_times("今天上午9点", NOW)
    assert (found.certain, found.note) == (False, "past")


def test_now_and_a_day_alone_count_only_when_asked():
    assert find_times("现在", NOW) == [] == find_times("明天", NOW)
    assert find_times("现在", NOW, bare=True)[0].value.startswith("2026-11-22T10:05")
    assert find_times("明天", NOW, bare=True)[0].value == "2026-11-23T09:00:00+08:00"


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_clock_time_is_never_in_the_past(hour, minute):
    (found,) = find_times(f"{hour:02d}:{minute:02d}", NOW)
    assert datetime.fromisoformat(found.value) > NOW


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("明儿个后晌三点", "2026-11-23T15:00"), ("大后天下班以后 六点半", "2026-11-25T18:30"),
        ("三点我送货 改成四点半吧", "2026-11-22T16:30"), ("周五不行 改周四上午九点", "2026-11-26T09:00"),
        ("明天晚上别打 后天早上九点半打", "2026-11-24T09:30"), ("后天十点", "2026-11-24T10:00"),
    ],
)  # fmt: skip
def test_a_moment_in_ordinary_words(text, moment):
    (found,) = find_times(text, NOW, bare=True)
    assert (found.value, found.certain) == (moment + ":00+08:00", True)


def test_a_moment_that_is_turned_down_and_any_time_are_none():
    assert find_times("半夜别打哈", NOW, bare=True) == [] == find_times("随时", NOW, bare=True)
