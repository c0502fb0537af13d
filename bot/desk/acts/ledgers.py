"""Stations, services and organisations changed by hand, under the same rules as the files that people import."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Any

from bot.desk.room import Room
from bot.domain.geography.opening_hours_text import hours_text
from bot.domain.geography.stations import Station
from bot.domain.ledgers.file_rows import Parsed, Table
from bot.domain.ledgers.organisation_file import COLUMNS as ORGANISATION_COLUMNS
from bot.domain.ledgers.organisation_file import parse_organisations
from bot.domain.ledgers.service_file import COLUMNS as SERVICE_COLUMNS
from bot.domain.ledgers.service_file import parse_services
from bot.domain.ledgers.station_file import COLUMNS as STATION_COLUMNS
from bot.domain.ledgers.station_file import parse_stations
from bot.domain.people.organisations import Organisation
from bot.domain.people.services import Service
from bot.errors import Conflict, Invalid, NotFound
from bot.ports import UnitOfWork


@dataclass(frozen=True)
class Ledger:
    """`columns`: what an entry is made of; `parse(table, zone)` as for an imported file; `to_json(entry)`."""

    name: str
    columns: tuple[str, ...]
    parse: Callable[[Table, tzinfo], Parsed[Any]]
    to_json: Callable[[Any], dict[str, Any]]

    def of(self, work: UnitOfWork) -> Any:
        """The repository."""
        return getattr(work, self.name)


def add(room: Room, ledger: Ledger, given: Mapping[str, Any]) -> dict[str, Any]:
    """A new entry. Raises Invalid(field, reason), Conflict(reason="exists")."""
    entry = _entry(room, ledger, given)
    with room.begin() as work:
        if ledger.of(work).get(entry.id) is not None:
            raise Conflict(reason="exists", id=entry.id)
        _check_parent(work, entry)
        ledger.of(work).put([entry])
        work.commit()
    return ledger.to_json(entry)


def change(room: Room, ledger: Ledger, entry_id: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Changes the given parts; the id stays. Raises NotFound, Invalid(field, reason)."""
    with room.begin() as work:
        before = ledger.of(work).get(entry_id)
        if before is None:
            raise NotFound(what=ledger.name)
        now = ledger.to_json(before)
        merged = {**{name: now.get(name) for name in ledger.columns}, **given}
        entry = replace(_entry(room, ledger, merged), id=entry_id)
        _check_parent(work, entry)
        ledger.of(work).put([entry])
        work.commit()
    return ledger.to_json(entry)


def wrong(
    room: Room, ledger: Ledger, given: Mapping[str, Any], entry_id: str | None = None
) -> tuple[tuple[str, str], ...]:
    """All that is wrong with the parts of an entry, in their order: (column, reason as in wording/import.yml)."""
    known = {"id": entry_id} if entry_id is not None and "id" in ledger.columns else {}
    found = _parsed(room, ledger, {**known, **given})
    if not found.errors and not found.records:
        return ((ledger.columns[0], "missing"),)
    return tuple((error.column, error.reason) for error in found.errors)


def _parsed(room: Room, ledger: Ledger, given: Mapping[str, Any]) -> Parsed[Any]:
    cells = {name: value for name, value in given.items() if value is not None}
    return ledger.parse(Table(tuple(cells), (cells,)), room.house.settings.timezone)


def _entry(room: Room, ledger: Ledger, given: Mapping[str, Any]) -> Any:
    parsed = _parsed(room, ledger, given)
    if parsed.errors:
        raise Invalid(field=parsed.errors[0].column, reason=parsed.errors[0].reason)
    if not parsed.records:
        raise Invalid(field=ledger.columns[0], reason="missing")
    return parsed.records[0]


def _check_parent(work: UnitOfWork, entry: Any) -> None:
    parent = getattr(entry, "parent_id", None)
    if parent is not None and (parent == entry.id or work.organisations.get(parent) is None):
        raise Invalid(field="parent_id", reason="unknown")


def _station(one: Station) -> dict[str, Any]:
    return {
        "id": one.id, "name": one.name, "lng": one.point.lng, "lat": one.point.lat, "system": "gcj02",
        "type": one.type, "owner": one.owner, "district": one.district, "town": one.town, "address": one.address,
        "phone": one.phone, "hours": hours_text(one.hours), "is_24h": one.is_24h, "status": one.status,
        "facilities": list(one.facilities), "capacity": one.capacity,
        "verified_at": one.verified_at.isoformat() if one.verified_at else None,
    }  # fmt: skip


def _service(one: Service) -> dict[str, Any]:
    return {
        "id": one.id, "kind": one.kind, "title": one.title, "town": one.town, "place": one.place,
        "starts_at": one.starts_at.isoformat(timespec="minutes") if one.starts_at else None,
        "ends_at": one.ends_at.isoformat(timespec="minutes") if one.ends_at else None,
        "capacity": one.capacity, "phone": one.phone, "note": one.note,
    }  # fmt: skip


def _organisation(one: Organisation) -> dict[str, Any]:
    return {
        "id": one.id, "name": one.name, "level": one.level, "industry": one.industry, "towns": list(one.towns),
        "companies": list(one.companies), "parent_id": one.parent_id, "phone": one.phone, "address": one.address,
        "hours": hours_text(one.hours),
    }  # fmt: skip


STATIONS = Ledger("stations", STATION_COLUMNS, lambda table, zone: parse_stations(table, {}), _station)
SERVICES = Ledger("services", SERVICE_COLUMNS, lambda table, zone: parse_services(table, {}, zone), _service)
ORGANISATIONS = Ledger("organisations", tuple(name for name in ORGANISATION_COLUMNS if name != "note"),
                       lambda table, zone: parse_organisations(table, {}), _organisation)  # fmt: skip
