"""Figures of a message that nothing was made of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.nlu.numbers.numeral_reader import Numeral
from bot.nlu.numbers.numerals import find_numerals
from bot.nlu.wages.told import Told

_IDLE = ("一", "1", "五一", "十一")
_YEAR = re.compile(r"20[0-3]\d|19\d\d")
_OF_DATE = re.compile(r"\s*(?:年|月|号|日|点|%|％|倍|个人|人(?!工)|N\b)")
_MONTHS = re.compile(r"\s*个(?:半)?月")
_THESE = re.compile(r"(?:这|那|上面|前面|一共|总共|共)(?:是)?$")
_TIMES = re.compile(r"\s*(?:次|回|笔|家|份|头(?=[都欠]))(?!\d)")
_LONGEST_SUM = 6
_OUTSIDE = ("1.5", "200%", "2", "3", "12", "21.75", "8")


def left_over(text: str, kept: list[Told]) -> Iterable[str]:
    """Numbers that stand in no value and are no part of a date, a rate or a law."""
    months = {float(told.value) for told in kept if told.slot in ("wage_months", "wage_served")}
    rows = {str(row.get("month")) for told in kept if told.slot == "wage_by_month" for row in told.value}
    for one in find_numerals(text):
        figures = text[one.start : one.end]
        if _MONTHS.match(text, one.end) and (
            _THESE.search(text[: one.start]) or float(one.value) in {*months, float(len(rows))}
        ):
            continue  # 8月9月10月 这三个月: counted by their names
        if _TIMES.match(text, one.end):
            continue
        if any(told.start <= one.start and one.end <= told.end for told in kept) or figures in _IDLE:
            continue
        if _idle(text, one, figures):
            continue
        yield figures


def _idle(text: str, one: Numeral, figures: str) -> bool:
    after = text[one.end : one.end + 1]
    if figures.isdigit() and len(figures) > _LONGEST_SUM:  # the number of a telephone or of a person
        return True
    if re.search(r"(?:提前(?:不到|了|足)?|前|最近)$", text[: one.start]):
        return True
    if _YEAR.fullmatch(figures) or _OF_DATE.match(text, one.end) or (figures in "23两二" and after in ("N", "n", "倍")):
        return True
    return figures in _OUTSIDE and not re.match(r"\s*(?:块|元|千|万|单|件|天|个月)", text[one.end :])
