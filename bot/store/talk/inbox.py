"""What came in, each message once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Row, bindparam, insert, literal_column, select, update

from bot.domain.casework.cases import CaseFile
from bot.domain.talk.messages import Incoming, SharedPosition
from bot.errors import NotFound
from bot.ports import InboxItem
from bot.store.casework.erasing import erase_message
from bot.store.casework.files import discard, file_of
from bot.store.sql.tables import conversations, files, inbox_files
from bot.store.sql.tables import inbox as table
from bot.store.sql.transaction import Transaction, per_dialect
from bot.store.talk.lines import take_lines

BODY = "inbox.body"
_POSITION = "inbox.position"
_KEPT = ("text", "payload", "phone", "metadata", "external_id")

_ALL = select(table, conversations.c.channel, conversations.c.sender).join_from(table, conversations)
_BY_ID = _ALL.where(table.c.id == bindparam("id"))
_BY_KEY = _ALL.where(
    table.c.conversation_id == bindparam("conversation_id"), table.c.external_key == bindparam("external_key")
)
_WAITING = _ALL.where(table.c.state == literal_column("'pending'")).order_by(table.c.id).limit(bindparam("most"))
_WAITING_HERE = _WAITING.where(table.c.conversation_id == bindparam("conversation_id"))
_ADD = per_dialect(
    lambda dialect_insert: (
        dialect_insert(table)
        .on_conflict_do_nothing(index_elements=["conversation_id", "external_key"])
        .returning(table.c.id)
    )
)
_LINK = insert(inbox_files)
_FILES = (
    select(inbox_files.c.message_id, files)
    .join_from(inbox_files, files)
    .where(inbox_files.c.message_id.in_(bindparam("messages", expanding=True)))
    .order_by(inbox_files.c.id)
)


class SqlInbox:
    """Answers `bot.ports.Inbox`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(
        self,
        conversation_id: str,
        incoming: Incoming,
        files: Sequence[CaseFile],
        now: datetime,
        safety: dict[str, Any] | None,
    ) -> tuple[InboxItem, bool]:
        """Stores a message; True when it was there before: then the first one is returned and `files`, kept for
        nothing, are let go of. Raises NotFound for an unknown conversation."""
        line = take_lines(self._tx, conversation_id, 1, now)
        key = _external_key(incoming.external_id)
        body = {name: getattr(incoming, name) for name in _KEPT}
        position = None if incoming.position is None else self._tx.seal(_POSITION, asdict(incoming.position))
        added = self._tx.first(
            _ADD[self._tx.dialect],
            {
                "conversation_id": conversation_id,
                "external_key": key,
                "line": line,
                "at": now,
                "body": self._tx.seal(BODY, {**body, "safety": safety, "files": len(files)}),
                "position": position,
                "state": "pending",
                "attempts": 0,
                "receipted": False,
                "erase_when_done": False,
            },
        )
        if added is None:
            discard(self._tx, [file.id for file in files])
            first = self._tx.first(_BY_KEY, {"conversation_id": conversation_id, "external_key": key})
            assert first is not None
            return self._items([first])[0], True
        if files:
            self._tx.run(_LINK, [{"message_id": added.id, "file_id": file.id} for file in files])
        stored = Incoming(**{**_fields(incoming), "attachments": ()})
        item = InboxItem(
            id=added.id, conversation_id=conversation_id, external_id=incoming.external_id, at=self._tx.local(now),
            incoming=stored, files=tuple(files), safety=safety,
        )  # fmt: skip
        return item, False

    def get(self, message_id: int) -> InboxItem | None:
        """One message."""
        row = self._tx.first(_BY_ID, {"id": message_id})
        return None if row is None else self._items([row])[0]

    def pending(self, conversation_id: str | None = None, limit: int = 100) -> Sequence[InboxItem]:
        """Those whose turn is not over, oldest first."""
        statement = _WAITING if conversation_id is None else _WAITING_HERE
        return self._items(self._tx.all(statement, {"conversation_id": conversation_id, "most": limit}))

    def set_state(
        self, message_id: int, state: str, *, attempts: int | None = None, receipted: bool | None = None
    ) -> None:
        """What became of it. A position is forgotten with `done`: it was used. Raises NotFound."""
        values: dict[str, Any] = {"state": state}
        if attempts is not None:
            values["attempts"] = attempts
        if receipted is not None:
            values["receipted"] = receipted
        if state == "done":
            values["position"] = None
        changed = update(table).where(table.c.id == message_id).values(**values).returning(table.c.erase_when_done)
        row = self._tx.first(changed)
        if row is None:
            raise NotFound(what="message")
        if row.erase_when_done and state != "pending":
            erase_message(self._tx, message_id)

    def _items(self, rows: Sequence[Row[Any]]) -> list[InboxItem]:
        bodies = [self._tx.unseal(BODY, row.body) or {} for row in rows]
        attached = files_of(self._tx, [row.id for row, body in zip(rows, bodies, strict=True) if body.get("files")])
        return [self._item(row, body, attached.get(row.id, ())) for row, body in zip(rows, bodies, strict=True)]

    def _item(self, row: Row[Any], body: dict[str, Any], attached: Sequence[CaseFile]) -> InboxItem:
        position = self._tx.unseal(_POSITION, row.position)
        external_id = body.get("external_id", row.external_key)
        incoming = Incoming(
            channel=row.channel, sender=row.sender, external_id=external_id, text=body.get("text", ""),
            payload=body.get("payload"), position=SharedPosition(**position) if position else None,
            phone=body.get("phone"), metadata=body.get("metadata") or {},
        )  # fmt: skip
        return InboxItem(
            id=row.id, conversation_id=row.conversation_id, external_id=external_id, at=self._tx.local(row.at),
            incoming=incoming, files=tuple(attached), state=row.state, attempts=row.attempts,
            receipted=row.receipted, safety=body.get("safety"),
        )  # fmt: skip


def files_of(transaction: Transaction, messages: Sequence[int]) -> dict[int, list[CaseFile]]:
    """What was attached to these messages, in order."""
    found: dict[int, list[CaseFile]] = {}
    if messages:
        for row in transaction.all(_FILES, {"messages": list(messages)}):
            found.setdefault(row.message_id, []).append(file_of(transaction, row))
    return found


def _external_key(external_id: str) -> str:
    """What makes the message unique: its id, or a digest of an id that no index would take."""
    if len(external_id) <= 64 and external_id.isprintable():
        return external_id
    return "sha256:" + sha256(external_id.encode("utf-8", "surrogatepass")).hexdigest()


def _fields(incoming: Incoming) -> dict[str, Any]:
    return {name: getattr(incoming, name) for name in Incoming.__dataclass_fields__}
