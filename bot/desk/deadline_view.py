"""The limits of a case as staff see them: on its page, and the nearest ones on the first page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.deadline_words import day_of, law_of, left_of, title_of
from bot.domain.casework.case_dates import as_flag, dates_of
from bot.domain.casework.cases import Case
from bot.domain.casework.deadlines import WATCHED, Deadline, deadlines, is_endless, lacks_its_end
from bot.domain.casework.reminders import STALE_DAYS, Reminder, stage_of
from bot.ports import UnitOfWork
from bot.wording import label, say
from bot.work_calendar import work_calendar

DATED = ("unpaid_wages", "legal_aid")
"""Kinds of case whose limits run from days that staff note."""
LATELY = timedelta(days=75)
"""Longer than the earliest reminder comes before its last day."""
OVER = timedelta(days=STALE_DAYS)
SHOWN = 30


def limits_of(case: Case, given: Sequence[Reminder], today: date) -> dict[str, Any] | None:
    """What runs, what cannot be said, and the dates noted; None for a kind of case without limits."""
    if case.kind not in WATCHED:
        return None
    notes = [say("deadlines.endless")] if is_endless(case) else []
    notes += [say("deadlines.lacks_end")] if lacks_its_end(case) else []
    told = {(one.limit, one.due) for one in given if one.audience == "courier"}
    return {
        "running": [_line(one, (one.limit.name, one.due) in told, today) for one in deadlines(case, work_calendar())],
        "notes": notes,
        "noting": case.kind in DATED,
        "dates": as_flag(dates_of(case)),
    }


def near(work: UnitOfWork, organisation: str | None, now: datetime) -> list[dict[str, Any]]:
    """The limits that staff were reminded of and that still run so, the nearest first."""
    today = now.date()
    found = [
        (one, case)
        for case in work.reminders.lately(now - LATELY, today - OVER, organisation, SHOWN)
        for one in deadlines(case, work_calendar())
        if stage_of(one, today) is not None
    ]
    found.sort(key=lambda pair: pair[0].due)
    return [{**_line(one, False, today), "number": case.number, "kind": case.kind} for one, case in found]


def _line(deadline: Deadline, told: bool, today: date) -> dict[str, Any]:
    marks = [("moved", deadline.moved), ("cautious", deadline.cautious), ("told", told)]
    return {
        "title": title_of(deadline),
        "who": label("deadlines.who", deadline.limit.who),
        "day": day_of(deadline.due),
        "left": left_of(deadline, today),
        "law": law_of(deadline),
        "notes": [say(f"deadlines.marks.{name}") for name, holds in marks if holds],
    }
