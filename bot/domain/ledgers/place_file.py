"""A file of places that people name, row by row, as `xiaoge places import` takes it."""

from __future__ import annotations

from bot.domain.geography.places import KINDS, Place
from bot.domain.ledgers.file_cells import LONGEST_NAME, Row, Words
from bot.domain.ledgers.file_rows import Parsed, Table, identity, parse_rows

OBLIGATORY = ("name", "lng", "lat")
COLUMNS = (*OBLIGATORY, "system", "aliases", "kind", "town", "note")
"""`kind` (landmark, town), `town` and `note` may be there too; a note is for the people who keep the file."""


def parse_places(table: Table, words: Words) -> Parsed[Place]:
    """The places of the good rows and all errors. A place is the same one when name and town are."""
    return parse_rows(table, COLUMNS, OBLIGATORY, words, _place)


def _place(row: Row) -> Place | None:
    name = row.text("name", obligatory=True, longest=LONGEST_NAME)
    town, aliases = row.text("town"), row.parts("aliases")
    kind, point = row.code("kind", KINDS, default="landmark"), row.point()
    row.text("note")
    if point is None:
        return None
    aliases = tuple(alias for alias in aliases if alias != name)
    return Place(identity("pl", name, town), name, point, aliases, kind, town)
