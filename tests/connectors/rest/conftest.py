"""A gateway with the REST channel and an engine that is scripted, for each test anew."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.connectors.rest.fake_engine import FakeEngine, fake_engine
from tests.connectors.rest.house import Caller, serving


@pytest_asyncio.fixture
async def engine() -> AsyncIterator[FakeEngine]:
    async with fake_engine() as running:
        yield running


@pytest_asyncio.fixture
async def caller(tmp_path: Path, engine: FakeEngine) -> AsyncIterator[Caller]:
    async with serving(tmp_path, engine.url) as running:
        yield running
