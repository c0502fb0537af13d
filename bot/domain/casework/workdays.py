"""Which days are worked: weekends, public holidays, and the weekends worked in exchange for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_SATURDAY = 5


@dataclass(frozen=True)
class Workdays:
    """`off`: days off besides weekends. `worked`: weekend days that are worked. What no one has announced yet is an
    ordinary day: a limit is then shown too early rather than too late."""

    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()

    def is_off(self, day: date) -> bool:
        """Whether nobody is there on that day."""
        return day in self.off or (day.weekday() >= _SATURDAY and day not in self.worked)

    def moved(self, day: date) -> date:
        """The day itself, or the next one that is worked (民法典 第二百零三条)."""
        while self.is_off(day):
            day += timedelta(days=1)
        return day

    def after(self, day: date, count: int) -> date:
        """The last of `count` working days; `day` itself does not count (民法典 第二百零一条)."""
        while count > 0:
            day += timedelta(days=1)
            count -= not self.is_off(day)
        return day


def years_after(day: date, years: int) -> date:
    """The same day of a later year; the last of the month where it has no such day (民法典 第二百零二条)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
