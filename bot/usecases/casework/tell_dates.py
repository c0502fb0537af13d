"""A person tells when they left, that they are still there, or when they asked for the money: the limits of their case
run from that at once; staff see it on the timeline and can put it right (note_dates.py)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.casework.case_dates import FLAG, CaseDates, as_flag, checked, dates_of
from bot.domain.casework.cases import Case, TimelineEntry
from bot.ports import Begin
from bot.usecases.follow_case import of_person

STEP = "dates"


def merged(known: CaseDates, told: CaseDates) -> CaseDates:
    """What is known with what was just told in its place: who is still there has not left."""
    if told.employed:
        known = replace(known, employed=True, left_on=None, left_by=None)
    elif told.left_on is not None:
        known = replace(known, employed=False, left_on=told.left_on, left_by=told.left_by)
    if told.known_on is not None:
        known = replace(known, known_on=told.known_on)
    return replace(known, demanded_on=tuple(dict.fromkeys((*known.demanded_on, *told.demanded_on))))


def tell_dates(
    begin: Begin, number: str, channel: str, sender: str, dates: CaseDates, told: str, now: datetime,
    *, urgent: bool = False, key: str = "",
) -> Case:  # fmt: skip
    """Notes them in the person's own case, once for the message `key`; `urgent`: a limit is near. Raises NotFound,
    InvalidValue (a day ahead)."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        if case.was_done(key, STEP):
            return case
        good = checked(merged(dates_of(case), dates), now.date())
        after = replace(case, flags={**case.flags, FLAG: as_flag(good)}, urgent=case.urgent or urgent)
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, "courier", STEP, told, key))
        work.commit()
    return after
