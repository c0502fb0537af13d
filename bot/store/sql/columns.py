"""The column types of the tables."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from sqlalchemy import BigInteger, Column, Dialect, ForeignKey, Integer, LargeBinary, String, TypeDecorator
from sqlalchemy.dialects import postgresql

Number = BigInteger().with_variant(Integer(), "sqlite")
"""Row numbers: 64 bits everywhere (SQLite counts up only what is called INTEGER)."""


class Instant(TypeDecorator[datetime]):
    """An aware datetime: timestamp with time zone on PostgreSQL, ISO text in UTC (sortable) on SQLite. Read as UTC.
    A naive datetime is a bug: ValueError."""

    impl = String(32)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """The type as the database knows it."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.TIMESTAMP(timezone=True))
        return dialect.type_descriptor(String(32))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Python to database."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        utc = value.astimezone(timezone.utc)
        return utc if dialect.name == "postgresql" else utc.isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Database to Python."""
        if value is None:
            return None
        return datetime.fromisoformat(value) if isinstance(value, str) else value.astimezone(timezone.utc)


def sealed(name: str) -> Column[bytes]:
    """A column of encrypted bytes. `reencrypt` finds them by this mark."""
    return Column(name, LargeBinary, info={"sealed": True})


def refers(name: str, target: str, **options: Any) -> Column[Any]:
    """A foreign key that must point at something, unless `nullable` says otherwise."""
    return Column(name, ForeignKey(target), **{"nullable": False, **options})
