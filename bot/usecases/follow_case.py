"""A person's own cases: which there are, and what they say of them. Only one's own are ever found."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED, TABLES
from bot.domain.casework.cases import Case
from bot.errors import NotFound
from bot.ports import Begin, UnitOfWork


def own_cases(begin: Begin, channel: str, sender: str, limit: int = 5, key: str = "") -> tuple[Case, ...]:
    """The person's cases, newest first, as the message `key` found them."""
    with begin(write=False) as work:
        return tuple(_as_found(one, key) for one in work.cases.page(sender=sender, channel=channel, limit=limit).items)


def own_case(begin: Begin, channel: str, sender: str, number: str | None, key: str = "") -> Case | None:
    """The case with that number if it is the person's own; without a number the newest that is still open. As the
    message `key` found it."""
    if number:
        with begin(write=False) as work:
            case = work.cases.get(number)
        return _as_found(case, key) if case and (case.channel, case.sender) == (channel, sender) else None
    mine = own_cases(begin, channel, sender, key=key)
    cases = [case for case in mine if case.kind != "data_request"] or mine  # nobody means the request by "my case"
    return next((case for case in cases if case.state not in ENDED), cases[0] if cases else None)


def of_person(work: UnitOfWork, number: str, channel: str, sender: str) -> Case:
    """The case, if it is this person's. Raises NotFound."""
    case = work.cases.get(number)
    if case is None or (case.channel, case.sender) != (channel, sender):
        raise NotFound(what="case")
    return case


def _as_found(case: Case, key: str) -> Case:
    """The case in the state in which the message found it: where its answer was lost it comes a second time, and has to
    be understood as the first time."""
    states = TABLES[kind_named(case.kind).table]
    if not case.was_done(key, *states):
        return case
    before = tuple(entry for entry in case.timeline if entry.key != key)
    stood = next((entry.step for entry in reversed(before) if entry.step in states), case.state)
    return replace(case, state=stood, timeline=before)
