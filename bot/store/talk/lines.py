"""The order of a conversation: every message of either direction gets the next line of its conversation.

Times cannot order it (a clock may be set back, two processes differ). Taking a line also locks the conversation's row,
so lines and row numbers are given out in the order in which they are committed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, case, update

from bot.errors import NotFound
from bot.store.sql.tables import conversations as table
from bot.store.sql.transaction import Transaction

_TAKE = (
    update(table)
    .where(table.c.id == bindparam("conversation"))
    .values(
        lines=table.c.lines + bindparam("count"),
        last_at=case((table.c.last_at < bindparam("now"), bindparam("now")), else_=table.c.last_at),
    )
    .returning(table.c.lines)
)


def take_lines(transaction: Transaction, conversation_id: str, count: int, now: datetime) -> int:
    """The first of `count` new lines; the conversation was last used `now`. Raises NotFound."""
    row = transaction.first(_TAKE, {"conversation": conversation_id, "count": count, "now": now})
    if row is None:
        raise NotFound(what="conversation")
    return int(row.lines) - count + 1
