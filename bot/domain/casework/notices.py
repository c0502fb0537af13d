"""When a person hears of a step of their case: not while they eat and drive most, not at night, unless it cannot wait.

A chat answer is no notice and never waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from bot.domain.casework.cases import Case

Window = tuple[time, time]
DAYS_AHEAD = 2
"""A window opens at the latest on the day after."""


@dataclass(frozen=True)
class Notice:
    """A word that waits: of which case and step, since when, until when. `buttons` pair a title with its command."""

    id: int
    number: str
    conversation_id: str
    step: str
    at: datetime
    due: datetime
    text: str
    buttons: tuple[tuple[str, str], ...] = ()


class Notices(Protocol):
    """What waits, as the store keeps it (`bot.ports.UnitOfWork`). Lists are oldest first."""

    def add(
        self, conversation_id: str, number: str, step: str, text: str,
        buttons: Sequence[tuple[str, str]], due: datetime, now: datetime,
    ) -> None: ...  # fmt: skip
    def of_case(self, number: str) -> Sequence[Notice]: ...
    def waiting(self, conversation_id: str) -> Sequence[Notice]: ...
    def due(self, now: datetime, limit: int) -> Sequence[str]: ...  # ids of conversations
    def drop(self, ids: Sequence[int]) -> None: ...


@dataclass(frozen=True)
class NoticeHours:
    """`ordinary`, `urgent`: hours of the day in which such notices go out. `at_once`: steps told at any hour.
    `urgent_steps`: told in the urgent hours; so is every step of a case whose hearing is at most `hearing_days`
    away."""

    ordinary: tuple[Window, ...] = ((time(8), time(11)), (time(13), time(17)), (time(19), time(21)))
    urgent: tuple[Window, ...] = ((time(7), time(22)),)
    at_once: frozenset[str] = frozenset({"emergency", "trying", "unreachable"})
    urgent_steps: frozenset[str] = frozenset({"reviewing_urgent"})
    hearing_days: int = 1


def due_at(case: Case, step: str, now: datetime, hours: NoticeHours) -> datetime:
    """When the notice of `step` may go out: `now`, or when the next window opens."""
    if step in hours.at_once:
        return now
    urgent = step in hours.urgent_steps or _is_near(case, now.date(), hours.hearing_days)
    return next_opening(now, hours.urgent if urgent else hours.ordinary)


def next_opening(now: datetime, windows: Sequence[Window]) -> datetime:
    """`now` where a window is open, else the beginning of the next one."""
    at = now.time().replace(tzinfo=None)
    if any(begins <= at < ends for begins, ends in windows):
        return now
    openings = (
        datetime.combine(now.date() + timedelta(days=ahead), begins, now.tzinfo)
        for ahead in range(DAYS_AHEAD)
        for begins, _ in sorted(windows)
    )
    return next((one for one in openings if one > now), now)


def _is_near(case: Case, today: date, days: int) -> bool:
    hearing = case.fields.get("hearing_date")
    return bool(hearing) and 0 <= (date.fromisoformat(str(hearing)) - today).days <= days
