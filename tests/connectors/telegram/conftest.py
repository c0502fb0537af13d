"""A running fake Bot API, a recording door, and a channel between them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count

import pytest
import pytest_asyncio

from bot.domain.talk.messages import Outgoing
from connectors.telegram.channel import TelegramChannel
from connectors.telegram.pace import Pace
from connectors.telegram.settings import TelegramSettings
from tests.connectors.telegram.fake_api import TOKEN, FakeApi
from tests.connectors.telegram.telegram_door import RecordingDoor
from tests.connectors.telegram.telegram_updates import RIDER

QUICK = Pace(0.01, 0.05)
Start = Callable[..., Awaitable[TelegramChannel]]


@pytest_asyncio.fixture
async def api() -> AsyncIterator[FakeApi]:
    server = FakeApi()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def door() -> RecordingDoor:
    return RecordingDoor()


@pytest_asyncio.fixture
async def start(api: FakeApi, door: RecordingDoor) -> AsyncIterator[Start]:
    """Starts a polling channel; `await start()`."""
    running: list[TelegramChannel] = []

    async def begin(token: str = TOKEN, webhook: str | None = None) -> TelegramChannel:
        channel = TelegramChannel(TelegramSettings(token, api.url, webhook), QUICK)
        running.append(channel)
        await channel.start(door)
        return channel

    yield begin
    for channel in running:
        await channel.stop()


@pytest_asyncio.fixture
async def channel(start: Start) -> TelegramChannel:
    return await start()


@pytest.fixture
def outgoing() -> Callable[..., Outgoing]:
    """Makes a message of the bot; ids grow."""
    ids = count(1)

    def make(text: str = "您好", sender: str = str(RIDER), **more: object) -> Outgoing:
        return Outgoing(next(ids), "c1", "telegram", sender, "bot", "2025-06-02T10:00:00+08:00", text, **more)  # type: ignore[arg-type]  # open fields

    return make
