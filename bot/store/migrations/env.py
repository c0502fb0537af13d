"""Alembic runs this. Connection, transaction and lock are those of bot/store/sql/schema.py; no alembic.ini."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

from bot.store.sql.columns import Instant
from bot.store.sql.tables import metadata


def ours(_item: Any, name: str | None, kind: str, reflected: bool, _other: Any) -> bool:
    """Tables that other programs keep in the same database are none of our business."""
    return not (kind == "table" and reflected and name not in metadata.tables)


def frozen(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """A migration must not depend on the types of today's code: it spells them out."""
    if kind == "type" and isinstance(item, Instant):
        return 'sa.String(32).with_variant(sa.TIMESTAMP(timezone=True), "postgresql")'
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=ours,
    render_item=frozen,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
