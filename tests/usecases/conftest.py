"""A real SQLite store in a folder of its own, with a conversation in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.store import Keys, Store

ZONE = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'house.sqlite3'}", tmp_path, Keys(("a key of the tests",)), zone=ZONE)
    opened.migrate()
    yield opened
    opened.close()
