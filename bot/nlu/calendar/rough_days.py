"""Days that are told without a day: 去年年底, 前年夏天, 走了两年多了, 快一年了. Each is a stretch from the first to the
last day that it can be."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.nlu.calendar.day_words import last_day, number
from bot.nlu.found import Found
from bot.nlu.text.stretches import stretch

_YEARS = {"今": 0, "去": -1, "前": -2, "大前": -3, "旧": -1, "头": -1}
_SEASONS = {
    "春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (11, 14), "年底": (11, 12), "底": (11, 12), "年末": (11, 12),
    "年初": (1, 2), "初": (1, 2), "上半年": (1, 6), "下半年": (7, 12), "年中": (5, 8), "": (1, 12),
}  # fmt: skip
"""First and last month; those past December lie in the year after."""
_IN_YEAR = re.compile(
    r"(?P<year>大前|[今去前旧头])年?的?(?P<season>年底|年末|年初|年中|上半年|下半年|(?<=年)底|(?<=年)初|[春夏秋冬](?=天|季|里|上|的|$|[^节])|(?<=年)(?!\d|.{0,2}[月腊正]))"
)
_COUNT = r"(?:\d{1,2}|[一二两俩三仨四五六七八九十]{1,3}|半)"
_SINCE = re.compile(
    rf"(?P<short>快|将近|差不多|不到|差几天|眼看|马上|就要|要)?(?:都|已经|有|也|就|满|都有|\s)*(?P<short2>快|将近|不到)?"
    rf"(?P<count>{_COUNT})(?P<more>多|来)?个?(?P<half>半)?(?P<unit>年|月)(?P<half2>半)?(?P<more2>多|来|零|出头|了)?"
)
_DAYS = {"年": 365, "月": 30}
_COUNTS = {"俩": 2, "两": 2, "仨": 3, "半": 0}


def find_rough_days(text: str, today: date) -> list[Found]:
    """Stretches of days of a year that is told by its season; never in the future."""
    found = []
    for match in _IN_YEAR.finditer(text):
        year = today.year + _YEARS[match["year"]]
        first, last = _SEASONS[match["season"]]
        begins = date(year, first, 1)
        ends = last_day(year + (last - 1) // 12, (last - 1) % 12 + 1)
        if begins <= today:
            found.append(stretch(match.start(), match.end(), begins, ends, today, "past"))
    return found


def find_since(text: str, today: date) -> list[Found]:
    """Stretches of days so long ago (一年多, 快两年, 十一个月, 半年); what happened then stands before it."""
    found = []
    for match in _SINCE.finditer(text):
        count = _COUNTS.get(match["count"], number(match["count"]))
        half = bool(match["half"] or match["half2"]) or match["count"] == "半"
        days = round((count + (0.5 if half else 0)) * _DAYS[match["unit"]])
        slack = max(8, days // 8)
        if not days:
            continue
        more = match["more"] or (match["more2"] or "了") != "了"
        short = match["short"] or match["short2"]
        after = 0 if more else slack if not short else slack * 2
        before = _DAYS[match["unit"]] - 1 if more else 0 if short else slack
        first, last = today - timedelta(days + before), today - timedelta(days + 10 if more else days - after)
        found.append(stretch(match.start(), match.end(), first, min(last, today), today, "past"))
    return found
