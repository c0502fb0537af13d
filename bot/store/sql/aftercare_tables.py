"""The tables of what follows the conversation: words that wait for a decent hour, what people say of the outcome."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from bot.store.sql.columns import Instant, Number, refers, sealed
from bot.store.sql.tables import metadata

notices = Table(
    "notices",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    refers("number", "cases.number", index=True),
    refers("conversation_id", "conversations.id"),
    Column("step", String(32), nullable=False),
    Column("at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False, index=True),
    sealed("body"),
    Index(None, "conversation_id", "id"),
    sqlite_autoincrement=True,
)

follow_ups = Table(
    "follow_ups",
    metadata,
    refers("number", "cases.number", primary_key=True),
    Column("channel", String(64), nullable=False),
    Column("sender", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("stage", String(16), nullable=False),
    Column("received", Boolean),
    Column("mark", Integer),
    sealed("words"),
    Column("answered_at", Instant),
    Column("settled_by", Text),
    Column("settled_at", Instant),
    Index(None, "channel", "sender"),
)
