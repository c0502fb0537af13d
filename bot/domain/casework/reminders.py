"""When somebody is reminded of a limit, and at which hours couriers may be disturbed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.domain.casework.deadlines import Deadline
from bot.domain.casework.limits import PASSED

Audience = Literal["courier", "staff"]

SPEAKING_HOURS = ((time(8), time(11)), (time(13), time(17)), (time(19), time(21)))
"""Not at meals, when they drive most, and not at night."""
URGENT_DAYS = 1
URGENT_FROM = time(7)
"""Nothing is won by waking somebody before that: no office is open."""
STALE_DAYS = 7
"""A limit that is over for longer is no news."""


@dataclass(frozen=True)
class Reminder:
    """One word given once: of which case and limit, with which last day, at which of its moments, to whom."""

    number: str
    limit: str
    due: date
    stage: int
    audience: Audience


def stage_of(deadline: Deadline, today: date) -> int | None:
    """The moment that is there: the nearest of those it has, so that who comes late hears it once; None: nothing is
    due."""
    left = deadline.left(today)
    if left < 0:
        return PASSED if PASSED in deadline.limit.remind and left >= -STALE_DAYS else None
    return min((stage for stage in deadline.limit.remind if stage >= left), default=None)


def may_speak(deadline: Deadline, now: datetime) -> bool:
    """Whether the courier may be written to now; on the last two days at any hour but the smallest."""
    at = now.time().replace(tzinfo=None)
    if 0 <= deadline.left(now.date()) <= URGENT_DAYS:
        return at >= URGENT_FROM
    return any(begins <= at < ends for begins, ends in SPEAKING_HOURS)


def reminders(number: str, running: Iterable[Deadline], now: datetime) -> list[tuple[Reminder, Deadline]]:
    """What is to be said now of these deadlines, whether or not it was said before."""
    found: list[tuple[Reminder, Deadline]] = []
    for one in running:
        stage = stage_of(one, now.date())
        if stage is None:
            continue
        found.append((Reminder(number, one.limit.name, one.due, stage, "staff"), one))
        if one.limit.told and may_speak(one, now):
            found.append((Reminder(number, one.limit.name, one.due, stage, "courier"), one))
    return found
