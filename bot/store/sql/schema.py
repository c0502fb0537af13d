"""Brings a database to the shape of this version of the program, and tells whether it has it."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.errors import StoreUnavailable
from bot.store.sql.database import connect_sqlite, parse_url, sqlite_file
from bot.store.sql.faults import of_the_disk, translated, unavailable

PATIENCE = 60.0  # seconds to wait for another process that migrates
_LOCK = 0x7869616F6765  # advisory lock of PostgreSQL: "xiaoge"
_Result = TypeVar("_Result")


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration without a file."""
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parents[1] / "migrations").replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def head() -> str:
    """The revision this program is written for."""
    return ScriptDirectory.from_config(config()).get_current_head() or ""


def migrate(url: str) -> None:
    """Upgrades to the newest revision, in one transaction: all of it or nothing. Does nothing when it is there; of two
    processes that start at once one waits. Makes the SQLite file (readable by its owner only) and its folder. Raises
    StoreUnavailable; reason "newer": a later version of the program has been here."""
    if parse_url(url).get_backend_name() == "sqlite":
        _prepare(sqlite_file(parse_url(url)))
    _within(url, _upgrade, write=True)


def is_migrated(url: str) -> bool:
    """Whether the database has the newest revision. Raises StoreUnavailable when it cannot be reached."""
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite" and not sqlite_file(parsed).exists():
        return False
    return _within(url, _revision, write=False) == head()


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SET LOCAL lock_timeout = {int(PATIENCE * 1000)}"))
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
    command.upgrade(config(connection), "head")
    if connection.dialect.name == "sqlite" and connection.execute(text("PRAGMA foreign_key_check")).first():
        raise StoreUnavailable(reason="damaged")


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _within(url: str, deed: Callable[[Connection], _Result], write: bool) -> _Result:
    """`deed` in one transaction of a connection of its own."""
    engine = _engine(url)
    try:
        with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
            result = deed(connection)
            connection.commit()
            return result
    except SQLAlchemyError as error:
        raise translated(error) from None
    except CommandError:
        raise StoreUnavailable(reason="newer") from None
    finally:
        engine.dispose()


def _engine(url: str) -> Engine:
    parsed = parse_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed, poolclass=NullPool, connect_args={"connect_timeout": 5}, hide_parameters=True)

    def connect() -> sqlite3.Connection:
        connection = connect_sqlite(sqlite_file(parsed), PATIENCE, write=True)
        # A changed table is made anew and swapped in: references are checked once, at the end.
        connection.execute("PRAGMA foreign_keys=OFF")
        return connection

    return create_engine(parsed, creator=connect, poolclass=NullPool, hide_parameters=True)


def _prepare(file: Path) -> None:
    """Makes the file and switches it to write-ahead logging, which then stays a property of the file."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Never a file that is there: closing any handle of it would give up all locks this process has on it, and the
        # next process to leave would delete the log that is still written.
        os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        pass
    except OSError as error:
        raise of_the_disk(error) from error
    tries = 200
    while True:
        try:
            with closing(connect_sqlite(file, PATIENCE, write=True)) as connection:
                if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                    connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.Error as error:
            # The busy handler is not asked when the journal mode changes, so another process is waited for here.
            tries -= 1
            if "locked" not in str(error) or not tries:
                raise unavailable(error) from None
            time.sleep(0.05)
