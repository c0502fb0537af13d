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
    # as it is said in the regions
    **dict.fromkeys(("早起", "一大早", "大清早"), (6, 9, 8)), **dict.fromkeys(("早间", "朝早", "早浪"), (6, 11, 8)),
    **dict.fromkeys(("前晌", "头晌", "上半天", "上昼", "上半晌"), (6, 12, 9)), "晏昼": (11, 16, 13),
    **dict.fromkeys(("晌午", "大中午", "午间"), (11, 14, 12)),
    **dict.fromkeys(("后晌", "下半天", "下昼", "下半晌", "过晌"), (12, 18, 14)),
    **dict.fromkeys(("擦黑", "傍黑", "黄昏"), (17, 20, 18)),
    **dict.fromkeys(("下班后", "下班以后", "下班之后", "下了班", "收工后", "收工以后", "放工"), (17, 21, 18)),
    **dict.fromkeys(("夜晚", "晚间", "夜头", "黑了", "晚黑"), (18, 24, 19)),
    **dict.fromkeys(("夜间", "黑夜"), (18, 24, 21)), "大半夜": (0, 6, 0), "下半夜": (0, 6, 3),
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
_CLOCKED = re.compile(_CLOCK.replace("?P<", "?P<c_"))
_LATER = re.compile(
    rf"(?:(?P<half>半)个?|(?P<count>{NUMBER}|两|俩)\s*个?(?P<and_half>半)?)(?P<unit>小时|钟头|分钟|刻钟)(?:之|以)?(?:后|过后)"
)
_AT_ONCE = re.compile(r"(?:现在|马上|立刻|立马|这会儿?)")
_OFFICE = 9
"""From this hour on a clock time without a part of the day is meant as the office has it."""
_GAP = 2
_FAR = 8
"""Characters between a day and the hour it carries, where nothing of the kind comes between (大后天等我下班 六点半)."""
_NOT_THEN = re.compile(
    r"\s*(?:钟|的时候|那会儿?|我|都|也|可|就|是|正|左右|前后)*(?:别|莫|甭|不要|不行|不得行|不方便|不成|不在|没空|没时间|没得空|有事|忙|"
    r"在?(?:送[货餐件]|开车|跑单|出车|睡觉|开会|上班))"
)
"""Behind a moment: then it is not to be."""
_DAY_CARRIES_PART = {"晚": "晚上", "夜": "晚上", "早": "早上"}


def find_times(text: str, now: datetime, bare: bool = False) -> list[Found]:
    """Moments after `now` as ISO 8601 with its offset, entity callback_time.

    Uncertain: a part of the day without a clock time (low and high are its limits), an hour that may be
    morning or evening, a moment that is over. A moment at which it is not to be (半夜别打) is
    none. With `bare` 现在 means now. `now` must be aware of its time zone.
    """
    found = [_later(match, now) for match in _LATER.finditer(text)]
    days = find_dates(text, now.date(), prefer="future")
    for match in _TIME.finditer(text):
        if any(f.start < match.end() and match.start() < f.end for f in found):
            continue
        day = next((d for d in days if d.certain and 0 <= match.start() - d.end <= _GAP), None)
        if day is None and (match["part"] or match["hour"] or match["h"] or match["b_hour"] or match["b_h"]):
            day = _before(text, match, days)
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
    wanted = [f for f in found if not _NOT_THEN.match(text, f.end)]
    return sorted(_parts_with_hours(wanted), key=lambda f: f.start)


def _before(text: str, match: re.Match[str], days: list[Found]) -> Found | None:
    """The day said a little before an hour, with nothing between them that has a day or an hour of its own."""
    day = next((d for d in reversed(days) if d.certain and d.end <= match.start()), None)
    if day is None or match.start() - day.end > _FAR:
        return None
    between = text[day.end : match.start()]
    return None if _NOT_THEN.search(between) or _CLOCKED.search(between) else day


def _parts_with_hours(found: list[Found]) -> list[Found]:
    """Without a part of the day (下班以后) beside an hour that says it more exactly (六点半)."""
    exact = [f for f in found if f.certain]
    return [f for f in found if f.certain or not any(str(f.low) <= str(one.value) <= str(f.high) for one in exact)]


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
        if hour >= _OFFICE:  # nobody of an office calls at ten in the evening
            return (hour,)
        return (hour + 12,) if hour < 7 else (hour, hour + 12)
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
