"""Tables that people bring (CSV, XLSX): the header check, row by row into records, and what went wrong
where."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bot.domain.ledgers.file_cells import Row, RowError, Words, cell_text, word_for

HEADER_LINE = 1


class Identified(Protocol):
    """A record that has an id."""

    @property
    def id(self) -> str: ...


Record = TypeVar("Record", bound=Identified)


@dataclass(frozen=True)
class Table:
    """What the reader of a file hands over: the header's words in order, the rows as mappings from them to
    cells, and the line of each row in the file (2, 3, … when left out). Cells beyond the header stand under
    the key None."""

    header: Sequence[str]
    rows: Sequence[Mapping[str, object]]
    lines: Sequence[int] = ()


@dataclass(frozen=True)
class Parsed(Generic[Record]):
    """The records of the good rows, and the errors of the bad ones, in the order of the file, the header's
    first. A row with an error gives no record. Reasons of the header: missing_column, unknown_column,
    duplicate_column."""

    records: tuple[Record, ...]
    errors: tuple[RowError, ...]


def parse_rows(
    table: Table,
    columns: Sequence[str],
    obligatory: Collection[str],
    words: Words,
    read: Callable[[Row], Record | None],
) -> Parsed[Record]:
    """Reads every row that holds anything with `read`; without an obligatory column none.

    A row whose record has the id of an earlier good one is a duplicate.
    """
    names = {given: _column(given, words) for given in table.header}
    errors = _header_errors([names[given] for given in table.header], columns, obligatory)
    if any(error.reason == "missing_column" for error in errors):
        return Parsed((), tuple(errors))
    lines = table.lines or range(HEADER_LINE + 1, HEADER_LINE + 1 + len(table.rows))
    first: dict[str, int] = {}
    records: list[Record] = []
    for line, given_cells in zip(lines, table.rows, strict=True):
        cells = {names.get(given, ""): cell_text(value) for given, value in given_cells.items()}
        if not any(cells.values()):
            continue
        row = Row(line, cells, words)
        record = read(row)
        if cells.get(""):
            row.wrong("", "too_many_cells")
        if record is not None and not row.errors and record.id in first:
            row.errors.append(RowError(line, columns[0], "duplicate", cells.get(columns[0], ""), first[record.id]))
        if record is not None and not row.errors:
            first[record.id] = line
            records.append(record)
        errors += row.errors
    return Parsed(tuple(records), tuple(errors))


def identity(prefix: str, *parts: str) -> str:
    """The id of a record: the same parts, however spaced and cased, always give the same one."""
    key = "|".join("".join(unicodedata.normalize("NFKC", part).casefold().split()) for part in parts)
    return f"{prefix}-{hashlib.blake2b(key.encode(), digest_size=6).hexdigest()}"


def _header_errors(seen: list[str], columns: Sequence[str], obligatory: Collection[str]) -> list[RowError]:
    """A blank header is no mistake: spreadsheets leave empty columns behind; cells under it are."""
    missing = [(one, "missing_column") for one in obligatory if one not in seen]
    unknown = [(one, "unknown_column") for one in dict.fromkeys(seen) if one and one not in columns]
    twice = [(one, "duplicate_column") for one in columns if seen.count(one) > 1]
    return [RowError(HEADER_LINE, one, reason) for one, reason in (*missing, *unknown, *twice)]


def _column(given: str, words: Words) -> str:
    return word_for(words.get("column", {}), cell_text(given)).lower()
