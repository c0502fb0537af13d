"""Stores to test with: a SQLite file, and a database of a private PostgreSQL server, each new for every test."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import psycopg
import pytest

from bot.store import Keys, Store, migrate
from tests.store import postgres
from tests.store.talk import Talk

ZONE = ZoneInfo("Asia/Shanghai")
KEYS = Keys(("a key of the tests",))
_numbers = itertools.count()


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    reason = postgres.missing()
    if reason:
        pytest.skip(reason)
    with postgres.running() as running:
        with psycopg.connect(running.url("postgres"), autocommit=True) as connection:
            connection.execute("CREATE DATABASE migrated")
        migrate(running.url("migrated"))
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'data' / 'xiaoge.sqlite3'}"
    else:
        yield from _database(request.getfixturevalue("server"), "template0")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated database without rows."""
    if request.param == "sqlite":
        found = f"sqlite:///{tmp_path / 'data' / 'xiaoge.sqlite3'}"
        migrate(found)
        yield found
    else:
        yield from _database(request.getfixturevalue("server"), "migrated")


def _database(server: postgres.Server, template: str) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield server.url(name)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """Opens stores that are closed after the test: `open_store(url, keys=…, busy_timeout=…)`."""
    opened: list[Store] = []

    def opener(url: str, keys: Keys = KEYS, busy_timeout: float = 5.0) -> Store:
        opened.append(Store(url, tmp_path / "data", keys, busy_timeout, ZONE))
        return opened[-1]

    yield opener
    for store in opened:
        store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A migrated SQLite file."""
    path = tmp_path / "data" / "xiaoge.sqlite3"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def store(url: str, open_store: Callable[..., Store]) -> Store:
    return open_store(url)


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 18, 9, 30, 0, 123456, tzinfo=ZONE)


@pytest.fixture
def talk(store: Store, now: datetime) -> Talk:
    return Talk(store, now)
