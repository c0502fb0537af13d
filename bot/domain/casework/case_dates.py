"""The days that limits run from and that no form asks for: staff note them in the case (`flags["dates"]`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.casework.cases import Case
from bot.domain.invalid import InvalidValue

FLAG = "dates"
MOST_DEMANDS = 20


@dataclass(frozen=True)
class CaseDates:
    """`employed`: still in the job; None when that is not known. `left_on`: the last day of the work; where only the
    month or season is known the first that it can be, and `left_by` the last. `known_on`: when
    a wrong other than unpaid wages was known. `demanded_on`: days on which payment was demanded, or promised, and there
    is proof of it."""

    employed: bool | None = None
    left_on: date | None = None
    known_on: date | None = None
    demanded_on: tuple[date, ...] = ()
    left_by: date | None = None


def dates_of(case: Case) -> CaseDates:
    """What is noted in the case."""
    noted: Mapping[str, Any] = case.flags.get(FLAG) or {}
    return CaseDates(
        employed=noted.get("employed"),
        left_on=_day(noted.get("left_on")),
        known_on=_day(noted.get("known_on")),
        demanded_on=tuple(date.fromisoformat(day) for day in noted.get("demanded_on") or ()),
        left_by=_day(noted.get("left_by")),
    )


def as_flag(dates: CaseDates) -> dict[str, Any]:
    """The dates as they are kept in the case."""
    rough = {"left_by": dates.left_by.isoformat()} if dates.left_by else {}
    return {
        **rough,
        "employed": dates.employed,
        "left_on": dates.left_on.isoformat() if dates.left_on else None,
        "known_on": dates.known_on.isoformat() if dates.known_on else None,
        "demanded_on": [day.isoformat() for day in dates.demanded_on],
    }


def checked(dates: CaseDates, today: date) -> CaseDates:
    """The dates in order, each once. Raises InvalidValue: a day in the future, somebody who has left and is still
    there, too many days."""
    named = {"left_on": (dates.left_on,), "known_on": (dates.known_on,), "demanded_on": dates.demanded_on}
    for name, days in named.items():
        if any(day is not None and day > today for day in days):
            raise InvalidValue("date_future", field=name)
    if dates.employed and dates.left_on:
        raise InvalidValue("employed_and_left", field="left_on")
    if len(dates.demanded_on) > MOST_DEMANDS:
        raise InvalidValue("too_many", field="demanded_on")
    employed = False if dates.left_on else dates.employed
    left_by = dates.left_by if dates.left_on and dates.left_by and dates.left_by > dates.left_on else None
    return CaseDates(employed, dates.left_on, dates.known_on, tuple(sorted(set(dates.demanded_on))), left_by)


def _day(text: Any) -> date | None:
    return date.fromisoformat(str(text)) if text else None
