"""Until when a claim may be brought: arbitration, the labour inspection, a civil court."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.calendar.spans import add_years
from bot.domain.calendar.working_days import WorkCalendar

ARBITRATION_YEARS = 1
INSPECTION_YEARS = 2
CIVIL_YEARS = 3


@dataclass(frozen=True)
class Limit:
    """`last`: the last day, None where none runs; `nominal`: the same before it was moved off a holiday, the day to
    name to people; `restarted`: the demand, complaint or promise it was counted from last; `laws`: keys."""

    name: str
    last: date | None
    nominal: date | None
    laws: tuple[str, ...]
    restarted: date | None = None

    def passed(self, today: date) -> bool:
        """Whether it is too late."""
        return self.last is not None and self.last < today


def arbitration_limit_of_wages(ended: date | None, demands: Iterable[date], calendar: WorkCalendar) -> Limit:
    """T1 for wages: none while the relation goes on, then a year. 调解仲裁法第二十七条第四款."""
    if ended is None:
        return Limit("arbitration", None, None, ("arbitration_27",))
    return _running("arbitration", ended, ARBITRATION_YEARS, demands, calendar, ("arbitration_27", "civil_203"))


def arbitration_limit(known: date, demands: Iterable[date], calendar: WorkCalendar) -> Limit:
    """T1 for everything else: a year from when it was known. 调解仲裁法第二十七条第一、二款."""
    return _running("arbitration", known, ARBITRATION_YEARS, demands, calendar, ("arbitration_27", "civil_203"))


def inspection_limit(last_act: date) -> Limit:
    """T2: the labour inspection looks back two years from the last act. 劳动保障监察条例第二十条."""
    last = add_years(last_act, INSPECTION_YEARS)
    return Limit("inspection", last, last, ("inspection_20",))


def civil_limit(known: date, demands: Iterable[date], calendar: WorkCalendar) -> Limit:
    """Three years where there is a civil contract only. 民法典第一百八十八条, 第一百九十五条."""
    return _running("civil", known, CIVIL_YEARS, demands, calendar, ("civil_188", "civil_195", "civil_203"))


def _running(
    name: str, begins: date, years: int, demands: Iterable[date], calendar: WorkCalendar, laws: tuple[str, ...]
) -> Limit:
    """Counted anew from every proven demand, complaint or promise that came while it ran; a holiday at its end moves
    it to the next working day."""
    restarted = None
    last = add_years(begins, years)
    for demand in sorted(demands):
        if begins < demand <= calendar.next_working_day(last):
            restarted, last = demand, add_years(demand, years)
    return Limit(name, calendar.next_working_day(last), last, laws, restarted)
