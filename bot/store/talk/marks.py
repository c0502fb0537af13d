"""Small facts of the installation."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, select

from bot.store.sql.tables import marks as table
from bot.store.sql.transaction import Transaction, per_dialect

_GET = select(table.c.value).where(table.c.key == bindparam("key"))


def _upsert(insert: Any) -> Any:
    fresh = insert(table)
    return fresh.on_conflict_do_update(index_elements=["key"], set_={"value": fresh.excluded.value})


_SET = per_dialect(_upsert)


class SqlMarks:
    """Answers `bot.ports.Marks`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self, key: str) -> str | None:
        """The value, None when it was never set."""
        row = self._tx.first(_GET, {"key": key})
        return None if row is None else str(row.value)

    def set(self, key: str, value: str) -> None:
        """Sets or replaces it."""
        self._tx.run(_SET[self._tx.dialect], {"key": key, "value": value})
