"""What a person does with their own cases: look, add to, correct, withdraw. Only one's own are ever found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import COOLING_OFF, ENDED, TAKEN_UP, check_step
from bot.domain.casework.cases import Case, CaseFile, TimelineEntry
from bot.domain.errors import StepNotAllowed
from bot.errors import NotFound
from bot.ports import Begin, UnitOfWork


def own_cases(begin: Begin, channel: str, sender: str, limit: int = 5) -> tuple[Case, ...]:
    """The person's cases, newest first."""
    with begin(write=False) as work:
        return work.cases.page(sender=sender, channel=channel, limit=limit).items


def own_case(begin: Begin, channel: str, sender: str, number: str | None) -> Case | None:
    """The case with that number if it is the person's own; without a number the newest that is still open."""
    if number:
        with begin(write=False) as work:
            case = work.cases.get(number)
        return case if case and (case.channel, case.sender) == (channel, sender) else None
    mine = own_cases(begin, channel, sender)
    cases = [case for case in mine if case.kind != "data_request"] or mine  # nobody means the request by "my case"
    return next((case for case in cases if case.state not in ENDED), cases[0] if cases else None)


def add_evidence(begin: Begin, case: Case, files: Sequence[CaseFile], text: str, now: datetime) -> None:
    """Attaches files, and the words that came with them, to the person's own case."""
    with begin() as work:
        for file in files:
            work.cases.attach(case.number, file)
        work.cases.note(case.number, TimelineEntry(now, "courier", "evidence", text))
        work.commit()


def amend(begin: Begin, case: Case, text: str, now: datetime) -> None:
    """Notes a correction for the person who handles the case; the fields stay until they have checked it."""
    with begin() as work:
        work.cases.note(case.number, TimelineEntry(now, "courier", "amend", text))
        work.commit()


def withdraw(begin: Begin, number: str, channel: str, sender: str, now: datetime) -> Case:
    """Withdraws the person's own case. Raises NotFound, StepNotAllowed (it has ended)."""
    with begin() as work:
        case = _own(work, number, channel, sender)
        check_step(kind_named(case.kind).table, case.state, "withdrawn", case.before_emergency)
        after = replace(case, state="withdrawn")
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, "courier", "withdrawn"))
        work.commit()
    return after


def withdrawn_case(begin: Begin, channel: str, sender: str) -> Case | None:
    """The newest of the person's cases that is withdrawn."""
    return next((case for case in own_cases(begin, channel, sender) if case.state == "withdrawn"), None)


def take_back_withdrawal(begin: Begin, number: str, channel: str, sender: str, now: datetime) -> Case:
    """The person's own withdrawn case goes on. Raises NotFound, StepNotAllowed (not withdrawn, or longer than
    COOLING_OFF ago)."""
    with begin() as work:
        case = _own(work, number, channel, sender)
        table = kind_named(case.kind).table
        step = TAKEN_UP[table]
        days = [entry.at for entry in case.timeline if entry.step == "withdrawn"]
        if case.state != "withdrawn" or not days or now - max(days) > COOLING_OFF:
            raise StepNotAllowed(state=case.state, step=step, allowed=())
        check_step(table, case.state, step)
        after = replace(case, state=step)
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, "courier", step))
        work.commit()
    return after


def _own(work: UnitOfWork, number: str, channel: str, sender: str) -> Case:
    case = work.cases.get(number)
    if case is None or (case.channel, case.sender) != (channel, sender):
        raise NotFound(what="case")
    return case
