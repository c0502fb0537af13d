"""What is known of people, by channel and sender; everything but these two is encrypted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select

from bot.domain.people.couriers import Courier
from bot.store.casework.erasing import erase_person
from bot.store.sql.tables import couriers as table
from bot.store.sql.transaction import Transaction, per_dialect

_BODY = "couriers.body"
_KEPT = ("name", "phone", "id_number", "profile")

_BY_PERSON = select(table).where(table.c.channel == bindparam("channel"), table.c.sender == bindparam("sender"))
_LATEST = select(table).where(table.c.sender == bindparam("sender")).order_by(table.c.saved_at.desc()).limit(1)


def _upsert(insert: Any) -> Any:
    fresh = insert(table)
    return fresh.on_conflict_do_update(
        index_elements=["channel", "sender"], set_={"saved_at": fresh.excluded.saved_at, "body": fresh.excluded.body}
    )


_SAVE = per_dialect(_upsert)


class SqlCouriers:
    """Answers `bot.ports.Couriers`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self, channel: str, sender: str) -> Courier | None:
        """The person in one channel."""
        return self._courier(self._tx.first(_BY_PERSON, {"channel": channel, "sender": sender}))

    def find(self, sender: str) -> Courier | None:
        """The person in any channel, as saved last."""
        return self._courier(self._tx.first(_LATEST, {"sender": sender}))

    def save(self, courier: Courier, now: datetime) -> None:
        """Writes all of it."""
        body = {name: getattr(courier, name) for name in _KEPT}
        self._tx.run(
            _SAVE[self._tx.dialect],
            {
                "channel": courier.channel,
                "sender": courier.sender,
                "saved_at": now,
                "body": self._tx.seal(_BODY, body),
            },
        )

    def erase(self, channel: str, sender: str) -> None:
        """Forgets the person; see bot/store/casework/erasing.py."""
        erase_person(self._tx, channel, sender)

    def _courier(self, row: Row[Any] | None) -> Courier | None:
        return None if row is None else Courier(row.channel, row.sender, **self._tx.unseal(_BODY, row.body))
