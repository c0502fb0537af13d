"""The ledgers: lists of stations, services and organisations with a search, and one entry to read, change or add."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.desk.acts import ledgers as acts
from bot.desk.call import Call
from bot.desk.pages.frame import frame
from bot.desk.pages.ledger_fields import FIELDS, LISTED, Field, as_cells, in_words
from bot.desk.pages.serve import Go, Handler, Page
from bot.desk.room import Room
from bot.errors import Conflict, Invalid, NotFound
from bot.wording import label, say

SHOWN = 30
LONGEST_CELL = 2000
LEDGERS = (acts.STATIONS, acts.SERVICES, acts.ORGANISATIONS)


def pages() -> tuple[tuple[str, str, Handler, str | None], ...]:
    """The rows for the list of pages: everybody reads, those who may change_ledgers write."""
    found: list[tuple[str, str, Handler, str | None]] = []
    for ledger in LEDGERS:
        path = f"/{ledger.name}"
        found += [
            ("GET", path, _bound(index, ledger), "talk"),
            ("GET", f"{path}/new", _bound(new, ledger), "change_ledgers"),
            ("POST", f"{path}/new", _bound(add, ledger), "change_ledgers"),
            ("GET", f"{path}/{{id}}", _bound(show, ledger), "talk"),
            ("POST", f"{path}/{{id}}", _bound(change, ledger), "change_ledgers"),
        ]
    return tuple(found)


def index(room: Room, call: Call, ledger: acts.Ledger) -> Page:
    """The list: what has all the words of the search, by name."""
    q = call.query.get("q", "").strip()[:60]
    fields = {field.name: field for field in FIELDS[ledger.name]}
    with room.look() as work:
        rows = [_row(room, ledger, one) for one in ledger.of(work).all()]
        context = frame(work, call, "ledgers")
    found = [row for row in rows if all(word in _searched(row, fields) for word in q.casefold().split())]
    found.sort(key=lambda row: (row[LISTED[ledger.name][0]], row["id"]))
    last = max(1, -(-len(found) // SHOWN))
    page = min(max(_whole(call.query.get("page", "")), 1), last)
    shown = found[(page - 1) * SHOWN : page * SHOWN]
    lines = [{"id": row["id"], "cells": [in_words(fields[name], row[name]) for name in LISTED[ledger.name]]}
             for row in shown]  # fmt: skip
    return Page("ledger.html", {**context, **_ledger_context(call, ledger), "q": q, "lines": lines, "page": page,
                                "last": last, "total": len(found), "columns": LISTED[ledger.name]})  # fmt: skip


def new(room: Room, call: Call, ledger: acts.Ledger) -> Page:
    """The empty form."""
    return _form(room, call, ledger, {"status": "open", "system": "gcj02"}, {}, None)


def show(room: Room, call: Call, ledger: acts.Ledger) -> Page:
    """One entry: a form for those who may change it, else a table."""
    with room.look() as work:
        found = ledger.of(work).get(call.path["id"])
    if found is None:
        raise NotFound(what=ledger.name)
    return _form(room, call, ledger, _row(room, ledger, found), {}, found.id)


def add(room: Room, call: Call, ledger: acts.Ledger) -> Page | Go:
    """Writes a new entry, or shows the form again with what is wrong at each field."""
    return _written(room, call, ledger, None, lambda cells: acts.add(room, ledger, cells))


def change(room: Room, call: Call, ledger: acts.Ledger) -> Page | Go:
    """The same for one that is there."""
    entry_id = call.path["id"]
    return _written(room, call, ledger, entry_id, lambda cells: acts.change(room, ledger, entry_id, cells))


def _written(
    room: Room, call: Call, ledger: acts.Ledger, entry_id: str | None, write: Callable[[dict[str, str]], Any]
) -> Page | Go:
    fields = [field for field in FIELDS[ledger.name] if entry_id is None or not field.fixed]
    cells = {field.name: str(call.body.get(field.name, "")).strip()[:LONGEST_CELL] for field in fields}
    wrong = {column: label("import.reasons", reason) for column, reason in acts.wrong(room, ledger, cells, entry_id)}
    if not any(cells.values()):  # to the reader of files an empty row is no row at all
        wrong = {field.name: label("import.reasons", "missing") for field in fields if field.needed}
    if not wrong:
        try:
            written = write(cells)
        except Conflict:
            wrong[fields[0].name] = say("desk_ledgers.exists")
        except Invalid as error:  # what only the ledger as a whole can tell: the union above
            wrong[str(error.details["field"])] = say("desk_ledgers.parent")
        else:
            name = str(written.get("name") or written.get("title"))
            return Go(f"/desk/{ledger.name}", "saved" if entry_id else "added", {"name": name})
    return _form(room, call, ledger, cells, wrong, entry_id, 422)


def _form(
    room: Room, call: Call, ledger: acts.Ledger, cells: Mapping[str, str], wrong: Mapping[str, str],
    entry_id: str | None, status: int = 200,
) -> Page:  # fmt: skip
    with room.look() as work:
        context = frame(work, call, "ledgers")
        parents = [one for one in work.organisations.all() if one.id != entry_id]
    fields = [field for field in FIELDS[ledger.name] if not (entry_id and field.fixed)]
    cells = {**dict.fromkeys((field.name for field in fields), ""), **cells}
    words = {field.name: in_words(field, cells[field.name]) for field in fields}
    return Page("ledger_entry.html", {
        **context, **_ledger_context(call, ledger), "fields": fields, "cells": cells, "wrong": wrong, "words": words,
        "id": entry_id, "name": cells.get("name") or cells.get("title"), "parents": parents,
    }, status)  # fmt: skip


def _ledger_context(call: Call, ledger: acts.Ledger) -> dict[str, Any]:
    return {"ledger": ledger.name, "ledgers": [one.name for one in LEDGERS],
            "may_change": call.member.may("change_ledgers")}  # fmt: skip


def _row(room: Room, ledger: acts.Ledger, found: Any) -> dict[str, str]:
    cells = as_cells(ledger.to_json(found), FIELDS[ledger.name], room.house.settings.timezone)
    return {**cells, "id": str(found.id)}


def _searched(row: Mapping[str, str], fields: Mapping[str, Field]) -> str:
    return " ".join(in_words(fields[name], cell) if name in fields else cell for name, cell in row.items()).casefold()


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def _bound(handle: Callable[[Room, Call, acts.Ledger], Page | Go], ledger: acts.Ledger) -> Handler:
    return lambda room, call: handle(room, call, ledger)
