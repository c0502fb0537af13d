"""Words to couriers that wait for a decent hour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from bot.domain.casework.notices import Notice
from bot.store.sql.aftercare_tables import notices as table
from bot.store.sql.transaction import Transaction

_BODY = "notices.body"
_ADD = insert(table)
_OF_CASE = select(table).where(table.c.number == bindparam("number")).order_by(table.c.id)
_WAITING = select(table).where(table.c.conversation_id == bindparam("conversation")).order_by(table.c.id)
_DUE = select(table.c.conversation_id).where(table.c.due_at <= bindparam("now")).distinct().limit(bindparam("most"))
_DROP = delete(table).where(table.c.id.in_(bindparam("ids", expanding=True)))


class SqlNotices:
    """Answers `bot.ports.Notices`. What waits leaves the table in the transaction that puts it into the outbox."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(
        self, conversation_id: str, number: str, step: str, text: str,
        buttons: Sequence[tuple[str, str]], due: datetime, now: datetime,
    ) -> None:  # fmt: skip
        """Keeps the words until `due`."""
        body = {"text": text, "buttons": [list(button) for button in buttons]}
        values = {"number": number, "conversation_id": conversation_id, "step": step, "at": now, "due_at": due}
        self._tx.run(_ADD, {**values, "body": self._tx.seal(_BODY, body)})

    def of_case(self, number: str) -> Sequence[Notice]:
        """What waits of one case, oldest first."""
        return self._read(self._tx.all(_OF_CASE, {"number": number}))

    def waiting(self, conversation_id: str) -> Sequence[Notice]:
        """What waits for one person, oldest first."""
        return self._read(self._tx.all(_WAITING, {"conversation": conversation_id}))

    def due(self, now: datetime, limit: int) -> Sequence[str]:
        """Conversations in which something may go out."""
        return tuple(row.conversation_id for row in self._tx.all(_DUE, {"now": now, "most": limit}))

    def drop(self, ids: Sequence[int]) -> None:
        """They have gone out."""
        if ids:
            self._tx.run(_DROP, {"ids": list(ids)})

    def _read(self, rows: Sequence[Row[Any]]) -> tuple[Notice, ...]:
        return tuple(self._notice(row) for row in rows)

    def _notice(self, row: Row[Any]) -> Notice:
        body = self._tx.unseal(_BODY, row.body)
        at, due = self._tx.local(row.at), self._tx.local(row.due_at)
        buttons = tuple((title, command) for title, command in body["buttons"])
        return Notice(row.id, row.number, row.conversation_id, row.step, at, due, body["text"], buttons)
