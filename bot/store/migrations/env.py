"""Alembic runs this. The connection comes from bot/store/schema.py, which owns transaction and lock; no alembic.ini."""

from __future__ import annotations

from typing import Any

from alembic import context

from bot.store.tables import metadata


def ours(_item: Any, name: str | None, kind: str, reflected: bool, _other: Any) -> bool:
    """Tables that other programs keep in the same database are none of our business."""
    return not (kind == "table" and reflected and name not in metadata.tables)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=ours,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
