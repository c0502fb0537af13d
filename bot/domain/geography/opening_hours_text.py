"""Opening hours as one line of text, read and written.

    text   := rule (";" rule)*              a later rule replaces an earlier one on the days it names
    rule   := [days] (times ("," times)* | "closed")
    days   := day or day "-" day, several with ","; Mon to Sun, PH (public holidays); none: every day
    times  := HH:MM-HH:MM, to 24:00; an end before the start is on the next day (20:00-02:00)

Empty text means that nobody knows. The words are those of the OpenStreetMap `opening_hours` key.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from bot.domain.geography.opening_hours import MINUTES_A_DAY, Intervals, OpeningHours

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HOLIDAY = "PH"

_DASHES = str.maketrans({dash: "-" for dash in "~\u2010\u2011\u2012\u2013\u2014\u2015\u301c"})
_TOKEN = re.compile(r"\s*([A-Za-z]+\s*-\s*[A-Za-z]+|[A-Za-z]+|[0-9:]+\s*-\s*[0-9:]+)\s*(,?)")
_TIME = re.compile(r"(\d{1,2}):(\d{2})")


class HoursError(ValueError):
    """Raised when a text is no opening hours. `reason`: hours_bad_text, hours_bad_day, hours_bad_time,
    hours_no_times, hours_zero_length, hours_overlap; `value` is the part that is wrong."""

    def __init__(self, reason: str, value: str) -> None:
        super().__init__(f"{reason}: {value}")
        self.reason = reason
        self.value = value


def parse_hours(text: str) -> OpeningHours:
    """The hours that `text` states; empty text gives unknown hours. Raises `HoursError`."""
    text = unicodedata.normalize("NFKC", text).translate(_DASHES).strip().rstrip(";").strip()
    if not text:
        return OpeningHours()
    days: dict[int, Intervals] = {}
    for rule in text.split(";"):
        for named, intervals in _rules(rule):
            days.update(dict.fromkeys(named, intervals))
    return OpeningHours(tuple(days.get(day, ()) for day in range(7)), days.get(7))


def hours_text(hours: OpeningHours) -> str:
    """The shortest usual text of `hours`: `parse_hours(hours_text(hours)) == hours`."""
    if hours.week is None:
        return ""
    groups: list[list[int]] = []
    for day in range(7):
        if groups and hours.week[day] == hours.week[groups[-1][-1]]:
            groups[-1].append(day)
        else:
            groups.append([day])
    rules = [(_days_text(group), hours.week[group[0]]) for group in groups if hours.week[group[0]]] or [("", ())]
    if hours.holiday is not None:
        rules.append((HOLIDAY, hours.holiday))
    return "; ".join(f"{days} {_times_text(intervals)}".strip() for days, intervals in rules)


def _rules(text: str) -> Iterator[tuple[list[int], Intervals]]:
    """(days, intervals) of one rule; days are 0-6, 7 for holidays. `Mon-Fri 8:00-9:00, Sat 9:00-10:00` holds
    two."""
    named: list[int] = []
    intervals: list[tuple[int, int]] = []
    closed, position, wants_more = False, 0, False
    while position < len(text.rstrip()):
        token = _TOKEN.match(text, position)
        if token is None:
            raise HoursError("hours_bad_text", text[position:].strip())
        word, position, wants_more = token[1], token.end(), bool(token[2])
        if word.lower() in ("closed", "off"):
            closed = True
        elif word[0].isalpha():
            if intervals or closed:
                yield named or list(range(7)), _checked(intervals, text)
                named, intervals, closed = [], [], False
            named += _days(word)
        else:
            intervals.append(_interval(word))
    if wants_more or (closed and intervals):
        raise HoursError("hours_bad_text", text.strip())
    if not (intervals or closed):
        raise HoursError("hours_no_times", text.strip())
    yield named or list(range(7)), _checked(intervals, text)


def _days(word: str) -> list[int]:
    if word.upper() == HOLIDAY:
        return [7]
    first, _, last = word.partition("-")
    begin, end = _day(first.strip()), _day((last or first).strip())
    return [(begin + step) % 7 for step in range((end - begin) % 7 + 1)]


def _day(word: str) -> int:
    short = word[:3].title()
    if short not in DAYS or (len(word) > 3 and not word.lower().endswith("day")):
        raise HoursError("hours_bad_day", word)
    return DAYS.index(short)


def _interval(text: str) -> tuple[int, int]:
    start, end = (_minutes(part.strip()) for part in text.split("-"))
    if start == end:
        raise HoursError("hours_zero_length", text)
    if start == MINUTES_A_DAY:
        raise HoursError("hours_bad_time", text)
    return start, end if end > start else end + MINUTES_A_DAY


def _minutes(text: str) -> int:
    found = _TIME.fullmatch(text)
    minutes = int(found[1]) * 60 + int(found[2]) if found else -1
    if not found or int(found[2]) > 59 or minutes > MINUTES_A_DAY:
        raise HoursError("hours_bad_time", text)
    return minutes


def _checked(intervals: list[tuple[int, int]], text: str) -> Intervals:
    ordered = tuple(sorted(intervals))
    if any(one[1] > following[0] for one, following in pairwise(ordered)):
        raise HoursError("hours_overlap", text.strip())
    return ordered


def _days_text(days: list[int]) -> str:
    if len(days) == 7:
        return ""
    return DAYS[days[0]] if len(days) == 1 else f"{DAYS[days[0]]}-{DAYS[days[-1]]}"


def _times_text(intervals: Intervals) -> str:
    return ",".join(f"{_clock(start)}-{_clock(end)}" for start, end in intervals) or "closed"


def _clock(minutes: int) -> str:
    minutes = minutes if minutes <= MINUTES_A_DAY else minutes - MINUTES_A_DAY
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
