"""Staff note the days that the limits of a case run from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.casework.case_dates import FLAG, CaseDates, as_flag, checked
from bot.domain.casework.cases import Case, TimelineEntry
from bot.errors import NotFound
from bot.ports import Begin


def note_dates(begin: Begin, number: str, dates: CaseDates, by: str, text: str, now: datetime) -> Case:
    """Replaces what was noted; `text` is what the timeline says of it. Raises NotFound, InvalidValue."""
    good = checked(dates, now.date())
    with begin() as work:
        case = work.cases.get(number)
        if case is None:
            raise NotFound(what="case")
        after = replace(case, flags={**case.flags, FLAG: as_flag(good)})
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, by, "dates", text))
        work.commit()
    return after
