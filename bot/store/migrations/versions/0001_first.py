"""The first tables."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.String(32).with_variant(sa.TIMESTAMP(timezone=True), "postgresql")
SEALED = sa.LargeBinary()


def upgrade() -> None:
    """Talks, cases, people, ledgers."""
    _talks()
    _files_and_cases()
    _people()
    for name in ("stations", "places", "organisations", "services"):
        _table(name, _must("id", sa.Text()), _must("name", sa.Text()), _must("body", sa.Text()), key=("id",))
    _table("marks", _must("key", sa.Text()), _must("value", sa.Text()), key=("key",))


def downgrade() -> None:
    """Back to nothing."""
    for name in (
        "marks", "services", "organisations", "places", "stations", "staff_tokens", "staff", "alerts", "couriers",
        "case_files", "case_timeline", "case_lookups", "case_series", "cases", "inbox_files", "files", "trackers",
        "offers", "outbox", "inbox", "conversations",
    ):  # fmt: skip
        op.drop_table(name)


# fmt: off
def _talks() -> None:
    _table(
        "conversations",
        _must("id", sa.String(32)), _must("channel", sa.String(64)), _must("sender", sa.Text()),
        _must("owner", sa.String(16)), _must("version", sa.Integer()), _may("staff_id", sa.Text()),
        _may("waiting_since", INSTANT), _may("reason", SEALED), _must("unread", sa.Integer()),
        _must("last_at", INSTANT), _may("alert_id", NUMBER), _must("lines", sa.Integer()),
        key=("id",),
        unique=(("channel", "sender"),),
        index=(("sender",), ("last_at",), ("owner", "waiting_since")),
    )
    _table(
        "inbox",
        _must("id", NUMBER), _must("conversation_id", sa.String(32)), _must("external_key", sa.String(80)),
        _must("line", sa.Integer()), _must("at", INSTANT), _may("body", SEALED), _may("position", SEALED),
        _must("state", sa.String(16)), _must("attempts", sa.Integer()), _must("receipted", sa.Boolean()),
        _must("erase_when_done", sa.Boolean()),
        key=("id",),
        unique=(("conversation_id", "external_key"),),
        index=(("conversation_id", "line"),),
        refers={"conversation_id": "conversations.id"},
        counted=True,
    )
    _table(
        "outbox",
        _must("id", NUMBER), _must("conversation_id", sa.String(32)), _must("channel", sa.String(64)),
        _must("sender", sa.Text()), _must("author", sa.String(16)), _must("line", sa.Integer()), _must("at", INSTANT),
        _may("body", SEALED), _may("in_reply_to", NUMBER), _must("state", sa.String(16)),
        _must("attempts", sa.Integer()), _must("due_at", INSTANT), _must("reason", sa.Text()),
        _may("external_id", sa.Text()), _may("sent_at", INSTANT),
        key=("id",),
        index=(("in_reply_to",), ("conversation_id", "line")),
        refers={"conversation_id": "conversations.id"},
        counted=True,
    )
    for name, table, columns, state in (
        ("ix_inbox_pending", "inbox", ["id"], "pending"),
        ("ix_outbox_pending", "outbox", ["conversation_id", "id"], "pending"),
        ("ix_outbox_parked", "outbox", ["id"], "parked"),
    ):
        some = sa.text(f"state = '{state}'")
        op.create_index(name, table, columns, sqlite_where=some, postgresql_where=some)
    _table(
        "offers",
        _must("conversation_id", sa.String(32)), _must("token", sa.String(40)), _may("body", SEALED),
        key=("conversation_id", "token"),
        refers={"conversation_id": "conversations.id"},
    )
    _table(
        "trackers",
        _must("conversation_id", sa.String(32)), _must("turn", NUMBER), _must("saved_at", INSTANT),
        _may("body", SEALED),
        key=("conversation_id",),
        refers={"conversation_id": "conversations.id"},
    )


def _files_and_cases() -> None:
    _table(
        "files",
        _must("id", sa.String(32)), _must("content_type", sa.Text()), _must("size", NUMBER),
        _must("kept_at", INSTANT), _may("body", SEALED),
        key=("id",),
    )
    _table(
        "inbox_files",
        _must("id", NUMBER), _must("message_id", NUMBER), _must("file_id", sa.String(32)),
        key=("id",),
        unique=(("message_id", "file_id"),),
        index=(("file_id",),),
        refers={"message_id": "inbox.id", "file_id": "files.id"},
    )
    _table(
        "cases",
        _must("id", NUMBER), _must("number", sa.String(32)), _may("key", sa.Text()), _must("kind", sa.String(32)),
        _must("state", sa.String(32)), _must("created_at", INSTANT), _must("channel", sa.String(64)),
        _must("sender", sa.Text()), _may("organisation", sa.Text()), _must("urgent", sa.Boolean()),
        _must("is_group", sa.Boolean()), _may("before_emergency", sa.String(32)), _may("body", SEALED),
        key=("id",),
        unique=(("number",), ("key",)),
        index=(("sender", "id"), ("kind", "id"), ("state", "id"), ("organisation", "id")),
        counted=True,
    )
    _table("case_series", _must("series", sa.String(32)), _must("last", sa.Integer()), key=("series",))
    _table(
        "case_lookups",
        _must("number", sa.String(32)), _must("digest", sa.String(32)),
        key=("number", "digest"),
        index=(("digest",),),
        refers={"number": "cases.number"},
    )
    _table(
        "case_timeline",
        _must("id", NUMBER), _must("number", sa.String(32)), _must("at", INSTANT), _must("by", sa.Text()),
        _must("step", sa.String(32)), _may("text", SEALED),
        key=("id",),
        index=(("number",),),
        refers={"number": "cases.number"},
    )
    _table(
        "case_files",
        _must("id", NUMBER), _must("number", sa.String(32)), _must("file_id", sa.String(32)),
        key=("id",),
        unique=(("number", "file_id"),),
        index=(("file_id",),),
        refers={"number": "cases.number", "file_id": "files.id"},
    )


def _people() -> None:
    _table(
        "couriers",
        _must("channel", sa.String(64)), _must("sender", sa.Text()), _must("saved_at", INSTANT), _may("body", SEALED),
        key=("channel", "sender"),
        index=(("sender",),),
    )
    _table(
        "alerts",
        _must("id", NUMBER), _must("at", INSTANT), _must("conversation_id", sa.String(32)),
        _must("channel", sa.String(64)), _must("sender", sa.Text()), _must("level", sa.String(16)),
        _must("kind", sa.String(64)), _may("text", SEALED), _may("location", SEALED), _must("handled", sa.Boolean()),
        _may("handled_by", sa.Text()), _may("handled_at", INSTANT),
        key=("id",),
        index=(("handled", "id"),),
        refers={"conversation_id": "conversations.id"},
        counted=True,
    )
    _table(
        "staff",
        _must("id", sa.Text()), _may("name", SEALED), _must("role", sa.String(16)),
        _may("organisation_id", sa.Text()), _must("available", sa.Boolean()), _must("active", sa.Boolean()),
        _may("password_hash", sa.Text()),
        key=("id",),
    )
    _table(
        "staff_tokens",
        _must("digest", sa.String(64)), _must("staff_id", sa.Text()), _must("kind", sa.String(16)),
        _may("expires", INSTANT),
        key=("digest",),
        index=(("staff_id",),),
    )
# fmt: on


def _must(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=False)


def _may(name: str, kind: Any) -> sa.Column[Any]:
    return sa.Column(name, kind)


def _table(
    name: str,
    *columns: sa.Column[Any],
    key: tuple[str, ...],
    unique: tuple[tuple[str, ...], ...] = (),
    index: tuple[tuple[str, ...], ...] = (),
    refers: dict[str, str] | None = None,
    counted: bool = False,  # SQLite: no number is given out twice, also after a deletion
) -> None:
    op.create_table(
        name,
        *columns,
        sa.PrimaryKeyConstraint(*key, name=f"pk_{name}"),
        *(sa.UniqueConstraint(*some, name=f"uq_{name}_{'_'.join(some)}") for some in unique),
        *(
            sa.ForeignKeyConstraint([column], [target], name=f"fk_{name}_{column}")
            for column, target in (refers or {}).items()
        ),
        sqlite_autoincrement=counted,
    )
    for some in index:
        op.create_index(f"ix_{name}_{'_'.join(some)}", name, list(some))
