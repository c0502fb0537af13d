"""What the engine keeps of each conversation: one encrypted row."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select

from bot.ports import TrackerState
from bot.store.sql.tables import trackers as table
from bot.store.sql.transaction import Transaction, per_dialect

_BODY = "trackers.body"
_KEPT = ("slots", "active_loop", "latest_message", "events", "result")

_BY_ID = select(table.c.turn, table.c.body).where(table.c.conversation_id == bindparam("conversation_id"))
_DROP = delete(table).where(table.c.conversation_id == bindparam("conversation"))


def _upsert(insert: Any) -> Any:
    fresh = insert(table)
    changed = {name: fresh.excluded[name] for name in ("turn", "saved_at", "body")}
    return fresh.on_conflict_do_update(index_elements=["conversation_id"], set_=changed)


_SAVE = per_dialect(_upsert)


class SqlTrackers:
    """Answers `bot.ports.Trackers`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def get(self, conversation_id: str) -> TrackerState | None:
        """The state after the last turn."""
        row = self._tx.first(_BY_ID, {"conversation_id": conversation_id})
        if row is None:
            return None
        body = self._tx.unseal(_BODY, row.body)
        return TrackerState(conversation_id, turn=row.turn, **{**body, "events": tuple(body["events"])})

    def save(self, state: TrackerState, now: datetime) -> None:
        """Replaces it. Raises Conflict when there is no such conversation."""
        self._tx.run(
            _SAVE[self._tx.dialect],
            {
                "conversation_id": state.conversation_id,
                "turn": state.turn,
                "saved_at": now,
                "body": self._tx.seal(_BODY, {name: getattr(state, name) for name in _KEPT}),
            },
        )

    def drop(self, conversation_id: str) -> None:
        """Forgets it."""
        self._tx.run(_DROP, {"conversation": conversation_id})
