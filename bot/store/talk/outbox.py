"""What goes out, in order, until it is delivered or parked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, literal_column, or_, select, update

from bot.domain.people.ownership import Conversation
from bot.domain.talk.messages import Button, Outgoing
from bot.ports import Draft, Parked
from bot.store.sql.cursors import page_size
from bot.store.sql.tables import outbox as table
from bot.store.sql.transaction import Transaction
from bot.store.talk.lines import take_lines
from bot.store.talk.offers import offer, offered

BODY = "outbox.body"

_PENDING = table.c.state == literal_column("'pending'")
_older = table.alias("older")
_OLDEST = ~(
    select(_older.c.id)
    .where(
        _older.c.conversation_id == table.c.conversation_id,
        _older.c.state == literal_column("'pending'"),
        _older.c.id < table.c.id,
    )
    .exists()
)
_HEADS = (_PENDING, _OLDEST, table.c.channel.in_(bindparam("channels", expanding=True)))
_DUE = select(table).where(*_HEADS, table.c.due_at <= bindparam("now")).order_by(table.c.id).limit(bindparam("most"))
_STILL_DUE = select(table).where(
    _PENDING, _OLDEST, table.c.id == bindparam("outgoing"), table.c.due_at <= bindparam("now")
)
_BY_ID = select(table).where(table.c.id == bindparam("outgoing"))
_DUE_FOR_ME = _DUE.with_for_update(skip_locked=True)
_NEXT_DUE = select(func.min(table.c.due_at, type_=table.c.due_at.type)).where(*_HEADS)
_ADD = insert(table).returning(table.c.id)
_ANSWERS = select(table).where(table.c.in_reply_to == bindparam("message")).order_by(table.c.id)
_REPLIES, _LATE = _ANSWERS.where(table.c.late.is_(False)), _ANSWERS.where(table.c.late.is_(True))
_UNASKED = (
    select(table)
    .where(
        table.c.conversation_id == bindparam("conversation_id"),
        table.c.id > bindparam("after"),
        or_(table.c.in_reply_to.is_(None), table.c.late.is_(True)),
    )
    .order_by(table.c.id)
    .limit(bindparam("most"))
)
_PARKED = (
    select(table.c.id, table.c.conversation_id, table.c.at, table.c.reason)
    .where(table.c.state == literal_column("'parked'"))
    .order_by(table.c.id.desc())
    .limit(bindparam("most"))
)
_CHANGE = update(table).where(table.c.id == bindparam("row"))
_SENT = _CHANGE.values(state="sent", external_id=bindparam("external"), sent_at=bindparam("now"))
_PART = _CHANGE.where(_PENDING).values(parts=bindparam("done"), external_id=bindparam("external"))
_RETRY = _CHANGE.where(_PENDING).values(attempts=bindparam("tries"), due_at=bindparam("next"), reason=bindparam("why"))
_PARK = _CHANGE.where(_PENDING).values(state="parked", reason=bindparam("why"))
_WAIT = _CHANGE.where(_PENDING).values(state="waiting")
_ACKNOWLEDGE = (
    update(table)
    .where(
        table.c.conversation_id == bindparam("conversation"),
        table.c.id <= bindparam("up_to"),
        table.c.state.in_(["pending", "waiting"]),
    )
    .values(state="sent", sent_at=bindparam("now"))
)


class SqlOutbox:
    """Answers `bot.ports.Outbox`. States: pending, waiting (the person's client will fetch it), sent, parked."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, conversation: Conversation, drafts: Sequence[Draft], now: datetime) -> Sequence[Outgoing]:
        """Stores messages to be sent, in this order, together with the buttons they offer. Raises NotFound."""
        if not drafts:
            return ()
        line = take_lines(self._tx, conversation.id, len(drafts), now)
        payloads = iter(offer(self._tx, conversation.id, [button for draft in drafts for button in draft.buttons]))
        added = []
        for place, draft in enumerate(drafts, line):
            buttons = [[title, next(payloads)] for title, _ in draft.buttons]
            body = {
                "text": draft.text, "buttons": buttons, "image": draft.image, "attachment": draft.attachment,
                "custom": draft.custom,
            }  # fmt: skip
            row = self._tx.first(
                _ADD,
                {
                    "conversation_id": conversation.id,
                    "channel": conversation.channel,
                    "sender": conversation.sender,
                    "author": draft.author,
                    "line": place,
                    "at": now,
                    "body": self._tx.seal(BODY, body),
                    "in_reply_to": draft.in_reply_to,
                    "late": draft.late,
                    "state": "pending",
                    "attempts": 0,
                    "due_at": now,
                    "reason": "",
                },
            )
            assert row is not None
            added.append(
                Outgoing(
                    id=row.id, conversation_id=conversation.id, channel=conversation.channel,
                    sender=conversation.sender, author=draft.author, at=self._tx.stamp(now), text=draft.text,
                    buttons=tuple(Button(*button) for button in buttons), image=draft.image,
                    attachment=draft.attachment, custom=draft.custom, in_reply_to=draft.in_reply_to,
                )
            )  # fmt: skip
        return tuple(added)

    def replies(self, message_id: int) -> Sequence[Outgoing]:
        """What answered an inbound message."""
        return self._outgoing(self._tx.all(_REPLIES, {"message": message_id}))

    def late_replies(self, message_id: int) -> Sequence[Outgoing]:
        """What answered it after it had got a receipt; these go out unasked too."""
        return self._outgoing(self._tx.all(_LATE, {"message": message_id}))

    def unasked(self, conversation_id: str, after: int, limit: int) -> Sequence[Outgoing]:
        """What was stored without `in_reply_to`, or late; after the id `after`, oldest first, sent or not."""
        wanted = {"conversation_id": conversation_id, "after": after, "most": page_size(limit)}
        return self._outgoing(self._tx.all(_UNASKED, wanted))

    def due(self, channels: Sequence[str], now: datetime, limit: int) -> Sequence[tuple[Outgoing, int]]:
        """The oldest pending message of each conversation if its time has come, with the attempts so far. On PostgreSQL
        a writing transaction gets only those that no other one holds; senders that share the work claim a conversation
        (`bot.ports.Claims`) and look again (`still_due`) before they send."""
        wanted = {"channels": list(channels), "now": now, "most": limit}
        rows = self._tx.all(_DUE_FOR_ME if self._tx.locks else _DUE, wanted)
        return tuple(zip(self._outgoing(rows), (row.attempts for row in rows), strict=True))

    def still_due(self, outgoing_id: int, now: datetime) -> tuple[Outgoing, int] | None:
        """The same for one message: None when it is not due any more, because somebody else was faster."""
        row = self._tx.first(_STILL_DUE, {"outgoing": outgoing_id, "now": now})
        return None if row is None else (self._outgoing([row])[0], row.attempts)

    def get(self, outgoing_id: int) -> Outgoing | None:
        """One message, sent or not; None when there is none (any more)."""
        row = self._tx.first(_BY_ID, {"outgoing": outgoing_id})
        return None if row is None else self._outgoing([row])[0]

    def part_sent(self, outgoing_id: int, parts: int, external_id: str | None) -> None:
        """So many parts of it have arrived; the last one is `external_id`."""
        self._change(_PART, outgoing_id, done=parts, external=external_id)

    def sent(self, outgoing_id: int, external_id: str | None, now: datetime) -> None:
        """It was delivered."""
        self._change(_SENT, outgoing_id, external=external_id, now=now)

    def retry_at(self, outgoing_id: int, attempts: int, at: datetime, reason: str) -> None:
        """It could not be delivered yet."""
        self._change(_RETRY, outgoing_id, tries=attempts, next=at, why=reason)

    def wait(self, outgoing_id: int) -> None:
        """The person's client will fetch it: it is not due any more, and not delivered before it is acknowledged."""
        self._tx.run(_WAIT, {"row": outgoing_id})

    def park(self, outgoing_id: int, reason: str) -> None:
        """It can never be delivered; what follows goes on."""
        self._change(_PARK, outgoing_id, why=reason)

    def parked(self, limit: int) -> Sequence[Parked]:
        """The parked ones, newest first."""
        rows = self._tx.all(_PARKED, {"most": limit})
        return tuple(Parked(row.id, row.conversation_id, self._tx.local(row.at), row.reason) for row in rows)

    def acknowledge(self, conversation_id: str, up_to: int, now: datetime) -> None:
        """The person's client has everything up to this id."""
        self._tx.run(_ACKNOWLEDGE, {"conversation": conversation_id, "up_to": up_to, "now": now})

    def next_due(self, channels: Sequence[str]) -> datetime | None:
        """When something is due next; None with nothing pending."""
        row = self._tx.first(_NEXT_DUE, {"channels": list(channels)})
        return None if row is None or row[0] is None else self._tx.local(row[0])

    def command_of(self, conversation_id: str, payload: str) -> str | None:
        """The command behind a button, if it was offered to this conversation."""
        found = offered(self._tx, conversation_id, [payload]).get(payload)
        return None if found is None else found[1]

    def title_of(self, conversation_id: str, payload: str) -> str | None:
        """What stood on a button, if it was offered to this conversation."""
        found = offered(self._tx, conversation_id, [payload]).get(payload)
        return None if found is None else found[0]

    def _change(self, statement: Any, outgoing_id: int, **values: Any) -> None:
        """One that was erased while it was on its way is left alone."""
        self._tx.run(statement, {"row": outgoing_id, **values})

    def _outgoing(self, rows: Sequence[Row[Any]]) -> tuple[Outgoing, ...]:
        return tuple(
            Outgoing(
                id=row.id, conversation_id=row.conversation_id, channel=row.channel, sender=row.sender,
                author=row.author, at=self._tx.stamp(row.at), in_reply_to=row.in_reply_to, parts=row.parts,
                **outgoing_body(self._tx, row.body),
            )
            for row in rows
        )  # fmt: skip


def outgoing_body(transaction: Transaction, sealed: bytes | None) -> dict[str, Any]:
    """text, buttons, image, attachment and custom of a stored message."""
    body: dict[str, Any] = transaction.unseal(BODY, sealed) or {"text": ""}
    return {**body, "buttons": tuple(Button(title, payload) for title, payload in body.get("buttons", ()))}
