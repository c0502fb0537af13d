"""A talk as people see it: inbox and outbox merged, in the order of the conversation's lines."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from bot.domain.talk.messages import HistoryItem
from bot.errors import BadInput
from bot.store.sql.tables import inbox, outbox
from bot.store.sql.transaction import Transaction
from bot.store.talk.inbox import BODY as INBOX_BODY
from bot.store.talk.inbox import files_of
from bot.store.talk.offers import offered
from bot.store.talk.outbox import outgoing_body

_AFTER = re.compile(r"([io])(\d{1,18})", re.ASCII)
_TABLES = {"i": inbox, "o": outbox}


def _lines(table: Any, newest: bool) -> Any:
    """`most` lines of one direction that were not erased, after the line `line`."""
    statement = select(table).where(
        table.c.conversation_id == bindparam("conversation_id"),
        table.c.line > bindparam("line"),
        table.c.body.is_not(None),
    )
    return statement.order_by(table.c.line.desc() if newest else table.c.line).limit(bindparam("most"))


_FOLLOWING = {name: _lines(table, newest=False) for name, table in _TABLES.items()}
_LAST = {name: _lines(table, newest=True) for name, table in _TABLES.items()}
_LINE_OF = {
    # The nearest one before it, should it have been erased meanwhile.
    name: select(func.max(table.c.line)).where(
        table.c.conversation_id == bindparam("conversation_id"), table.c.id <= bindparam("id")
    )
    for name, table in _TABLES.items()
}


def read_history(
    transaction: Transaction, conversation_id: str, after: str | None, limit: int
) -> tuple[HistoryItem, ...]:
    """Oldest first: the last `limit` lines, or the `limit` that follow the item with the id `after` ("i0": from the
    beginning). Raises BadInput(field="after") for what cannot be such an id."""
    line = 0 if after is None else _line_of(transaction, conversation_id, after)
    statements = _LAST if after is None else _FOLLOWING
    wanted = {"conversation_id": conversation_id, "line": line, "most": limit}
    found = [(row.line, name, row) for name in _TABLES for row in transaction.all(statements[name], wanted)]
    found.sort(key=lambda entry: entry[0])
    shown = found[-limit:] if after is None else found[:limit]
    received = _received(transaction, conversation_id, [row for _, name, row in shown if name == "i"])
    items = (received.get(row.id) if name == "i" else _sent(transaction, row) for _, name, row in shown)
    return tuple(item for item in items if item is not None)


def _line_of(transaction: Transaction, conversation_id: str, after: str) -> int:
    match = _AFTER.fullmatch(after)
    if match is None:
        raise BadInput(field="after")
    row = transaction.first(_LINE_OF[match[1]], {"conversation_id": conversation_id, "id": int(match[2])})
    return 0 if row is None or row[0] is None else int(row[0])


def _received(transaction: Transaction, conversation_id: str, rows: list[Row[Any]]) -> dict[int, HistoryItem]:
    """Messages of the person. A press on a button shows the button's title. What the house says to itself
    (`metadata["house"]`) is no part of the talk."""
    bodies = {row.id: transaction.unseal(INBOX_BODY, row.body) for row in rows}
    bodies = {number: body for number, body in bodies.items() if not (body.get("metadata") or {}).get("house")}
    attached = files_of(transaction, [number for number, body in bodies.items() if body.get("files")])
    said = {number: body.get("payload") or body["text"] for number, body in bodies.items()}
    titles = offered(transaction, conversation_id, said.values())
    return {
        row.id: HistoryItem(
            id=f"i{row.id}",
            at=transaction.stamp(row.at),
            author="courier",
            text=titles[said[row.id]][0] if said[row.id] in titles else bodies[row.id]["text"],
            delivery="received",
            attachments=tuple(
                {"id": file.id, "name": file.name, "content_type": file.content_type, "size": file.size}
                for file in attached.get(row.id, ())
            ),
            external_id=bodies[row.id].get("external_id"),
        )
        for row in rows
        if row.id in bodies
    }


def _sent(transaction: Transaction, row: Row[Any]) -> HistoryItem:
    return HistoryItem(
        id=f"o{row.id}",
        at=transaction.stamp(row.at),
        author=row.author,
        delivery=row.state,
        external_id=row.external_id,
        **outgoing_body(transaction, row.body),
    )
