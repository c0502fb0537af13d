"""Whether a person can be reached now: somebody on duty, within office hours."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Protocol

from bot.ports import Begin


class OfficeHours(Protocol):
    """`spans`: (weekday 0-6, opens, closes) in local time."""

    @property
    def spans(self) -> tuple[tuple[int, time, time], ...]: ...


def is_open(hours: OfficeHours, now: datetime, holidays: frozenset[date] = frozenset()) -> bool:
    """Whether `now` (aware, local) lies in office hours."""
    return now.date() not in holidays and any(
        day == now.weekday() and opens <= now.time().replace(tzinfo=None) < closes for day, opens, closes in hours.spans
    )


def next_opening(hours: OfficeHours, now: datetime, holidays: frozenset[date] = frozenset()) -> datetime | None:
    """The next instant at which office hours begin; None when they never do."""
    for ahead in range(0, 15):
        day = now + timedelta(days=ahead)
        if day.date() in holidays:
            continue
        for weekday, opens, _ in sorted(hours.spans):
            start = datetime.combine(day.date(), opens, now.tzinfo)
            if weekday == day.weekday() and start > now:
                return start
    return None


def someone_answers(begin: Begin, hours: OfficeHours, now: datetime) -> bool:
    """True when staff are on duty and it is office hours: only then may a wait be offered."""
    if not is_open(hours, now):
        return False
    with begin(write=False) as work:
        return bool(work.staff.on_duty())
