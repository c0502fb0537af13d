"""Feast days and lunar months as ranges of days, as far as `bot/domain/calendar/lunar_feasts.py` reaches."""

from __future__ import annotations

from datetime import date, timedelta

from bot.domain.calendar.lunar_feasts import DOUBLE_NINTHS, DOUBLE_SEVENTHS, DRAGON_BOATS, MID_AUTUMNS, SPRING_FESTIVALS

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
    "十一长假": (10, 1, 7),
    "十一假期": (10, 1, 7),
    "十一放假": (10, 1, 7),
    "教师节": (9, 10, 10),
    "建军节": (8, 1, 1),
    "八一建军": (8, 1, 1),
    "青年节": (5, 4, 4),
    "光棍节": (11, 11, 11),
    "万圣节": (10, 31, 31),
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
_LUNAR |= {"七夕": (DOUBLE_SEVENTHS, 0, 0), "重阳": (DOUBLE_NINTHS, 0, 0), "八月半": (MID_AUTUMNS, 0, 0)}
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
