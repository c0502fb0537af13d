"""Working days, days that are paid, and the working day after a holiday."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.calendar.statutory_holidays import statutory_holidays
from bot.domain.invalid import InvalidValue

SATURDAY = 5


@dataclass(frozen=True)
class WorkCalendar:
    """`moved_rest` and `moved_work`: weekdays off and weekends worked by the yearly notice of the State Council;
    `years`: those whose notice is known."""

    moved_rest: frozenset[date] = frozenset()
    moved_work: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def knows(self, year: int) -> bool:
        """Whether the moved days of that year are known; before the notice only weekends and holidays are."""
        return year in self.years

    def is_working(self, day: date) -> bool:
        """Whether `day` is neither rest nor holiday. Raises InvalidValue("calendar_unknown") beyond the tables."""
        if statutory_holidays(day.year) is None:
            raise InvalidValue("calendar_unknown", year=day.year)
        return not self.is_rest(day)

    def is_rest(self, day: date) -> bool:
        """Whether nobody works on `day`, as far as is known: beyond the tables a holiday is an ordinary day, so that a
        limit is shown too early rather than too late."""
        if day in self.moved_work:
            return False
        return day.weekday() >= SATURDAY or day in self.moved_rest or day in (statutory_holidays(day.year) or ())

    def working_days(self, first: date, last: date) -> int:
        """Working days from `first` to `last`, both counted in; 0 when `last` lies before. Raises as `is_working`."""
        return sum(map(self.is_working, _days(first, last)))

    def pay_days(self, first: date, last: date) -> int:
        """计薪日: working days and statutory holidays; plain weekdays in a year whose notice is not known, since a
        holiday at a weekend is made good on a weekday. 月计薪天数 21.75: 人社部发〔2025〕2号."""
        return sum(self._is_paid(day) for day in _days(first, last))

    def next_working_day(self, day: date) -> date:
        """`day`, or the first working day after it (民法典第二百零三条)."""
        while self.is_rest(day):
            day += timedelta(1)
        return day

    def after(self, day: date, count: int) -> date:
        """The last of `count` working days; `day` itself does not count (民法典第二百零一条)."""
        while count > 0:
            day += timedelta(1)
            count -= not self.is_rest(day)
        return day

    def _is_paid(self, day: date) -> bool:
        if not self.knows(day.year):
            return day.weekday() < SATURDAY
        return self.is_working(day) or day in (statutory_holidays(day.year) or ())


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(ahead) for ahead in range((last - first).days + 1))
