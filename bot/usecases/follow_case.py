"""A person's own cases: which there are, and what they say of them. Only one's own are ever found."""

from __future__ import annotations

from datetime import datetime

from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case, TimelineEntry
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


def amend(begin: Begin, case: Case, text: str, now: datetime) -> None:
    """Notes a correction for the person who handles the case; the fields stay until they have checked it."""
    with begin() as work:
        work.cases.note(case.number, TimelineEntry(now, "courier", "amend", text))
        work.commit()


def of_person(work: UnitOfWork, number: str, channel: str, sender: str) -> Case:
    """The case, if it is this person's. Raises NotFound."""
    case = work.cases.get(number)
    if case is None or (case.channel, case.sender) != (channel, sender):
        raise NotFound(what="case")
    return case
