"""Cases, with their timeline, files and the digests they are found by."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, insert, or_, select, update

from bot.domain.casework.cases import Case, CaseFile, TimelineEntry, case_number
from bot.errors import NotFound
from bot.ports import Page
from bot.store.casework.case_rows import BODY, TEXT, read_cases
from bot.store.casework.case_search import digests_of, digests_of_query
from bot.store.sql.cursors import after_number, page_size
from bot.store.sql.tables import case_files, case_lookups, case_series, case_timeline
from bot.store.sql.tables import cases as table
from bot.store.sql.transaction import Transaction, per_dialect

_BY_NUMBER = select(table).where(table.c.number == bindparam("number"))
_BY_KEY = select(table).where(table.c.key == bindparam("key"))
_ADD = insert(table)
_SAVED = ("kind", "state", "channel", "sender", "organisation", "urgent", "is_group", "before_emergency", "body")
_SAVE = (
    update(table)
    .where(table.c.number == bindparam("row"))
    .values({name: bindparam(f"new_{name}") for name in _SAVED})
    .returning(table.c.number)
)
_IN_STATE = select(table.c.number).where(table.c.state == bindparam("state")).order_by(table.c.id)
_EXISTS = select(table.c.id).where(table.c.number == bindparam("number"))
_NOTE = insert(case_timeline)
_ATTACH = per_dialect(lambda insert: insert(case_files).on_conflict_do_nothing(index_elements=["number", "file_id"]))
_LOOKUPS = select(case_lookups.c.digest).where(case_lookups.c.number == bindparam("number"))
_ADD_LOOKUP = insert(case_lookups)
_DROP_LOOKUPS = delete(case_lookups).where(case_lookups.c.number == bindparam("row"))


def _count(insert: Any) -> Any:
    return (
        insert(case_series)
        .values(last=1)
        .on_conflict_do_update(index_elements=["series"], set_={"last": case_series.c.last + 1})
        .returning(case_series.c.last)
    )


_COUNT = per_dialect(_count)


class SqlCases:
    """Answers `bot.ports.Cases`. In a writing transaction of PostgreSQL a case that is read is locked, so that two
    people who change it do so one after the other."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def next_number(self, prefix: str, day: datetime) -> str:
        """The next one of that prefix and day. It is used up by the commit only, so none is left out."""
        row = self._tx.first(_COUNT[self._tx.dialect], {"series": f"{prefix}{day:%Y%m%d}"})
        assert row is not None
        return case_number(prefix, day, row.last)

    def add(self, case: Case) -> None:
        """A new case with its timeline and attachments. Raises Conflict(reason="exists") for a number or key in use,
        Conflict(reason="refers") for a file that was not kept."""
        values = {"number": case.number, "key": case.key or None, "created_at": case.created_at, **self._values(case)}
        self._tx.run(_ADD, values)
        self._index(case.number, digests_of(case, self._tx.house.cipher))
        if case.timeline:
            self._tx.run(_NOTE, [self._entry(case.number, entry) for entry in case.timeline])
        for file in case.attachments:
            self._attach(case.number, file)

    def by_key(self, key: str) -> Case | None:
        """The case that this message confirmed; None for the empty key."""
        return self._one(_BY_KEY, key=key) if key else None

    def get(self, number: str) -> Case | None:
        """One case."""
        return self._one(_BY_NUMBER, number=number)

    def save(self, case: Case) -> None:
        """Writes all but number, key, time, timeline and attachments. Raises NotFound."""
        values = {f"new_{name}": value for name, value in self._values(case).items()}
        if self._tx.first(_SAVE, {"row": case.number, **values}) is None:
            raise NotFound(what="case")
        digests = digests_of(case, self._tx.house.cipher)
        if digests != {row.digest for row in self._tx.all(_LOOKUPS, {"number": case.number})}:
            self._tx.run(_DROP_LOOKUPS, {"row": case.number})
            self._index(case.number, digests)

    def note(self, number: str, entry: TimelineEntry) -> None:
        """Adds a happening. Raises NotFound."""
        self._must_exist(number)
        self._tx.run(_NOTE, self._entry(number, entry))

    def attach(self, number: str, file: CaseFile) -> None:
        """Adds a kept file; one that is there already changes nothing. Raises NotFound, or Conflict(reason="refers")
        when the file was not kept."""
        self._must_exist(number)
        self._attach(number, file)

    def in_state(self, state: str) -> Sequence[str]:
        """The numbers of the cases in this state, oldest first; none of them is opened."""
        return tuple(row.number for row in self._tx.all(_IN_STATE, {"state": state}))

    def page(
        self, *, sender: str | None = None, channel: str | None = None, kind: str | None = None,
        state: str | None = None, organisation: str | None = None, q: str | None = None,
        cursor: str | None = None, limit: int = 50,
    ) -> Page:  # fmt: skip
        """Newest first. `q`: the beginning of a number, or a whole name or phone."""
        wanted = {"sender": sender, "channel": channel, "kind": kind, "state": state, "organisation": organisation}
        statement = select(table).order_by(table.c.id.desc()).limit(page_size(limit) + 1)
        for name, value in wanted.items():
            if value is not None:
                statement = statement.where(table.c[name] == value)
        query = unicodedata.normalize("NFKC", q or "").strip()
        if query:
            statement = statement.where(self._matches(query))
        last = after_number(cursor)
        if last is not None:
            statement = statement.where(table.c.id < last)
        rows = self._tx.all(statement)
        shown = rows[: page_size(limit)]
        return Page(tuple(read_cases(self._tx, shown)), str(shown[-1].id) if len(rows) > len(shown) else None)

    def _matches(self, query: str) -> Any:
        digests = digests_of_query(query, self._tx.house.cipher)
        numbers = select(case_lookups.c.number).where(case_lookups.c.digest.in_(digests))
        return or_(table.c.number.startswith(query.upper(), autoescape=True), table.c.number.in_(numbers))

    def _one(self, statement: Select[Any], **wanted: str) -> Case | None:
        row = self._tx.first(statement.with_for_update() if self._tx.locks else statement, wanted)
        return None if row is None else read_cases(self._tx, [row])[0]

    def _must_exist(self, number: str) -> None:
        if self._tx.first(_EXISTS, {"number": number}) is None:
            raise NotFound(what="case")

    def _attach(self, number: str, file: CaseFile) -> None:
        self._tx.run(_ATTACH[self._tx.dialect], {"number": number, "file_id": file.id})

    def _index(self, number: str, digests: set[str]) -> None:
        if digests:
            self._tx.run(_ADD_LOOKUP, [{"number": number, "digest": digest} for digest in sorted(digests)])

    def _entry(self, number: str, entry: TimelineEntry) -> dict[str, Any]:
        text = self._tx.seal(TEXT, entry.text) if entry.text else None
        key = entry.key or None
        return {"number": number, "at": entry.at, "by": entry.by, "step": entry.step, "text": text, "key": key}

    def _values(self, case: Case) -> dict[str, Any]:
        return {
            "kind": case.kind,
            "state": case.state,
            "channel": case.channel,
            "sender": case.sender,
            "organisation": case.organisation,
            "urgent": case.urgent,
            "is_group": case.group,
            "before_emergency": case.before_emergency,
            "body": self._tx.seal(BODY, {"fields": case.fields, "workers": case.workers, "flags": case.flags}),
        }
