"""What the union offers at a time and place: check-up days, counselling hours, fairs, courses, venues,
plans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

KINDS = (
    "health_check", "counselling", "job_fair", "job", "training", "venue", "insurance", "legal_clinic",
    "seasonal_care", "child_aid", "hardship_aid", "market",
)  # fmt: skip


@dataclass(frozen=True)
class Service:
    """One offer. `starts_at` None: a standing offer without a date; `town` empty: for the whole county;
    `capacity` None: nobody is turned away. `id` follows from kind, title, town and start."""

    id: str
    kind: str
    title: str
    town: str = ""
    place: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    capacity: int | None = None
    phone: str = ""
    note: str = ""

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended (without an end: begun) at `now`; a standing offer with an end runs until
        then."""
        last = self.ends_at or self.starts_at
        return last is not None and last <= now


def upcoming(
    services: Iterable[Service],
    kind: str | None,
    now: datetime,
    town: str | None = None,
    limit: int | None = None,
) -> list[Service]:
    """The offers of `kind` (None: any) that are not over, soonest first, standing offers last; with `town`
    those there and those for the whole county. `now` and the services' times carry an offset."""
    current = [
        one
        for one in services
        if (kind is None or one.kind == kind) and not one.is_over(now) and (not town or one.town in ("", town))
    ]
    current.sort(key=lambda one: (one.starts_at is None, one.starts_at or now, one.title, one.id))
    return current[:limit]
