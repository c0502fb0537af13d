"""A person tells when they left, that they are still there, or when they asked for the money: the limits of their case
run from that at once; staff see it on the timeline and can put it right (note_dates.py)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from bot.domain.casework.case_dates import FLAG, CaseDates, as_flag, checked, dates_of
from bot.domain.casework.cases import Case, TimelineEntry
from bot.ports import Begin
from bot.usecases.follow_case import of_person

STEP = "dates"


def merged(known: CaseDates, left_on: date | None, employed: bool | None, demanded_on: date | None) -> CaseDates:
    """What is known with what was just told in its place: who is still there has not left."""
    if employed:
        known = replace(known, employed=True, left_on=None)
    elif left_on is not None:
        known = replace(known, employed=False, left_on=left_on)
    more = (demanded_on,) if demanded_on is not None else ()
    return replace(known, demanded_on=(*known.demanded_on, *more))


def tell_dates(
    begin: Begin, number: str, channel: str, sender: str,
    left_on: date | None, employed: bool | None, demanded_on: date | None, told: str, now: datetime, *, key: str = "",
) -> Case:  # fmt: skip
    """Notes them in the person's own case, once for the message `key`. Raises NotFound, InvalidValue (a day ahead)."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        if case.was_done(key, STEP):
            return case
        good = checked(merged(dates_of(case), left_on, employed, demanded_on), now.date())
        after = replace(case, flags={**case.flags, FLAG: as_flag(good)})
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, "courier", STEP, told, key))
        work.commit()
    return after
