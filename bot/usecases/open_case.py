"""Registers a case: routed to the right union, urgent when time is short, written once for each confirming message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.domain.casework.case_dates import FLAG as DATES
from bot.domain.casework.case_dates import CaseDates, as_flag, checked
from bot.domain.casework.case_kinds import CaseKind
from bot.domain.casework.case_states import FIRST
from bot.domain.casework.cases import GUEST, Case, CaseFile, TimelineEntry
from bot.domain.geography.places import nearest_town, resolve
from bot.domain.invalid import InvalidValue
from bot.domain.people.consents import Consent
from bot.domain.people.couriers import Courier
from bot.domain.people.organisations import Organisation, Routing, route_membership
from bot.ports import Begin, UnitOfWork
from bot.usecases.casework.add_evidence import apart

EACH_OTHER = "*"
"""In place of a name: what everybody is owed whose share is not told by name."""
URGENT_DAYS = 7
"""A hearing or a limit nearer than this lets legal aid be given before the papers are complete (法律援助法 44)."""


@dataclass(frozen=True)
class Opened:
    """The case as written (or found written before under the same key), and where it went."""

    case: Case
    organisation: Organisation | None
    routing: Routing
    again: bool


def open_case(
    begin: Begin,
    kind: CaseKind,
    values: Mapping[str, Any],
    *,
    channel: str,
    sender: str,
    key: str,
    now: datetime,
    files: Sequence[CaseFile] = (),
    by: str = "courier",
    urgent: bool = False,
    complete: bool = True,
    other: str = "",
    each: float | None = None,
    shares: Mapping[str, float] | None = None,
    forwarding: tuple[bool, str] | None = None,
    guest: bool = False,
    dates: CaseDates | None = None,
) -> Opened:
    """Writes the case, what is known of the person, and its files in one transaction.

    `key` is the id of the message that confirmed it (empty: no guard). `other`: a note for staff where the sender
    speaks for somebody else; what is known of that person is then not kept as the sender's. `each`: what each of a
    group is owed, in yuan, where the sum was told so; `shares`: the same by name, EACH_OTHER for all others.
    `forwarding`: what the person said of passing it on to other offices, and the version of the notice that held;
    None: nothing yet. `guest`: it is of somebody who took over the telephone, so not for the sender to read. Raises
    InvalidValue("missing") with `details["fields"]` when `complete` and an obligatory field is empty,
    StoreUnavailable."""
    missing = kind.missing(dict(values)) if complete else ()
    if missing:
        raise InvalidValue("missing", fields=missing)
    with begin() as work:
        organisations = {one.id: one for one in work.organisations.all()}
        before = work.cases.by_key(key) if key else None
        if before is not None:
            return Opened(
                before, organisations.get(before.organisation or ""), Routing(before.organisation, "before"), True
            )
        fields = {name: values.get(name) for name in kind.fields}
        routing = _route(kind, _in_town(fields, work), organisations)
        case = Case(
            number=work.cases.next_number(kind.prefix, now),
            kind=kind.name,
            state=FIRST[kind.table],
            created_at=now,
            channel=channel,
            sender=sender,
            fields=fields,
            organisation=routing.organisation_id,
            urgent=urgent or is_urgent(fields, now.date()),
            group=(fields.get("worker_count") or 1) > 1,
            workers=tuple(_workers(fields, values, each, shares or {})),
            key=key,
            flags=_flags(guest, dates, now),
        )
        work.cases.add(case)
        work.cases.note(case.number, TimelineEntry(now, by, case.state))
        if other:
            work.cases.note(case.number, TimelineEntry(now, by, "note", other))
        files, _ = apart(files)
        for file in files:
            work.cases.attach(case.number, file)
        if forwarding is not None:
            given, version = forwarding
            work.consents.add(Consent(now, channel, sender, "forwarding", given, version, by, case.number))
        if not other:
            _remember(work, case, now)
        work.commit()
    return Opened(
        replace(case, attachments=tuple(files)), organisations.get(routing.organisation_id or ""), routing, False
    )


def _flags(guest: bool, dates: CaseDates | None, now: datetime) -> dict[str, Any]:
    told = {DATES: as_flag(checked(dates, now.date()))} if dates is not None else {}
    return {**({GUEST: True} if guest else {}), **told}


def is_urgent(fields: Mapping[str, Any], today: date) -> bool:
    """Whether a hearing, or a limit named in its place, is fewer than URGENT_DAYS away (or just over)."""
    day = fields.get("hearing_date")
    return bool(day) and (date.fromisoformat(str(day)) - today).days <= URGENT_DAYS


def _in_town(fields: Mapping[str, Any], work: UnitOfWork) -> dict[str, Any]:
    """The fields with the town before the location, where the location is a landmark that we know."""
    location = str(fields.get("location") or "")
    places = work.places.all() if location else ()
    meant = resolve(location, places)
    town = nearest_town(meant.matches[0].point, places) if meant.certain and meant.matches else None
    return {**fields, "location": f"{town.name}{location}" if town else location}


def _route(kind: CaseKind, fields: Mapping[str, Any], organisations: Mapping[str, Organisation]) -> Routing:
    if kind.name in ("membership", "membership_change"):
        return route_membership(
            fields.get("job"), fields.get("company"), fields.get("location"), organisations.values()
        )
    county = next((one.id for one in organisations.values() if one.level == "county"), None)
    return Routing(county, "county" if county else "none")


def _workers(
    fields: Mapping[str, Any], values: Mapping[str, Any], each: float | None, shares: Mapping[str, float]
) -> list[dict[str, Any]]:
    if (fields.get("worker_count") or 1) <= 1:
        return []
    name = fields.get("name")
    each = shares.get(EACH_OTHER, each)
    reporter = {"name": name, "phone": fields.get("phone"), "amount": shares.get(str(name), each)}
    others = [one for one in values.get("workers") or () if one != name]
    people: list[dict[str, Any]] = [reporter]
    return people + [{"name": one, "phone": None, "amount": shares.get(one, each)} for one in others]


def _remember(work: UnitOfWork, case: Case, now: datetime) -> None:
    """Keeps name, telephone and the like for this person's next matter."""
    if not case.sender:
        return
    known = work.couriers.get(case.channel, case.sender) or Courier(case.channel, case.sender)
    fields = {name: value for name, value in case.fields.items() if value not in (None, "")}
    lasting: dict[str, Any] = {name: fields[name] for name in ("company", "job", "location") if name in fields}
    work.couriers.save(
        replace(
            known,
            name=fields.get("name", known.name),
            phone=fields.get("phone", known.phone),
            id_number=fields.get("id_number", known.id_number),
            profile={**known.profile, **lasting},
        ),
        now,
    )
