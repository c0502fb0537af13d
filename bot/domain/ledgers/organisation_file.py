"""A file of union organisations, row by row."""

from __future__ import annotations

import re

from bot.domain.ledgers.file_cells import LONGEST_NAME, Row, Words
from bot.domain.ledgers.file_rows import Parsed, Table, parse_rows
from bot.domain.people.organisations import INDUSTRIES, LEVELS, Organisation

OBLIGATORY = ("id", "name", "level")
COLUMNS = (*OBLIGATORY, "industry", "towns", "companies", "parent_id", "phone", "address", "hours", "note")


def parse_organisations(table: Table, words: Words) -> Parsed[Organisation]:
    """The organisations of the good rows and all errors. The id is given in the file; a parent may stand
    anywhere in it."""
    return parse_rows(table, COLUMNS, OBLIGATORY, words, _organisation)


def _organisation(row: Row) -> Organisation:
    key = row.text("id", obligatory=True)
    if key and not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", key):
        row.wrong("id", "bad_id")
    level, industry = row.code("level", LEVELS), row.code("industry", INDUSTRIES)
    if not row.cells.get("level"):
        row.wrong("level", "missing")
    if level == "industry" and not row.cells.get("industry"):
        row.wrong("industry", "missing")
    row.text("note")
    return Organisation(
        id=key,
        name=row.text("name", obligatory=True, longest=LONGEST_NAME),
        level=level,
        industry=industry,
        towns=row.parts("towns"),
        companies=row.parts("companies"),
        parent_id=row.text("parent_id") or None,
        phone=row.text("phone"),
        address=row.text("address"),
        hours=row.hours(),
    )
