"""A person withdraws their own case, takes that back within the days of cooling off, or lets it end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import GIVEN_UP, TAKEN_UP, check_step
from bot.domain.casework.case_times import CaseTimes
from bot.domain.casework.cases import Case, TimelineEntry
from bot.domain.casework.notices import due_at
from bot.domain.errors import StepNotAllowed
from bot.errors import StoreUnavailable, where
from bot.ports import Begin, Draft
from bot.usecases.casework.notices import post_notice
from bot.usecases.follow_case import of_person, own_cases

log = logging.getLogger(__name__)

COOLING_OFF = CaseTimes().cooling_off


def withdraw(begin: Begin, number: str, channel: str, sender: str, now: datetime, *, key: str = "") -> Case:
    """Withdraws the person's own case, once for the message `key`. Raises NotFound, StepNotAllowed (it has ended)."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        if case.was_done(key, "withdrawn"):
            return case
        check_step(kind_named(case.kind).table, case.state, "withdrawn", case.before_emergency)
        after = replace(case, state="withdrawn")
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, "courier", "withdrawn", key=key))
        work.commit()
    return after


def withdrawn_case(begin: Begin, channel: str, sender: str, key: str = "") -> Case | None:
    """The newest of the person's cases that is withdrawn, as the message `key` found it."""
    return next((case for case in own_cases(begin, channel, sender, key=key) if case.state == "withdrawn"), None)


def withdrawn_at(case: Case) -> datetime | None:
    """When it was withdrawn last."""
    return max((entry.at for entry in case.timeline if entry.step == "withdrawn"), default=None)


def take_back_withdrawal(
    begin: Begin, number: str, channel: str, sender: str, now: datetime, cooling_off: timedelta = COOLING_OFF,
    *, key: str = "",
) -> Case:  # fmt: skip
    """The person's own withdrawn case goes on, once for the message `key`. Raises NotFound, StepNotAllowed (not
    withdrawn, or longer than `cooling_off` ago)."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        table = kind_named(case.kind).table
        step, since = TAKEN_UP[table], withdrawn_at(case)
        if case.was_done(key, step):
            return case
        if case.state != "withdrawn" or since is None or now - since > cooling_off:
            raise StepNotAllowed(state=case.state, step=step, allowed=())
        check_step(table, case.state, step)
        after = replace(case, state=step)
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, "courier", step, key=key))
        work.commit()
    return after


def end_withdrawn(begin: Begin, times: CaseTimes, words: Callable[[Case], tuple[str, str]], now: datetime) -> list[str]:
    """Ends the cases whose withdrawal nobody took back in time; their numbers. `words`: what the timeline says, what
    the person is told. Worked out from the timelines each time, so that a restart loses nothing."""
    with begin(write=False) as work:
        numbers = work.cases.in_state("withdrawn")
    ended: list[str] = []
    for number in numbers:
        try:
            if _may_end(begin, number, times, now) and _end(begin, number, times, words, now):
                ended.append(number)
        except Exception as error:  # one case that cannot be read keeps the others from nothing
            if isinstance(error, StoreUnavailable) and not error.of_one_row:
                raise
            log.error("withdrawal not ended case=%s error=%s at=%s", number, type(error).__name__, where(error))
    return ended


def _may_end(begin: Begin, number: str, times: CaseTimes, now: datetime) -> bool:
    """Without keeping anybody from writing."""
    with begin(write=False) as work:
        case = work.cases.get(number)
    return case is not None and _is_over(case, times, now)


def _is_over(case: Case, times: CaseTimes, now: datetime) -> bool:
    since = withdrawn_at(case)
    return since is not None and now - since > times.cooling_off


def _end(begin: Begin, number: str, times: CaseTimes, words: Callable[[Case], tuple[str, str]], now: datetime) -> bool:
    """Looks once more: the person may have come back meanwhile."""
    with begin() as work:
        case = work.cases.get(number)
        if case is None or case.state != "withdrawn" or not _is_over(case, times, now):
            return False
        step = GIVEN_UP[kind_named(case.kind).table]
        work.cases.save(replace(case, state=step))
        note, told = words(case)
        work.cases.note(case.number, TimelineEntry(now, "system", step, note))
        conversation = work.conversations.of_sender(case.sender, case.channel) if case.sender else None
        if conversation is not None:
            due = due_at(case, step, now, times.notices)
            post_notice(work, conversation, case.number, step, Draft(told, author="system"), due, now)
            work.cases.note(case.number, TimelineEntry(now, "system", "told", told))
        work.commit()
    return True
