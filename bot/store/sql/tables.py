"""All tables of the database, as SQLAlchemy Core knows them. Made and changed only by bot/store/migrations.

Plain: ids, states, kinds, times, channel and sender. Words, names, numbers of people and positions are `sealed`."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, MetaData, String, Table, Text, UniqueConstraint, false, text

from bot.store.sql.columns import Instant, Number, refers, sealed

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _number() -> Column[int]:
    return Column("id", Number, primary_key=True, autoincrement=True)


conversations = Table(
    "conversations",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("channel", String(64), nullable=False),
    Column("sender", Text, nullable=False, index=True),
    Column("owner", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("staff_id", Text),
    Column("waiting_since", Instant),
    sealed("reason"),
    Column("unread", Integer, nullable=False),
    Column("last_at", Instant, nullable=False, index=True),
    Column("alert_id", Number),
    Column("lines", Integer, nullable=False),  # counts messages of both directions: the order of the history
    UniqueConstraint("channel", "sender"),
    Index(None, "owner", "waiting_since"),
)

inbox = Table(
    "inbox",
    metadata,
    _number(),
    refers("conversation_id", "conversations.id"),
    Column("external_key", String(80), nullable=False),
    Column("line", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    sealed("body"),
    sealed("position"),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("receipted", Boolean, nullable=False),
    Column("erase_when_done", Boolean, nullable=False),
    UniqueConstraint("conversation_id", "external_key"),
    Index(None, "conversation_id", "line"),
    Index("ix_inbox_pending", "id", sqlite_where=text("state = 'pending'"), postgresql_where=text("state = 'pending'")),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    _number(),
    refers("conversation_id", "conversations.id"),
    Column("channel", String(64), nullable=False),
    Column("sender", Text, nullable=False),
    Column("author", String(16), nullable=False),
    Column("line", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    sealed("body"),
    Column("in_reply_to", Number, index=True),
    Column("state", String(16), nullable=False), Column("attempts", Integer, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("reason", Text, nullable=False), Column("external_id", Text), Column("sent_at", Instant),
    Column("parts", Integer, nullable=False, server_default="0"),
    Column("late", Boolean, nullable=False, server_default=false()),
    Index(None, "conversation_id", "line"),
    Index(
        "ix_outbox_pending", "conversation_id", "id",
        sqlite_where=text("state = 'pending'"), postgresql_where=text("state = 'pending'"),
    ),
    Index("ix_outbox_parked", "id", sqlite_where=text("state = 'parked'"), postgresql_where=text("state = 'parked'")),
    sqlite_autoincrement=True,
)  # fmt: skip

offers = Table(
    "offers",
    metadata,
    refers("conversation_id", "conversations.id", primary_key=True),
    Column("token", String(40), primary_key=True),
    sealed("body"),
)

trackers = Table(
    "trackers",
    metadata,
    refers("conversation_id", "conversations.id", primary_key=True),
    Column("turn", Number, nullable=False), Column("saved_at", Instant, nullable=False), sealed("body"),
)  # fmt: skip

files = Table(
    "files",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("content_type", Text, nullable=False),
    Column("size", Number, nullable=False),
    Column("kept_at", Instant, nullable=False),
    Column("copy_id", String(32)),  # another file: the picture without its traces
    sealed("body"),
)

inbox_files = Table(
    "inbox_files",
    metadata,
    _number(),
    refers("message_id", "inbox.id"),
    refers("file_id", "files.id", index=True),
    UniqueConstraint("message_id", "file_id"),
)

cases = Table(
    "cases",
    metadata,
    _number(),
    Column("number", String(32), nullable=False, unique=True),
    Column("key", Text, unique=True),
    Column("kind", String(32), nullable=False),
    Column("state", String(32), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("channel", String(64), nullable=False),
    Column("sender", Text, nullable=False),
    Column("organisation", Text),
    Column("urgent", Boolean, nullable=False),
    Column("is_group", Boolean, nullable=False),
    Column("before_emergency", String(32)),
    sealed("body"),
    Index(None, "sender", "id"),
    Index(None, "kind", "id"),
    Index(None, "state", "id"),
    Index(None, "organisation", "id"),
    sqlite_autoincrement=True,
)

case_series = Table(
    "case_series", metadata, Column("series", String(32), primary_key=True), Column("last", Integer, nullable=False)
)

reminders = Table(
    "reminders",
    metadata,
    refers("number", "cases.number", primary_key=True),
    Column("limit", String(32), primary_key=True),
    Column("due", String(10), primary_key=True),
    Column("stage", Integer, primary_key=True),
    Column("audience", String(16), primary_key=True),
    Column("at", Instant, nullable=False, index=True),
)

case_lookups = Table(
    "case_lookups", metadata,
    refers("number", "cases.number", primary_key=True), Column("digest", String(32), primary_key=True, index=True),
)  # fmt: skip

case_timeline = Table(
    "case_timeline",
    metadata,
    _number(),
    refers("number", "cases.number", index=True),
    Column("at", Instant, nullable=False),
    Column("by", Text, nullable=False), Column("step", String(32), nullable=False),
    sealed("text"), Column("key", Text),  # of the message that brought it about, so that it does not a second time
)  # fmt: skip

case_files = Table(
    "case_files",
    metadata,
    _number(),
    refers("number", "cases.number"),
    refers("file_id", "files.id", index=True),
    UniqueConstraint("number", "file_id"),
)

couriers = Table(
    "couriers",
    metadata,
    Column("channel", String(64), primary_key=True),
    Column("sender", Text, primary_key=True, index=True),
    Column("saved_at", Instant, nullable=False),
    sealed("body"),
)

consents = Table(
    "consents", metadata,
    _number(), Column("at", Instant, nullable=False),
    Column("channel", String(64), nullable=False), Column("sender", Text, nullable=False, index=True),
    Column("purpose", String(16), nullable=False), Column("given", Boolean, nullable=False),
    Column("version", String(32), nullable=False), Column("by", Text, nullable=False),
    refers("number", "cases.number", nullable=True, index=True),
)  # fmt: skip

alerts = Table(
    "alerts", metadata,
    _number(), Column("at", Instant, nullable=False), refers("conversation_id", "conversations.id"),
    Column("channel", String(64), nullable=False), Column("sender", Text, nullable=False),
    Column("level", String(16), nullable=False), Column("kind", String(64), nullable=False),
    sealed("text"), sealed("location"),
    Column("handled", Boolean, nullable=False), Column("handled_by", Text), Column("handled_at", Instant),
    Index(None, "handled", "id"), sqlite_autoincrement=True,
)  # fmt: skip

staff = Table(
    "staff",
    metadata,
    Column("id", Text, primary_key=True),
    sealed("name"),
    Column("role", String(16), nullable=False), Column("organisation_id", Text),
    Column("available", Boolean, nullable=False), Column("active", Boolean, nullable=False),
    Column("password_hash", Text),
)  # fmt: skip

staff_tokens = Table(
    "staff_tokens",
    metadata,
    Column("digest", String(64), primary_key=True), Column("staff_id", Text, nullable=False, index=True),
    Column("kind", String(16), nullable=False), Column("expires", Instant),
)  # fmt: skip


def _ledger(name: str) -> Table:
    """A table of public facts: the object as JSON, its id and name for people who look with SQL."""
    return Table(
        name,
        metadata,
        Column("id", Text, primary_key=True),
        Column("name", Text, nullable=False),
        Column("body", Text, nullable=False),
    )


stations = _ledger("stations")
places = _ledger("places")
organisations = _ledger("organisations")
services = _ledger("services")

marks = Table("marks", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
