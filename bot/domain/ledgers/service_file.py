"""A file of services, row by row, as `xiaoge services import` takes it."""

from __future__ import annotations

from datetime import tzinfo

from bot.domain.ledgers.file_cells import LONGEST_NAME, Row, Words
from bot.domain.ledgers.file_rows import Parsed, Table, identity, parse_rows
from bot.domain.people.services import KINDS, Service

OBLIGATORY = ("title", "kind")
COLUMNS = (*OBLIGATORY, "town", "place", "starts_at", "ends_at", "capacity", "phone", "note")


def parse_services(table: Table, words: Words, zone: tzinfo) -> Parsed[Service]:
    """The services of the good rows and all errors. A service is the same one when kind, title, town, place
    and start are.

    Times are `YYYY-MM-DD HH:MM` in `zone` unless they carry an offset; a date alone as the end includes that
    day.
    """

    def service(row: Row) -> Service | None:
        title = row.text("title", obligatory=True, longest=LONGEST_NAME)
        kind, town, place = row.code("kind", KINDS), row.text("town"), row.text("place")
        if not row.cells.get("kind"):
            row.wrong("kind", "missing")
        starts_at = row.moment("starts_at", zone)
        ends_at = row.moment("ends_at", zone, end_of_day=True)
        if starts_at and ends_at and ends_at <= starts_at:
            row.wrong("ends_at", "ends_before_start")
        return Service(
            id=identity("sv", kind, title, town, place, starts_at.isoformat() if starts_at else ""),
            kind=kind,
            title=title,
            town=town,
            place=place,
            starts_at=starts_at,
            ends_at=ends_at,
            capacity=row.count("capacity"),
            phone=row.text("phone"),
            note=row.text("note"),
        )

    return parse_rows(table, COLUMNS, OBLIGATORY, words, service)
