"""Conversations: one row for a person in a channel."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, func, select, tuple_, update

from bot.domain.people.ownership import Conversation, Owner
from bot.domain.talk.messages import HistoryItem
from bot.errors import BadInput, Conflict, NotFound
from bot.ports import Page
from bot.store.sql.cursors import pack, page_size, unpack
from bot.store.sql.tables import conversations as table
from bot.store.sql.transaction import Transaction, per_dialect
from bot.store.talk.history import read_history

LONGEST_SENDER = 512  # characters; PostgreSQL cannot index much longer ones

_REASON = "conversations.reason"
_ALL = select(*(column for column in table.c if column.name != "lines"))
_BY_ID = _ALL.where(table.c.id == bindparam("id"))
_LOCKED = _BY_ID.with_for_update()
_BY_PERSON = _ALL.where(table.c.channel == bindparam("channel"), table.c.sender == bindparam("sender"))
_OPENED = _BY_PERSON.with_for_update()
_LATEST = _ALL.where(table.c.sender == bindparam("sender")).order_by(table.c.last_at.desc(), table.c.id).limit(1)
_ADD = per_dialect(lambda insert: insert(table).on_conflict_do_nothing(index_elements=["channel", "sender"]))
_SAVE = (
    update(table)
    .where(table.c.id == bindparam("row"), table.c.version <= bindparam("version"))
    .values(
        owner=bindparam("owner"), version=bindparam("version"), staff_id=bindparam("staff_id"),
        waiting_since=bindparam("waiting_since"), reason=bindparam("reason"), unread=bindparam("unread"),
        alert_id=bindparam("alert_id"),
        # A message may have come in since the caller read the row: the last one counts.
        last_at=case((table.c.last_at < bindparam("last_at"), bindparam("last_at")), else_=table.c.last_at),
    )
)  # fmt: skip
_WAITING = func.coalesce(table.c.waiting_since, table.c.last_at, type_=table.c.last_at.type)
_PLACE = select(func.count()).where(table.c.owner == "queue", tuple_(_WAITING, table.c.id) <= tuple_(
    bindparam("since", type_=table.c.last_at.type), bindparam("id", type_=table.c.id.type)))  # fmt: skip


class SqlConversations:
    """Answers `bot.ports.Conversations`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def open(self, channel: str, sender: str, now: datetime) -> Conversation:
        """Finds or makes it, and locks it like `lock`. Raises BadInput(field="sender") for an id that is too long or
        holds a NUL."""
        if len(sender) > LONGEST_SENDER or "\0" in sender:
            raise BadInput(field="sender")
        person = {"channel": channel, "sender": sender}
        statement = _OPENED if self._tx.locks else _BY_PERSON
        row = self._tx.first(statement, person)
        if row is None:
            fresh = {"id": secrets.token_hex(8), "owner": "bot", "version": 0, "unread": 0, "last_at": now, "lines": 0}
            self._tx.run(_ADD[self._tx.dialect], {**person, **fresh})
            row = self._tx.first(statement, person)
            assert row is not None
        return self._conversation(row)

    def get(self, conversation_id: str) -> Conversation | None:
        """As it is now."""
        row = self._tx.first(_BY_ID, {"id": conversation_id})
        return None if row is None else self._conversation(row)

    def of_sender(self, sender: str, channel: str | None = None) -> Conversation | None:
        """The one this person used last, in `channel` or any."""
        person = {"channel": channel, "sender": sender}
        row = self._tx.first(_LATEST if channel is None else _BY_PERSON, person)
        return None if row is None else self._conversation(row)

    def save(self, conversation: Conversation) -> None:
        """Writes all but who it is. Raises Conflict(reason="outdated") when a newer version is stored, NotFound when
        there is none."""
        done = self._tx.run(
            _SAVE,
            {
                "row": conversation.id,
                "owner": conversation.owner,
                "version": conversation.version,
                "staff_id": conversation.staff_id,
                "waiting_since": conversation.waiting_since,
                "reason": self._tx.seal(_REASON, conversation.reason) if conversation.reason else None,
                "unread": conversation.unread,
                "last_at": conversation.last_at,
                "alert_id": conversation.alert_id,
            },
        )
        if done.rowcount == 0:
            if self.get(conversation.id) is None:
                raise NotFound(what="conversation")
            raise Conflict(reason="outdated")

    def lock(self, conversation_id: str) -> Conversation:
        """Reads it so that nobody else changes it before this transaction ends. Raises NotFound."""
        row = self._tx.first(_LOCKED if self._tx.locks else _BY_ID, {"id": conversation_id})
        if row is None:
            raise NotFound(what="conversation")
        return self._conversation(row)

    def page(self, owner: Owner | None, cursor: str | None, limit: int) -> Page:
        """Those who wait in the order they will be served (queue, callback), all others by their last message, newest
        first."""
        waiting = owner in ("queue", "callback")
        order = _WAITING if waiting else table.c.last_at
        key = tuple_(order, table.c.id)
        statement = _ALL.limit(page_size(limit) + 1)
        if owner is not None:
            statement = statement.where(table.c.owner == owner)
        if cursor is not None:
            at, last_id = unpack(cursor)
            end = tuple_(bindparam("at", at, type_=table.c.last_at.type), bindparam("last", last_id))
            statement = statement.where(key > end if waiting else key < end)
        columns = (order, table.c.id)
        statement = statement.order_by(*(columns if waiting else (column.desc() for column in columns)))
        rows = self._tx.all(statement)
        shown = rows[: page_size(limit)]
        last = shown[-1] if len(rows) > len(shown) else None
        following = pack((last.waiting_since if waiting else None) or last.last_at, last.id) if last else None
        return Page(tuple(self._conversation(row) for row in shown), following)

    def queue_position(self, conversation_id: str) -> int | None:
        """1 is next; None when not waiting in the queue."""
        row = self._tx.first(_BY_ID, {"id": conversation_id})
        if row is None or row.owner != "queue":
            return None
        found = self._tx.first(_PLACE, {"since": row.waiting_since or row.last_at, "id": row.id})
        return int(found[0]) if found else None

    def history(self, conversation_id: str, after: str | None = None, limit: int = 200) -> Sequence[HistoryItem]:
        """What was said in both directions, oldest first: the last `limit` lines, or those that follow `after`."""
        return read_history(self._tx, conversation_id, after, page_size(limit))

    def _conversation(self, row: Row[Any]) -> Conversation:
        return Conversation(
            id=row.id,
            channel=row.channel,
            sender=row.sender,
            owner=row.owner,
            version=row.version,
            staff_id=row.staff_id,
            waiting_since=None if row.waiting_since is None else self._tx.local(row.waiting_since),
            reason=self._tx.unseal(_REASON, row.reason) or "",
            unread=row.unread,
            last_at=self._tx.local(row.last_at),
            alert_id=row.alert_id,
        )
