"""Connections to SQLite and PostgreSQL, set up so that a committed word survives a loss of power.

SQLite: write-ahead log, synchronous FULL, BEGIN IMMEDIATE for writing (one that starts by reading and writes later
could find the file changed and fail whatever its patience). Writers of one process queue for a single connection, so
they wait their turn instead of polling; those of other processes wait in SQLite's busy handler. Readers never wait, and
their connections refuse to write.

PostgreSQL: READ COMMITTED; reading transactions are READ ONLY; a row lock is waited for as long as a SQLite lock."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from bot.errors import BadSetting

_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "sqlite+pysqlite": "sqlite"}
_READERS = 16  # connections that read at once, per process


class Database:
    """The engines of one URL. `write` of `engine` chooses between them."""

    def __init__(self, url: str, busy_timeout: float = 5.0) -> None:
        self.url = parse_url(url)
        self.dialect = self.url.get_backend_name()
        if self.dialect == "sqlite":
            self._reader = _sqlite(self.url, busy_timeout, write=False)
            self._writer = _sqlite(self.url, busy_timeout, write=True)
        else:
            self._writer = _postgresql(self.url, busy_timeout)
            self._reader = self._writer.execution_options(postgresql_readonly=True)

    def engine(self, write: bool) -> Engine:
        """The engine for a transaction that writes, or only reads."""
        return self._writer if write else self._reader

    def close(self) -> None:
        """Closes all connections."""
        self._reader.dispose()
        self._writer.dispose()


def parse_url(url: str) -> URL:
    """The URL with the driver the project uses. Raises BadSetting unless it is a SQLite file or PostgreSQL."""
    try:
        parsed = make_url(url)
        parsed = parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))
        backend = parsed.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise BadSetting(problems=[("XIAOGE_DATABASE_URL", "url")]) from None
    usable = (backend == "sqlite" and parsed.database not in (None, "", ":memory:")) or (
        parsed.drivername == "postgresql+psycopg"
    )
    if not usable:
        raise BadSetting(problems=[("XIAOGE_DATABASE_URL", "url")])
    return parsed


def sqlite_file(url: URL) -> Path:
    """The file of a SQLite URL."""
    return Path(url.database or "").resolve()


def connect_sqlite(file: Path, busy_timeout: float, *, write: bool) -> sqlite3.Connection:
    """A connection to an existing file; `write` False refuses every change."""
    connection = sqlite3.connect(
        f"file:{quote(str(file))}?mode=rw", uri=True, timeout=busy_timeout, isolation_level=None,
        check_same_thread=False, cached_statements=256,
    )  # fmt: skip
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=FAST")
    connection.execute("PRAGMA temp_store=MEMORY")
    if not write:
        connection.execute("PRAGMA query_only=ON")
    return connection


def _sqlite(url: URL, busy_timeout: float, *, write: bool) -> Engine:
    file = sqlite_file(url)
    engine = create_engine(
        url,
        creator=lambda: connect_sqlite(file, busy_timeout, write=write),
        poolclass=QueuePool,
        pool_size=1 if write else 4,
        max_overflow=0 if write else _READERS - 4,
        pool_timeout=busy_timeout,
        hide_parameters=True,
    )
    begin = "BEGIN IMMEDIATE" if write else "BEGIN"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _postgresql(url: URL, busy_timeout: float) -> Engine:
    engine = create_engine(
        url,
        # A dead network must become an error within seconds, not after the kernel's quarter of an hour.
        connect_args={
            "connect_timeout": max(2, int(busy_timeout)),
            "keepalives_idle": 30,
            "keepalives_interval": 5,
            "keepalives_count": 3,
            "tcp_user_timeout": 15_000,
        },
        pool_size=8,
        max_overflow=_READERS,
        pool_timeout=busy_timeout,
        pool_pre_ping=True,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        connection.autocommit = True
        connection.execute(f"SET lock_timeout = {max(1, int(busy_timeout * 1000))}")
        connection.autocommit = False

    return engine
