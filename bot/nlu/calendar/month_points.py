"""Months as they are named in a text, and the stretch from one to another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.nlu.calendar.day_words import MONTH, NUMBER, YEAR, add_months, number
from bot.nlu.calendar.day_words import year as year_of
from bot.nlu.context import words_before
from bot.nlu.found import Found

NOT_BEFORE = r"(?<![\d.一二三四五六七八九十百千万个\-])"
_GONE = r"(?=(?:就|才|正式|那天|当天|从)?(?:离|辞|走|被|不干|开除|摔|撞|受伤))"
_DAY = rf"(?:初|头上?|上旬|中旬|下旬|中(?![通午])|底|末|的?(?P<day>{NUMBER})(?:[日号]|{_GONE}))?"
_NAMED = re.compile(
    rf"(?:(?P<year>{YEAR})\s*的?)?{NOT_BEFORE}(?P<month>{MONTH})(?:月份|月(?!饼|(?<=一月)[一二三四五六七八九两\d]+[千百万kKwW]|初[一二三四五六七八九十]|一?[结付](?!清)))(?!一[结付发]){_DAY}"
    rf"|(?P<iso_year>(?<!\d)20\d\d)[-./](?P<iso_month>0?[1-9]|1[0-2])(?!\d|-(?!20\d\d))(?:月份?)?"
    rf"|(?P<shift>(?:上|大)上个?月|上个?月|[这本当]个?月)(?:份|{_DAY.replace('<day>', '<shift_day>')})"
    rf"|(?P<new_year>(?:今|去|前)?年初(?![一二三四五])|[去前]年年?底(?=\s*(?:一直)?(?:到|至|开始|起)))"
)
_DEBT_BEFORE = re.compile(r"(?:欠|压|拖|差|干)(?:了|我|着|到|\s)*$")


Month = tuple[int, int]


@dataclass(frozen=True)
class Point:
    """A month in the text; `year` is None where it must be worked out."""

    start: int
    end: int
    year: int | None
    month: int
    certain: bool = True
    exact: bool = False
    """A day of the month was said: alone it is a date, no period."""


def _latest(month: int, not_after: Month) -> Month:
    return (not_after[0] if month <= not_after[1] else not_after[0] - 1), month


def settle(first: Point, last: Point, today: date) -> tuple[Month, Month] | None:
    """Both ends with years; None when it lies in the future or runs backwards."""
    now = (today.year, today.month)
    if last.year is not None:
        end = (last.year, last.month)
    elif first.year is not None:
        end = (first.year if last.month >= first.month else first.year + 1, last.month)
    else:
        end = _latest(last.month, now)
    start = (first.year, first.month) if first.year is not None else _latest(first.month, end)
    return (start, end) if start <= end <= now else None


def period(
    start: int, end: int, months: tuple[Month, Month] | None, certain: bool = True, note: str = ""
) -> Found | None:
    """The value of `text[start:end]`; None where the months are none."""
    if months is None:
        return None
    first, last = (f"{year:04d}-{month:02d}" for year, month in months)
    return Found("period", start, end, {"start": first, "end": last}, certain, note=note)


MOST_SPOKEN = 6
"""欠我三月工资 may be three months; nobody says 欠我九月工资 of nine."""


def points_in(text: str, today: date) -> list[Point]:
    """Every month that is named, left to right."""
    points = []
    for match in _NAMED.finditer(text):
        month = match["month"] or match["iso_month"]
        if match["shift"]:
            back = -2 if match["shift"].startswith(("上上", "大上")) else -1 if match["shift"].startswith("上") else 0
            points.append(
                Point(
                    match.start(),
                    match.end(),
                    *add_months(today.year, today.month, back),
                    exact=bool(match["shift_day"]),
                )
            )
        elif match["new_year"]:
            year = year_of({"今": "今年", "去": "去年", "前": "前年"}.get(match["new_year"][0], "今年"), today)
            points.append(Point(match.start(), match.end(), year, 12 if match["new_year"].endswith("底") else 1))
        else:
            year = year_of(match["year"], today) or (int(match["iso_year"]) if match["iso_year"] else None)
            spoken = (
                not month.isdigit()
                and "份" not in match[0]
                and number(month) <= MOST_SPOKEN
                and bool(_DEBT_BEFORE.search(words_before(text, match.start())))
            )
            points.append(Point(match.start(), match.end(), year, number(month), not spoken, bool(match["day"])))
    return points
