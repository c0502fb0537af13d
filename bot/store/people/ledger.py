"""What the four ledgers share: public facts as JSON rows, read often and written seldom.

All objects of a ledger are kept in memory under the revision that the last `put` of any process left in `marks`;
reading them again costs one look at that mark."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Generic, Protocol, TypeVar

from cattrs.preconf.json import make_converter
from sqlalchemy import Table, bindparam, select

from bot.store.sql.transaction import Transaction, per_dialect
from bot.store.talk.marks import SqlMarks

_CONVERTER = make_converter()
_CONVERTER.register_unstructure_hook(date, lambda value: value.isoformat())
_CONVERTER.register_unstructure_hook(datetime, lambda value: value.isoformat())
_CONVERTER.register_structure_hook(date, lambda value, _: date.fromisoformat(value))

_BATCH = 500  # databases limit the number of parameters


class Entry(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str: ...


_Entry = TypeVar("_Entry", bound=Entry)


class Ledger(Generic[_Entry]):
    """The statements of one ledger. `title` names the attribute that goes into the column `name`."""

    def __init__(self, table: Table, kind: type[_Entry], title: str = "name") -> None:
        self.table, self.kind, self._title = table, kind, title
        self._everything = select(table.c.body).order_by(table.c.id)
        self._by_id = select(table.c.body).where(table.c.id == bindparam("id"))
        self._known = select(table.c.id, table.c.body).where(table.c.id.in_(bindparam("ids", expanding=True)))
        self._put = per_dialect(self._upsert)

    def all(self, transaction: Transaction) -> tuple[_Entry, ...]:
        """Every entry, by id."""
        revision = SqlMarks(transaction).get(self._mark) or ""
        kept = transaction.house.ledgers.get(self.table.name)
        if kept is None or kept[0] != revision:
            entries = tuple(self._read(row.body) for row in transaction.all(self._everything))
            # A revision is used once, so one of a `put` that is rolled back can never come to mean something else.
            transaction.house.ledgers[self.table.name] = kept = (revision, entries)
        return kept[1]

    def get(self, transaction: Transaction, entry_id: str) -> _Entry | None:
        """One entry."""
        row = transaction.first(self._by_id, {"id": entry_id})
        return None if row is None else self._read(row.body)

    def put(self, transaction: Transaction, entries: Sequence[_Entry]) -> int:
        """Adds or replaces by id; of two with the same id the last counts. Returns how many differed from before."""
        bodies = {entry.id: (entry, _CONVERTER.dumps(entry, ensure_ascii=False)) for entry in entries}
        ids, changed = list(bodies), []
        for start in range(0, len(ids), _BATCH):
            batch = ids[start : start + _BATCH]
            known = {row.id: row.body for row in transaction.all(self._known, {"ids": batch})}
            changed += [entry_id for entry_id in batch if known.get(entry_id) != bodies[entry_id][1]]
        if changed:
            rows = [
                {"id": entry_id, "name": getattr(bodies[entry_id][0], self._title), "body": bodies[entry_id][1]}
                for entry_id in changed
            ]
            transaction.run(self._put[transaction.dialect], rows)
            SqlMarks(transaction).set(self._mark, secrets.token_hex(8))
        return len(changed)

    @property
    def _mark(self) -> str:
        return f"ledger.{self.table.name}"

    def _read(self, body: str) -> _Entry:
        return _CONVERTER.loads(body, self.kind)

    def _upsert(self, insert: Any) -> Any:
        fresh = insert(self.table)
        changed = {name: fresh.excluded[name] for name in ("name", "body")}
        return fresh.on_conflict_do_update(index_elements=["id"], set_=changed)
