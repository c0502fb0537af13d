"""Emergencies that staff must see."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from bot.domain.danger.alerts import Alert
from bot.errors import NotFound
from bot.ports import Page
from bot.store.sql.cursors import after_number, page_size
from bot.store.sql.tables import alerts as table
from bot.store.sql.transaction import Transaction

_TEXT = "alerts.text"
_LOCATION = "alerts.location"

_BY_ID = select(table).where(table.c.id == bindparam("id"))
_OF_PERSON = (
    select(table)
    .where(table.c.channel == bindparam("channel"), table.c.sender == bindparam("sender"))
    .order_by(table.c.id)
)
_LOCKED = _BY_ID.with_for_update()
_ADD = insert(table).returning(table.c.id)
_WORDS = update(table).where(table.c.id == bindparam("row")).values(
    text=bindparam("words"), location=bindparam("place"))  # fmt: skip
_HANDLE = (
    update(table)
    .where(table.c.id == bindparam("row"), ~table.c.handled)
    .values(handled=True, handled_by=bindparam("by"), handled_at=bindparam("now"))
)


class SqlAlerts:
    """Answers `bot.ports.Alerts`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(
        self, conversation_id: str, channel: str, sender: str, level: str, kind: str, text: str,
        location: str | None, now: datetime,
    ) -> Alert:  # fmt: skip
        """A new one, not handled yet. Raises Conflict when there is no such conversation."""
        row = self._tx.first(
            _ADD,
            {
                "at": now,
                "conversation_id": conversation_id,
                "channel": channel,
                "sender": sender,
                "level": level,
                "kind": kind,
                "text": self._tx.seal(_TEXT, text),
                "location": None if location is None else self._tx.seal(_LOCATION, location),
                "handled": False,
            },
        )
        assert row is not None
        return Alert(row.id, self._tx.local(now), conversation_id, channel, sender, level, kind, text, location)

    def get(self, alert_id: int) -> Alert | None:
        """One alert."""
        row = self._tx.first(_BY_ID, {"id": alert_id})
        return None if row is None else self._alert(row)

    def add_words(self, alert_id: int, text: str, location: str | None) -> None:
        """Appends what the person went on to write (a line of its own); a location replaces the one known so far.
        Raises NotFound."""
        row = self._tx.first(_LOCKED if self._tx.locks else _BY_ID, {"id": alert_id})
        if row is None:
            raise NotFound(what="alert")
        alert = self._alert(row)
        words = "\n".join(filter(None, (alert.text, text)))
        place = alert.location if location is None else location
        sealed = None if place is None else self._tx.seal(_LOCATION, place)
        self._tx.run(_WORDS, {"row": alert_id, "words": self._tx.seal(_TEXT, words), "place": sealed})

    def handle(self, alert_id: int, staff_id: str, now: datetime) -> Alert | None:
        """Marks it handled; who was first stays. None when there is none."""
        self._tx.run(_HANDLE, {"row": alert_id, "by": staff_id, "now": now})
        return self.get(alert_id)

    def of_person(self, channel: str, sender: str) -> Sequence[Alert]:
        """All that one person reported, oldest first."""
        return [self._alert(row) for row in self._tx.all(_OF_PERSON, {"channel": channel, "sender": sender})]

    def page(self, handled: bool | None, cursor: str | None, limit: int) -> Page:
        """Newest first."""
        statement = select(table).order_by(table.c.id.desc()).limit(page_size(limit) + 1)
        last = after_number(cursor)
        if handled is not None:
            statement = statement.where(table.c.handled.is_(handled))
        if last is not None:
            statement = statement.where(table.c.id < last)
        rows = self._tx.all(statement)
        shown = rows[: page_size(limit)]
        return Page(tuple(map(self._alert, shown)), str(shown[-1].id) if len(rows) > len(shown) else None)

    def _alert(self, row: Row[Any]) -> Alert:
        return Alert(
            id=row.id,
            at=self._tx.local(row.at),
            conversation_id=row.conversation_id,
            channel=row.channel,
            sender=row.sender,
            level=row.level,
            kind=row.kind,
            text=self._tx.unseal(_TEXT, row.text) or "",
            location=self._tx.unseal(_LOCATION, row.location),
            handled=row.handled,
            handled_by=row.handled_by,
        )
