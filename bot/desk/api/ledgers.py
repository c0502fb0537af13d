"""The ledgers of stations, services and organisations in the staff API."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.desk.acts import ledgers as acts
from bot.desk.api.route import Query, Route
from bot.desk.api.shapes import CURSOR, FLAG, LIMIT, TEXT, TEXT_OR_NULL, form, list_of, page_of, record
from bot.desk.call import Call
from bot.desk.paging import page_json
from bot.desk.room import Room
from bot.domain.geography.coordinates import SYSTEMS
from bot.domain.geography.stations import FACILITIES, STATUSES, TYPES
from bot.domain.people.organisations import INDUSTRIES, LEVELS
from bot.domain.people.services import KINDS
from bot.errors import NotFound

_WORDS = {"type": ["string", "null"], "maxLength": 300}
_NAME = {"type": "string", "minLength": 1, "maxLength": 60, "pattern": r"\S"}
_COUNT = {"type": ["integer", "null"], "minimum": 0, "maximum": 100_000}
_LIST = {"type": ["array", "null"], "items": {"type": "string", "maxLength": 60}, "maxItems": 200}


def _code(codes: tuple[str, ...]) -> dict[str, Any]:
    return {"enum": [*codes, "", None]}


_STATION: dict[str, Any] = {
    "name": _NAME, "lng": {"type": "number", "minimum": -180, "maximum": 180},
    "lat": {"type": "number", "minimum": -180, "maximum": 180}, "system": {"enum": [*SYSTEMS, None]},
    "type": _code(TYPES), "owner": _WORDS, "district": _WORDS, "town": _WORDS, "address": _WORDS, "phone": _WORDS,
    "hours": _WORDS, "is_24h": {"type": ["boolean", "null"]}, "status": _code(STATUSES),
    "facilities": {"type": ["array", "null"], "items": {"enum": list(FACILITIES)}}, "capacity": _COUNT,
    "verified_at": _WORDS,
}  # fmt: skip
_SERVICE: dict[str, Any] = {
    "title": _NAME, "kind": {"type": "string", "enum": list(KINDS)}, "town": _WORDS, "place": _WORDS,
    "starts_at": _WORDS, "ends_at": _WORDS, "capacity": _COUNT, "phone": _WORDS, "note": _WORDS,
}  # fmt: skip
_ORGANISATION: dict[str, Any] = {
    "name": _NAME, "level": {"type": "string", "enum": list(LEVELS)}, "industry": _code(INDUSTRIES), "towns": _LIST,
    "companies": _LIST, "parent_id": _WORDS, "phone": _WORDS, "address": _WORDS, "hours": _WORDS,
}  # fmt: skip
_ID = {"type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,39}$"}

_NUMBER_OR_NULL = {"type": ["integer", "null"]}
SCHEMAS: dict[str, Any] = {
    "Station": record(
        {"id": TEXT, "name": TEXT, "lng": {"type": "number"}, "lat": {"type": "number"}, "hours": TEXT,
         "is_24h": FLAG, "status": TEXT, "facilities": list_of(TEXT), "capacity": _NUMBER_OR_NULL,
         "verified_at": TEXT_OR_NULL},
        system=TEXT, type=TEXT, owner=TEXT, district=TEXT, town=TEXT, address=TEXT, phone=TEXT,
    ),
    "Service": record({"id": TEXT, "kind": TEXT, "title": TEXT, "starts_at": TEXT_OR_NULL, "ends_at": TEXT_OR_NULL,
                       "capacity": _NUMBER_OR_NULL}, town=TEXT, place=TEXT, phone=TEXT, note=TEXT),
    "Organisation": record({"id": TEXT, "name": TEXT, "level": TEXT, "towns": list_of(TEXT),
                            "companies": list_of(TEXT), "parent_id": TEXT_OR_NULL},
                           industry=TEXT, phone=TEXT, address=TEXT, hours=TEXT),
    **{f"{name}Page": page_of(name) for name in ("Station", "Service", "Organisation")},
}  # fmt: skip


def _routes(ledger: acts.Ledger, name: str, obligatory: dict[str, Any], optional: dict[str, Any]) -> tuple[Route, ...]:
    path, one = f"/{ledger.name}", f"/{ledger.name}/{{id}}"
    new, change = form(obligatory, **optional), form(**{**obligatory, **optional})
    change["properties"].pop("id", None)
    return (
        Route("GET", path, _list(ledger), f"The ledger of {ledger.name}, by id", f"{name}Page",
              query=(Query("q", {"type": "string", "maxLength": 60}, "part of the name"), CURSOR, LIMIT)),
        Route("POST", path, lambda room, call: acts.add(room, ledger, call.body), "Adds an entry", name, new,
              f"New{name}", deed="change_ledgers", status=201, faults=(409,)),
        Route("GET", one, _get(ledger), "One entry", name),
        Route("PATCH", one, lambda room, call: acts.change(room, ledger, call.path["id"], call.body),
              "Changes the given parts of an entry", name, change, f"{name}Change", deed="change_ledgers"),
    )  # fmt: skip


def _list(ledger: acts.Ledger) -> Callable[[Room, Call], Any]:
    def handle(room: Room, call: Call) -> Any:
        with room.look() as work:
            entries = ledger.of(work).all()
        items = [ledger.to_json(entry) for entry in entries]
        wanted = call.query["q"]
        if wanted:
            items = [item for item in items if wanted in (item.get("name") or item.get("title") or "")]
        return page_json(items, call.query)

    return handle


def _get(ledger: acts.Ledger) -> Callable[[Room, Call], Any]:
    def handle(room: Room, call: Call) -> Any:
        with room.look() as work:
            entry = ledger.of(work).get(call.path["id"])
        if entry is None:
            raise NotFound(what=ledger.name)
        return ledger.to_json(entry)

    return handle


def _split(parts: dict[str, Any], *obligatory: str) -> tuple[dict[str, Any], dict[str, Any]]:
    return {name: parts[name] for name in obligatory}, {k: v for k, v in parts.items() if k not in obligatory}


ROUTES = (
    *_routes(acts.STATIONS, "Station", *_split(_STATION, "name", "lng", "lat")),
    *_routes(acts.SERVICES, "Service", *_split(_SERVICE, "title", "kind")),
    *_routes(acts.ORGANISATIONS, "Organisation", *_split({"id": _ID, **_ORGANISATION}, "id", "name", "level")),
)
