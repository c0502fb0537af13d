"""What has reached a person is not sent again because the database could not be told at once."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.domain.talk.messages import Delivery, Outgoing
from bot.outbox import deliver
from bot.outbox.deliver import Deliverer
from bot.ports import Draft
from bot.store import Keys, Store
from tests.conversation.conftest import START, ZONE


class Locking:
    """A channel; while it sends, another program takes hold of the database."""

    pull = False

    def __init__(self, file: Path) -> None:
        self.sent: list[str] = []
        self.other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)

    async def send(self, outgoing: Outgoing) -> Delivery:
        self.sent.append(outgoing.text)
        if len(self.sent) == 1:
            self.other.execute("BEGIN IMMEDIATE")
        return Delivery("sent")


async def test_a_message_that_arrived_while_the_database_was_locked_arrives_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "house.sqlite3"
    store = Store(f"sqlite:///{file}", tmp_path, Keys(("a key of the tests",)), 0.1, ZONE)
    store.migrate()
    clock = Clock.starting_at(START, ZONE)
    with store.begin() as work:
        talk = work.conversations.open("far", "u1", clock.now())
        work.outbox.add(talk, [Draft("一"), Draft("二")], clock.now())
        work.commit()
    channel = Locking(file)
    failed = asyncio.Event()
    monkeypatch.setattr(deliver.log, "error", lambda *words: failed.set())
    loop = Deliverer(store.begin, clock, {"far": channel})
    try:
        await loop.start()
        await asyncio.wait_for(failed.wait(), 20)  # it could not be written
        channel.other.execute("ROLLBACK")
        while len(channel.sent) < 2:
            await asyncio.sleep(0.02)
        while loop._busy:
            await asyncio.sleep(0.02)
        assert channel.sent == ["一", "二"]
    finally:
        await loop.stop()
        channel.other.close()
        store.close()
