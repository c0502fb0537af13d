"""When somebody is reminded of a limit, and at which hours couriers may be disturbed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.casework.deadlines import Deadline
from bot.domain.casework.limits import PASSED
from bot.domain.casework.notices import NoticeHours

Audience = Literal["courier", "staff"]

URGENT_DAYS = 1
HOURS = NoticeHours()
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


def may_speak(deadline: Deadline, now: datetime, hours: NoticeHours = HOURS) -> bool:
    """Whether the courier may be written to now; on the last two days at any hour from the first urgent one on: before
    that no office is open, after the last one it may be too late."""
    at = now.time().replace(tzinfo=None)
    if 0 <= deadline.left(now.date()) <= URGENT_DAYS:
        return at >= min(begins for begins, _ in hours.urgent)
    return any(begins <= at < ends for begins, ends in hours.ordinary)


def reminders(
    number: str, running: Iterable[Deadline], now: datetime, hours: NoticeHours = HOURS
) -> list[tuple[Reminder, Deadline]]:
    """What is to be said now of these deadlines, whether or not it was said before."""
    found: list[tuple[Reminder, Deadline]] = []
    for one in running:
        stage = stage_of(one, now.date())
        if stage is None:
            continue
        found.append((Reminder(number, one.limit.name, one.due, stage, "staff"), one))
        if one.limit.told and may_speak(one, now, hours):
            found.append((Reminder(number, one.limit.name, one.due, stage, "courier"), one))
    return found
