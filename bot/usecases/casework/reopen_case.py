"""A person takes up again what had ended: the money did not come after all, it is not solved."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import OVER, REOPENED, check_step
from bot.domain.casework.case_times import CaseTimes
from bot.domain.casework.cases import Case, TimelineEntry
from bot.domain.errors import StepNotAllowed
from bot.ports import Begin
from bot.usecases.follow_case import of_person

REOPENING = CaseTimes().reopening


def ended_at(case: Case) -> datetime | None:
    """When it came to its end; None while it has not."""
    if case.state not in OVER:
        return None
    return max((entry.at for entry in case.timeline if entry.step == case.state), default=case.created_at)


def may_reopen(case: Case, now: datetime, within: timedelta = REOPENING) -> bool:
    """Whether it goes on under its own number."""
    since = ended_at(case)
    return since is not None and has_way_back(case) and now - since <= within


def has_way_back(case: Case) -> bool:
    """Whether its table leads back from where it stands."""
    return case.state in REOPENED.get(kind_named(case.kind).table, {})


def reopen(
    begin: Begin,
    number: str,
    channel: str,
    sender: str,
    reason: str,
    now: datetime,
    within: timedelta = REOPENING,
    *,
    key: str = "",
) -> Case:
    """The person's own ended case goes on, once for the message `key`; `reason` in their words. Raises NotFound,
    StepNotAllowed (it has not ended, or too long ago, or from its state nothing leads back)."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        table = kind_named(case.kind).table
        ways = REOPENED.get(table, {})
        if case.was_done(key, *ways.values()):
            return case
        step = ways.get(case.state, "")
        if not may_reopen(case, now, within):
            raise StepNotAllowed(state=case.state, step=step, allowed=())
        check_step(table, case.state, step)
        after = replace(case, state=step)
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, "courier", step, reason, key))
        work.commit()
    return after


def note_reason(
    begin: Begin, number: str, channel: str, sender: str, step: str, text: str, now: datetime, *, key: str = ""
) -> Case:
    """Writes what the person says besides into the case's timeline, once for the message `key`. Raises NotFound."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        if not case.was_done(key, step):
            work.cases.note(number, TimelineEntry(now, "courier", step, text, key))
            work.commit()
    return case
