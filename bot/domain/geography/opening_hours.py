"""When a place is open: a week of intervals, and what follows from it at a given moment.

All instants are wall-clock time of the place; `now` is always an argument. The text form is read and written
in `opening_hours_text`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

MINUTES_A_DAY = 24 * 60
LOOK_AHEAD_DAYS = 15  # longer than any public holiday; a place closed all that time has no next opening worth telling

Intervals = tuple[tuple[int, int], ...]
"""(start, end) in minutes after midnight, sorted; an end above 1440 lies on the next day."""


@dataclass(frozen=True)
class OpeningHours:
    """`week` holds the intervals of Monday to Sunday, None when unknown; `holiday` those of public holidays,
    None when no rule names them. On a date in `holidays` without such a rule the place is closed: pass only
    holidays that it keeps.
    """

    week: tuple[Intervals, ...] | None = None
    holiday: Intervals | None = None

    @property
    def known(self) -> bool:
        """Whether anything is known of the hours."""
        return self.week is not None

    @property
    def always_open(self) -> bool:
        """Whether it never closes in an ordinary week."""
        if self.week is None:
            return False
        spans = [(day * MINUTES_A_DAY + a, day * MINUTES_A_DAY + b) for day in range(7) for a, b in self.week[day]]
        spans += [(a - 7 * MINUTES_A_DAY, b - 7 * MINUTES_A_DAY) for a, b in spans]
        reached = 0
        for start, end in sorted(spans):
            reached = max(reached, end) if start <= reached else reached
        return reached >= 7 * MINUTES_A_DAY

    def is_open(self, now: datetime, holidays: Collection[date] = ()) -> bool | None:
        """Whether it is open at `now`; None when the hours are unknown."""
        if self.week is None:
            return None
        return any(start <= now < end for start, end in self._spans(now, 1, holidays))

    def closes_at(self, now: datetime, holidays: Collection[date] = ()) -> datetime | None:
        """When the opening that holds at `now` ends; None when closed, unknown, or open for weeks on end."""
        for start, end in self._spans(now, LOOK_AHEAD_DAYS, holidays):
            if start <= now < end:
                return end if end - now < timedelta(days=LOOK_AHEAD_DAYS - 1) else None
        return None

    def next_opening(self, now: datetime, holidays: Collection[date] = ()) -> datetime | None:
        """When it opens next; None when open now, unknown, or closed for the next two weeks."""
        if self.is_open(now, holidays) is not False:
            return None
        return next((start for start, _ in self._spans(now, LOOK_AHEAD_DAYS, holidays) if start > now), None)

    def _spans(self, now: datetime, days: int, holidays: Collection[date]) -> Iterator[tuple[datetime, datetime]]:
        """The openings from yesterday on, in order, those that touch or overlap made one."""
        midnight = datetime.combine(now.date(), time(), tzinfo=now.tzinfo)
        current: tuple[datetime, datetime] | None = None
        for offset in range(-1, days):
            day = midnight + timedelta(days=offset)
            for start, end in self._on(day.date(), holidays):
                opens, closes = day + timedelta(minutes=start), day + timedelta(minutes=end)
                if current and opens <= current[1]:
                    current = current[0], max(current[1], closes)
                    continue
                if current:
                    yield current
                current = opens, closes
        if current:
            yield current

    def _on(self, day: date, holidays: Collection[date]) -> Intervals:
        if self.week is None:
            return ()
        return (self.holiday or ()) if day in holidays else self.week[day.weekday()]


UNKNOWN_HOURS = OpeningHours()
