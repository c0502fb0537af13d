"""When somebody wants to be called: 明天上午十点, 今晚8点, 下午三点半, 周一上午, 两小时后."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from bot.nlu.calendar.dates import find_dates
from bot.nlu.calendar.day_words import NUMBER, number
from bot.nlu.found import Found

_PARTS = {
    # word: (from hour, to hour, hour that is meant when no clock time is said)
    "凌晨": (0, 6, 5), "半夜": (0, 6, 0), "清早": (6, 9, 8), "早上": (6, 11, 8), "早晨": (6, 11, 8), "一早":
    (6, 9, 8), "上午": (6, 12, 9),
    "中午": (11, 14, 12), "午后": (12, 18, 14), "下午": (12, 18, 14), "傍晚": (17, 20, 18), "晚上": (18, 24,
    19), "夜里": (18, 24, 21),
    "晚": (18, 24, 19), "早": (6, 11, 8), "": (9, 18, 9),
}  # fmt: skip
_PART = "|".join(sorted(filter(None, _PARTS), key=len, reverse=True))
_CLOCK = (
    rf"(?:(?P<hour>{NUMBER}|两|零)(?:点钟?|时)(?:(?P<half>半)|(?P<quarter>[一三])刻|"
    rf"(?P<minute>{NUMBER}|零[一-九]|[0-5]\d)分?|整)?|(?P<h>[01]?\d|"
    rf"2[0-3])[:：](?P<m>[0-5]\d))"
)
_TIME = re.compile(
    rf"(?:(?P<part>{_PART})\s*的?(?:{_CLOCK})?|{_CLOCK.replace('P<', 'P<b_')})(?P<round>左右|前|之前|以?后)?"
)
_LATER = re.compile(
    rf"(?:(?P<half>半)个?|(?P<count>{NUMBER}|两|俩)\s*个?(?P<and_half>半)?)(?P<unit>小时|钟头|分钟|刻钟)(?:之|以)?(?:后|过后)"
)
_AT_ONCE = re.compile(r"(?:现在|马上|立刻|立马|这会儿?|随时)")
_GAP = 2
_DAY_CARRIES_PART = {"晚": "晚上", "夜": "晚上", "早": "早上"}


def find_times(text: str, now: datetime, bare: bool = False) -> list[Found]:
    """Moments after `now` as ISO 8601 with its offset, entity callback_time.

    Uncertain: a part of the day without a clock time (low and high are its limits), an hour that may be
    morning or evening, a moment that is over. With `bare` 现在 and 随时 mean now. `now` must be aware of its
    time zone.
    """
    found = [_later(match, now) for match in _LATER.finditer(text)]
    days = find_dates(text, now.date(), prefer="future")
    for match in _TIME.finditer(text):
        if any(f.start < match.end() and match.start() < f.end for f in found):
            continue
        day = next((d for d in days if d.certain and 0 <= match.start() - d.end <= _GAP), None)
        holder = next((d for d in days if d.certain and d.start <= match.start() < d.end), None)
        if holder and (match["hour"] or match["h"]):
            day = holder
        elif holder or (match["part"] in ("早", "晚") and not (match["hour"] or match["h"])):
            continue
        if moment := _moment(text, match, day, now):
            found.append(moment)
    for day in days:
        part = _DAY_CARRIES_PART.get(text[day.end - 1])
        if (part or (bare and day.certain)) and not any(f.start <= day.start < f.end for f in found):
            found.append(_window(day.start, day.end, date.fromisoformat(str(day.value)), part or "", now))
    if bare and not found and (soon := _AT_ONCE.search(text)):
        found = [Found("callback_time", soon.start(), soon.end(), now.isoformat(timespec="minutes"))]
    return sorted(found, key=lambda f: f.start)


def _later(match: re.Match[str], now: datetime) -> Found:
    count = 0.0 if not match["count"] else 2.0 if match["count"] in "两俩" else float(number(match["count"]))
    count += 0.5 if match["half"] or match["and_half"] else 0
    minutes = {"分钟": 1, "刻钟": 15}.get(match["unit"], 60) * count
    return Found("callback_time", match.start(), match.end(), _iso(now + timedelta(minutes=minutes)))


def _moment(text: str, match: re.Match[str], day: Found | None, now: datetime) -> Found | None:
    part = match["part"]
    start = day.start if day else match.start()
    if day and not part:
        part = _DAY_CARRIES_PART.get(text[day.end - 1])
    said_day = date.fromisoformat(str(day.value)) if day else None
    hour, minute = _clock(match)
    if hour is None:
        return _window(start, match.end(), said_day or _next(part, now), part, now) if part else None
    if hour > 24 or minute > 59:
        return None
    candidates = _hours(hour, part)
    certain = len(candidates) == 1
    for shift in (0,) if said_day else (0, 1):
        for clock in candidates:
            base = (said_day or now.date()) + timedelta(shift + clock // 24)
            moment = datetime.combine(base, time(clock % 24, minute), now.tzinfo)
            if moment > now:
                if match["round"] and match["round"] not in ("左右", "后", "以后"):
                    certain = False
                return Found("callback_time", start, match.end(), _iso(moment), certain)
    moment = datetime.combine(said_day or now.date(), time(candidates[-1] % 24, minute), now.tzinfo)
    return Found("callback_time", start, match.end(), _iso(moment), False, note="past")


def _clock(match: re.Match[str]) -> tuple[int | None, int]:
    def get(name: str) -> str:
        return match[name] or match[f"b_{name}"] or ""

    if get("h"):
        return int(get("h")), int(get("m"))
    if not get("hour"):
        return None, 0
    hour = 2 if get("hour") == "两" else 0 if get("hour") == "零" else number(get("hour"))
    quarter = {"一": 15, "三": 45}.get(get("quarter"), 0)
    return hour, 30 if get("half") else quarter or (number(get("minute").lstrip("零")) if get("minute") else 0)


def _hours(hour: int, part: str | None) -> tuple[int, ...]:
    """The hours of the day a clock time may mean, the likelier first; 24 is midnight at the end of the
    day."""
    if hour > 12 or hour == 0:
        return (hour,)
    if part is None:
        return (12,) if hour == 12 else (hour + 12,) if hour < 7 else (hour, hour + 12)
    first, last, _ = _PARTS[part]
    fitting = [h for h in (hour, hour + 12) if first <= h <= last]
    return (fitting[0],) if fitting else (hour if last <= 12 else hour + 12,)


def _next(part: str, now: datetime) -> date:
    return now.date() + timedelta(1 if now.hour >= _PARTS[part][1] else 0)


def _window(start: int, end: int, day: date, part: str, now: datetime) -> Found:
    first, last, usual = _PARTS[part]
    low, high, value = (
        datetime.combine(day + timedelta(hour // 24), time(hour % 24), now.tzinfo) for hour in (first, last, usual)
    )
    value = max(value, now.replace(second=0, microsecond=0)) if now < high else value
    return Found("callback_time", start, end, _iso(value), False, _iso(low), _iso(high), "window")


def _iso(moment: datetime) -> str:
    return moment.replace(second=0, microsecond=0).isoformat()
