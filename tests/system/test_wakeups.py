"""News between gateways over a real Redis; without it they only hear later."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.conversation.events import Events
from bot.wakeups import Wakeups
from tests.service import free_port


class Server:
    """A Redis server of one's own."""

    def __init__(self, folder: Path) -> None:
        self.port, self._folder = free_port(), folder
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        command = ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
                   "--dir", str(self._folder)]  # fmt: skip
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    if shutil.which("redis-server") is None:
        pytest.skip("Redis is not installed (apt-get install redis-server)")
    made = Server(tmp_path)
    made.start()
    yield made
    made.stop()


class Gateway:
    """One end."""

    def __init__(self, url: str, database: str = "postgresql://h/d") -> None:
        self.events, self.woken = Events(), 0
        self.wakeups = Wakeups(url, database, self.events, self._wake)

    def _wake(self) -> None:
        self.woken += 1

    async def connected(self) -> None:
        await asyncio.wait_for(self.wakeups.connected.wait(), 20)


async def until(ready: Callable[[], bool]) -> None:
    async def wait() -> None:
        while not ready():
            await asyncio.sleep(0.01)

    await asyncio.wait_for(wait(), 20)


async def test_what_happens_at_one_gateway_is_heard_at_the_others_once(server: Server) -> None:
    one, two, stranger = Gateway(server.url), Gateway(server.url), Gateway(server.url, "postgresql://h/other")
    for each in (one, two, stranger):
        await each.wakeups.start()
        await each.connected()
    before = two.woken
    with two.events.listen() as heard, one.events.listen() as own, stranger.events.listen() as nothing:
        one.events.publish("message", conversation="c1", author="staff")
        fact = await asyncio.wait_for(heard.get(), 20)
        assert fact == {"kind": "message", "conversation": "c1", "author": "staff", "far": True}
        await until(lambda: two.woken == before + 1)
        two.events.publish("owner", conversation="c2")
        assert (await asyncio.wait_for(own.get(), 20))["conversation"] == "c1"
        assert (await asyncio.wait_for(own.get(), 20))["conversation"] == "c2"
        assert own.empty(), "what was heard is not told again"
        assert nothing.empty(), "another database is another house"
    for each in (one, two, stranger):
        await each.wakeups.stop()


async def test_when_redis_goes_away_everything_goes_on_and_it_is_found_again(server: Server) -> None:
    one, two = Gateway(server.url), Gateway(server.url)
    for each in (one, two):
        await each.wakeups.start()
        await each.connected()
    server.stop()
    await until(lambda: not one.wakeups.connected.is_set() and not two.wakeups.connected.is_set())
    with one.events.listen() as own:
        one.events.publish("message", conversation="c1")
        assert (await own.get())["conversation"] == "c1"
    server.start()
    await one.connected()
    await two.connected()
    assert two.woken >= 2, "it looks for what it did not hear"
    with two.events.listen() as heard:
        one.events.publish("message", conversation="c2")
        assert (await asyncio.wait_for(heard.get(), 20))["conversation"] == "c2"
    for each in (one, two):
        await each.wakeups.stop()


async def test_a_redis_that_was_never_there_holds_up_nothing() -> None:
    lonely = Gateway(f"redis://127.0.0.1:{free_port()}/0")
    await lonely.wakeups.start()
    lonely.events.publish("message", conversation="c1")
    await asyncio.sleep(0)
    await lonely.wakeups.stop()
    assert not lonely.wakeups.connected.is_set()


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"from": "x", "fact": 5}', b"\xff", b'{"from":"x","fact":{}}'])
async def test_what_no_gateway_said_is_passed_over(data: bytes) -> None:
    gateway = Gateway("redis://127.0.0.1:1/0")
    with gateway.events.listen() as heard:
        gateway.wakeups._take(data)
        assert heard.empty()
