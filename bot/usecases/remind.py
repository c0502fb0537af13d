"""Reminds couriers and staff of the limits that run in open cases, each once: the row that says so and the message are
written in one transaction, so that neither a restart nor a second gateway repeats it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from bot.domain.calendar.working_days import WorkCalendar
from bot.domain.casework.cases import Case
from bot.domain.casework.deadlines import WATCHED, Deadline, deadlines
from bot.domain.casework.notices import NoticeHours
from bot.domain.casework.reminders import HOURS, Reminder, reminders
from bot.ports import Begin, Draft, UnitOfWork

BATCH = 50

Words = Callable[[Reminder, Deadline, date], str]
"""The sentence for the courier."""


def remind(
    begin: Begin, calendar: WorkCalendar, words: Words, now: datetime, hours: NoticeHours = HOURS
) -> tuple[str, ...]:
    """The numbers of the cases in which something was said, to the courier or to staff. Raises StoreUnavailable: what
    was said before that stays said."""
    spoken: list[str] = []
    after = ""
    while True:
        with begin(write=False) as work:
            cases = work.reminders.watched(WATCHED, after, BATCH)
            waiting = [case.number for case in cases if _due(work, case, calendar, now, hours)]
        spoken += [number for number in waiting if _remind(begin, number, calendar, words, now, hours)]
        if len(cases) < BATCH:
            return tuple(spoken)
        after = cases[-1].number


def _due(
    work: UnitOfWork, case: Case, calendar: WorkCalendar, now: datetime, hours: NoticeHours
) -> list[tuple[Reminder, Deadline]]:
    due = reminders(case.number, deadlines(case, calendar), now, hours)
    if not due:
        return []
    given = set(work.reminders.given(case.number))
    reachable = bool(case.sender) and case.state != "emergency"
    return [(one, of) for one, of in due if one not in given and (one.audience == "staff" or reachable)]


def _remind(begin: Begin, number: str, calendar: WorkCalendar, words: Words, now: datetime, hours: NoticeHours) -> bool:
    """Looks at the case once more, for it may have moved meanwhile, and says what is due."""
    said = False
    with begin() as work:
        case = work.cases.get(number)
        for reminder, deadline in _due(work, case, calendar, now, hours) if case else ():
            talk = work.conversations.of_sender(case.sender, case.channel) if case and case.sender else None
            if reminder.audience == "courier" and talk is None:
                continue
            if not work.reminders.give(reminder, now):
                continue
            said = True
            if reminder.audience == "courier" and talk is not None:
                work.outbox.add(talk, [Draft(words(reminder, deadline, now.date()), author="system")], now)
        work.commit()
    return said
