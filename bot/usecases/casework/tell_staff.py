"""What a person says beside the steps of their case, and what staff have to see soon: pressure, a leak, money."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.casework.cases import Case, TimelineEntry
from bot.ports import Begin
from bot.usecases.follow_case import of_person


def tell_staff(
    begin: Begin, number: str, channel: str, sender: str, step: str, text: str, now: datetime,
    *, urgent: bool = False, key: str = "",
) -> Case:  # fmt: skip
    """Writes it onto the timeline of the person's own case under `step`, once for the message `key`; `urgent`: the case
    is marked so, and stands first at the desk. Raises NotFound."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        if case.was_done(key, step):
            return case
        if urgent and not case.urgent:
            case = replace(case, urgent=True)
            work.cases.save(case)
        work.cases.note(number, TimelineEntry(now, "courier", step, text, key))
        work.commit()
    return case
