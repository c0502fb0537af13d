"""What people were asked about the outcome of their case, and what they said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, or_, select, update

from bot.domain.casework.follow_up import FollowUp
from bot.store.sql.aftercare_tables import follow_ups as table
from bot.store.sql.tables import cases
from bot.store.sql.transaction import Transaction, per_dialect

_WORDS = "follow_ups.words"
_ASK = per_dialect(lambda insert: insert(table).on_conflict_do_nothing().returning(table.c.number))
_BY_NUMBER = select(table).where(table.c.number == bindparam("number"))
_STANDING = (
    select(table)
    .where(
        table.c.channel == bindparam("channel"),
        table.c.sender == bindparam("sender"),
        table.c.stage != "done",
        table.c.asked_at >= bindparam("since"),
        table.c.asked_at <= bindparam("now"),
    )
    .order_by(table.c.asked_at.desc())
    .limit(1)
)
_SAVED = ("stage", "received", "mark", "words", "answered_at", "settled_by", "settled_at")
_SAVE = (
    update(table).where(table.c.number == bindparam("row")).values({name: bindparam(f"new_{name}") for name in _SAVED})
)


class SqlFollowUps:
    """Answers `bot.ports.FollowUps`. That nobody is asked twice of one case is the primary key."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def ask(self, follow_up: FollowUp) -> bool:
        """Notes that the question is put; False when it was put before."""
        values = {"number": follow_up.number, "channel": follow_up.channel, "sender": follow_up.sender,
                  "asked_at": follow_up.asked_at, **self._values(follow_up)}  # fmt: skip
        return self._tx.first(_ASK[self._tx.dialect], values) is not None

    def get(self, number: str) -> FollowUp | None:
        """That of one case."""
        row = self._tx.first(_BY_NUMBER, {"number": number})
        return None if row is None else self._read(row)

    def standing(self, channel: str, sender: str, since: datetime, now: datetime) -> FollowUp | None:
        """The newest question to this person that has no answer yet and was put not before `since`."""
        row = self._tx.first(_STANDING, {"channel": channel, "sender": sender, "since": since, "now": now})
        return None if row is None else self._read(row)

    def save(self, follow_up: FollowUp) -> None:
        """Writes what was said and who saw to it."""
        values = {f"new_{name}": value for name, value in self._values(follow_up).items()}
        self._tx.run(_SAVE, {"row": follow_up.number, **values})

    def unsettled(self, lowest_good: int, organisation: str | None, limit: int) -> Sequence[FollowUp]:
        """Bad outcomes that nobody has seen to, the oldest first; with `organisation` only those of that union."""
        bad = or_(table.c.received.is_(False), and_(table.c.mark.is_not(None), table.c.mark < lowest_good))
        wanted = (
            select(table)
            .join_from(table, cases)
            .where(bad, table.c.settled_at.is_(None))
            .order_by(table.c.answered_at)
            .limit(limit)
        )
        if organisation is not None:
            wanted = wanted.where(cases.c.organisation == organisation)
        return [self._read(row) for row in self._tx.all(wanted)]

    def _values(self, one: FollowUp) -> dict[str, Any]:
        return {
            "stage": one.stage,
            "received": one.received,
            "mark": one.mark,
            "words": self._tx.seal(_WORDS, one.words) if one.words else None,
            "answered_at": one.answered_at,
            "settled_by": one.settled_by,
            "settled_at": one.settled_at,
        }

    def _read(self, row: Row[Any]) -> FollowUp:
        return FollowUp(
            number=row.number,
            channel=row.channel,
            sender=row.sender,
            asked_at=self._tx.local(row.asked_at),
            stage=row.stage,
            received=row.received,
            mark=row.mark,
            words=self._tx.unseal(_WORDS, row.words) or "",
            answered_at=self._tx.local(row.answered_at) if row.answered_at else None,
            settled_by=row.settled_by,
            settled_at=self._tx.local(row.settled_at) if row.settled_at else None,
        )
