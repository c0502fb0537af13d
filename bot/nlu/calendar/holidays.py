"""Feast days and lunar months as ranges of the solar calendar.

Lunar dates are a small table of published calendars: beyond it nothing is found rather than something wrong.
"""

from __future__ import annotations

from datetime import date, timedelta


def _by_year(days: str) -> dict[int, date]:
    return {day.year: day for day in map(date.fromisoformat, days.split())}


SPRING_FESTIVALS = _by_year(
    "2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 "
    "2027-02-06 2028-01-26 2029-02-13 2030-02-03 2031-01-23 2032-02-11 2033-01-31 2034-02-19 "
    "2035-02-08"
)
"""First day of the first lunar month, by solar year."""
DRAGON_BOATS = _by_year("2023-06-22 2024-06-10 2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05")
MID_AUTUMNS = _by_year("2023-09-29 2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12")
_SOLAR = {
    # name: (month, first day, last day)
    "元旦": (1, 1, 1),
    "情人节": (2, 14, 14),
    "妇女节": (3, 8, 8),
    "清明": (4, 4, 6),
    "五一": (5, 1, 5),
    "劳动节": (5, 1, 1),
    "儿童节": (6, 1, 1),
    "六一八": (6, 18, 18),
    "618": (6, 18, 18),
    "国庆": (10, 1, 7),
    "十一黄金周": (10, 1, 7),
    "双十一": (11, 11, 11),
    "双11": (11, 11, 11),
    "双十二": (12, 12, 12),
    "双12": (12, 12, 12),
    "平安夜": (12, 24, 24),
    "圣诞": (12, 25, 25),
}
_LUNAR = {
    "春节": (SPRING_FESTIVALS, 0, 6),
    "过年": (SPRING_FESTIVALS, -1, 6),
    "大年初一": (SPRING_FESTIVALS, 0, 0),
}
_LUNAR |= {"年三十": (SPRING_FESTIVALS, -1, -1), "除夕": (SPRING_FESTIVALS, -1, -1)}
_LUNAR |= {"元宵": (SPRING_FESTIVALS, 14, 14), "端午": (DRAGON_BOATS, 0, 0), "中秋": (MID_AUTUMNS, 0, 0)}
NAMES = tuple(sorted((*_SOLAR, *_LUNAR), key=len, reverse=True))
LUNAR_MONTHS = {"正月": 1, "冬月": 11, "腊月": 12}


def holiday(name: str, year: int) -> tuple[date, date] | None:
    """First and last day of a feast of that year, None when the table does not reach it."""
    if name in _SOLAR:
        month, first, last = _SOLAR[name]
        return date(year, month, first), date(year, month, last)
    table, before, after = _LUNAR[name]
    if year not in table:
        return None
    return table[year] + timedelta(before), table[year] + timedelta(after)


def is_lunar(name: str) -> bool:
    """Whether the feast moves through the solar year."""
    return name in _LUNAR


def lunar_year(day: date) -> int:
    """The lunar year a day lies in: it begins with the Spring Festival."""
    start = SPRING_FESTIVALS.get(day.year)
    return day.year if start is None or day >= start else day.year - 1


def lunar_month(name: str, year: int) -> tuple[date, date] | None:
    """First and last day of 正月, 冬月 or 腊月 of a lunar year, within a day; None outside the table."""
    if name == "正月":
        first = SPRING_FESTIVALS.get(year)
        return (first, first + timedelta(29)) if first else None
    following = SPRING_FESTIVALS.get(year + 1)
    if not following:
        return None
    months_before = 13 - LUNAR_MONTHS[name]
    return following - timedelta(30 * months_before), following - timedelta(30 * (months_before - 1) + 1)
