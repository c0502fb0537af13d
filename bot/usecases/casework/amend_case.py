"""A person corrects their own case. As long as nobody has begun to work on it the field itself is corrected, after it
was read back; later the correction waits until a colleague has looked at it: others rely on what stands there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import FIRST
from bot.domain.casework.cases import PAPER_FACTS, PHONES_BEFORE, Case, TimelineEntry
from bot.domain.errors import StepNotAllowed
from bot.errors import NotFound
from bot.ports import Begin, UnitOfWork
from bot.usecases.follow_case import of_person
from bot.usecases.open_case import is_urgent

FLAG = "amendments"
MOST = 20
OF_PERSON = ("phone", "name", "id_number")
"""What is kept of the person as well, and may be put right by saying so."""
STEPS = ("corrected", "amend")
"""What a correction is called on the timeline: made at once, or left for a colleague."""


def is_untouched(case: Case) -> bool:
    """Whether nobody has begun to work on it."""
    return case.state == FIRST[kind_named(case.kind).table]


def correct(
    begin: Begin, number: str, channel: str, sender: str, values: Mapping[str, Any], told: str, now: datetime,
    *, key: str = "", people: Sequence[Mapping[str, Any]] = (),
) -> Case:  # fmt: skip
    """Corrects fields of the person's own case, once for the message `key`. `people`: who joins it ({"name", "phone",
    "amount"}). Raises NotFound, StepNotAllowed (it is in
    work by now)."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        if case.was_done(key, *STEPS):
            return case
        if not is_untouched(case):
            raise StepNotAllowed(state=case.state, step="amend", allowed=())
        after = _with(_with_number_before(_joined(case, people), values, now), values, now)
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, "courier", "corrected", told, key))
        _follows(work, case, values, now)
        work.commit()
    return after


def _follows(work: UnitOfWork, case: Case, values: Mapping[str, Any], now: datetime) -> None:
    """What is kept of the person follows their case, where both said the same until now."""
    person = work.couriers.get(case.channel, case.sender)
    if person is None:
        return
    new = {slot: values[slot] for slot in OF_PERSON if values.get(slot)}
    changed = {slot: value for slot, value in new.items() if getattr(person, slot) == case.fields.get(slot)}
    if changed:
        work.couriers.save(replace(person, **changed), now)


def _joined(case: Case, people: Sequence[Mapping[str, Any]]) -> Case:
    """The case with those who join it, behind who reported it."""
    if not people:
        return case
    reporter = {"name": case.fields.get("name"), "phone": case.fields.get("phone"), "amount": case.fields.get("amount")}
    return replace(case, workers=(*(case.workers or (reporter,)), *(dict(one) for one in people)))


def _with_number_before(case: Case, values: Mapping[str, Any], now: datetime) -> Case:
    """The case with the number that is being replaced: it goes on guarding their data for a while (lock_numbers)."""
    old = case.fields.get("phone")
    if not old or values.get("phone") in (None, old):
        return case
    before = [*(case.flags.get(PHONES_BEFORE) or ()), {"phone": old, "at": now.isoformat()}]
    return replace(case, flags={**case.flags, PHONES_BEFORE: before})


def propose(
    begin: Begin, number: str, channel: str, sender: str, values: Mapping[str, Any], told: str, now: datetime,
    *, key: str = "",
) -> Case:  # fmt: skip
    """Notes a correction for the colleague who handles the case, once for the message `key`; with `values` they can
    take it over. Raises NotFound."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        if case.was_done(key, *STEPS):
            return case
        if values:
            case = _with_waiting(case, values, told, now)
            work.cases.save(case)
        work.cases.note(number, TimelineEntry(now, "courier", "amend", told, key))
        work.commit()
    return case


def put_right(work: UnitOfWork, case: Case, values: Mapping[str, Any], told: str, now: datetime, key: str) -> None:
    """What was put right of the person goes into their case: at once while nobody works on it, else it waits for the
    colleague who does."""
    if is_untouched(case):
        work.cases.save(_with(_with_number_before(case, values, now), values, now))
        work.cases.note(case.number, TimelineEntry(now, "courier", "corrected", told, key))
        return
    work.cases.save(_with_waiting(case, values, told, now))
    work.cases.note(case.number, TimelineEntry(now, "courier", "amend", told, key))


def _with_waiting(case: Case, values: Mapping[str, Any], told: str, now: datetime) -> Case:
    waiting = [*waiting_in(case), {"values": dict(values), "told": told, "at": now.isoformat()}][-MOST:]
    return replace(case, flags={**case.flags, FLAG: waiting})


def fill(
    begin: Begin, number: str, channel: str, sender: str, values: Mapping[str, Any], told: str, now: datetime,
    *, key: str = "",
) -> Case:  # fmt: skip
    """Puts values into empty fields of the person's own case, whatever its state, once for the message `key`; what
    stands in a field already is left. Raises NotFound."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        if case.was_done(key, *STEPS):
            return case
        new = {slot: value for slot, value in values.items() if case.fields.get(slot) in (None, "", [])}
        after = _with(case, new, now)
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, "courier", "corrected", told, key))
        work.commit()
    return after


def keep_facts(
    begin: Begin, number: str, channel: str, sender: str, facts: Mapping[str, Any], told: str, now: datetime,
    *, key: str = "",
) -> Case:  # fmt: skip
    """Keeps what only the papers of the case need (where somebody lives, who heads the company), once for the message
    `key`. Raises NotFound."""
    with begin() as work:
        case = of_person(work, number, channel, sender)
        if case.was_done(key, *STEPS):
            return case
        case = replace(case, flags={**case.flags, PAPER_FACTS: {**(case.flags.get(PAPER_FACTS) or {}), **facts}})
        work.cases.save(case)
        work.cases.note(number, TimelineEntry(now, "courier", "amend", told, key))
        work.commit()
    return case


def waiting_in(case: Case) -> list[dict[str, Any]]:
    """Corrections that nobody has looked at: {"values", "told", "at"}."""
    return list(case.flags.get(FLAG) or ())


def settle_amendment(work: UnitOfWork, number: str, at: str, adopt: bool, by: str, now: datetime) -> Case:
    """A colleague takes over the correction that was noted `at`, or leaves the field. Raises NotFound."""
    case = work.cases.get(number)
    found = next((one for one in waiting_in(case) if one["at"] == at), None) if case else None
    if case is None or found is None:
        raise NotFound(what="case")
    rest = [one for one in waiting_in(case) if one is not found]
    after = _with(case, found["values"], now) if adopt else case
    after = replace(after, flags={**after.flags, FLAG: rest})
    work.cases.save(after)
    work.cases.note(number, TimelineEntry(now, by, "corrected" if adopt else "amend_refused", str(found["told"])))
    return after


def _with(case: Case, values: Mapping[str, Any], now: datetime) -> Case:
    fields = {**case.fields, **values}
    first = {name: fields[name] for name in ("name", "phone") if name in values}
    workers = tuple({**one, **first} if place == 0 else one for place, one in enumerate(case.workers))
    group = (fields.get("worker_count") or 1) > 1
    urgent = case.urgent or is_urgent(fields, now.date())
    return replace(case, fields=fields, workers=workers, group=group, urgent=urgent)
