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
        holidays = statutory_holidays(day.year)
        if holidays is None:
            raise InvalidValue("calendar_unknown", year=day.year)
        if day in self.moved_work:
            return True
        return day.weekday() < SATURDAY and day not in holidays and day not in self.moved_rest

    def working_days(self, first: date, last: date) -> int:
        """Working days from `first` to `last`, both counted in; 0 when `last` lies before. Raises as `is_working`."""
        return sum(map(self.is_working, _days(first, last)))

    def pay_days(self, first: date, last: date) -> int:
        """计薪日: working days and statutory holidays; plain weekdays in a year whose notice is not known, since a
        holiday at a weekend is made good on a weekday. 月计薪天数 21.75: 人社部发〔2025〕2号."""
        return sum(self._is_paid(day) for day in _days(first, last))

    def next_working_day(self, day: date) -> date:
        """`day`, or the first working day after it (民法典第二百零三条). Raises as `is_working`."""
        while not self.is_working(day):
            day += timedelta(1)
        return day

    def _is_paid(self, day: date) -> bool:
        if not self.knows(day.year):
            return day.weekday() < SATURDAY
        return self.is_working(day) or day in (statutory_holidays(day.year) or ())


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(ahead) for ahead in range((last - first).days + 1))
