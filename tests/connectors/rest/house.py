"""A whole gateway on loopback, with everything real but the engine, and a caller of its REST channel."""

from __future__ import annotations

import asyncio
import base64
import json
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, web

from bot.clock import Clock
from bot.domain.people.ownership import Conversation
from bot.gateway import Gateway, listen
from bot.settings import load_settings
from bot.store import Keys, Store
from bot.wiring import House
from connectors.rest.channel import create as rest
from connectors.web.channel import create as web_door

WEBHOOK = "/webhooks/rest/webhook"
UNASKED = "/webhooks/rest/messages"
ADMIN = {"Authorization": "Bearer admin-token"}


@dataclass(frozen=True)
class Reply:
    """A finished exchange."""

    status: int
    body: Any
    headers: dict[str, str]

    @property
    def texts(self) -> list[str]:
        """What was answered."""
        assert self.status == 200, self
        return [one["text"] for one in self.body]

    @property
    def fault(self) -> tuple[int, str, str | None]:
        """Status, code and field of an error, which has the one shape."""
        error = self.body["error"]
        assert error["code"]
        assert error["message"]
        return self.status, error["code"], error.get("field")


@dataclass
class Caller:
    """A program that uses the gateway."""

    gateway: Gateway
    folder: Path
    url: str
    session: ClientSession

    async def send(self, method: str, path: str, data: Any = None, headers: dict[str, str] | None = None) -> Reply:
        """One exchange; the answer must be JSON, whatever its status."""
        async with self.session.request(method, self.url + path, data=data, headers=headers) as response:
            return Reply(response.status, json.loads(await response.read()), dict(response.headers))

    async def post(self, body: Any, path: str = WEBHOOK, headers: dict[str, str] | None = None) -> Reply:
        """POST of a JSON value, or of bytes as they are."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return await self.send("POST", path, data, {"Content-Type": "application/json", **(headers or {})})

    async def raw(self, sent: bytes) -> Reply:
        """What answers these very bytes."""
        reader, writer = await asyncio.open_connection(*self.url.removeprefix("http://").split(":"))
        writer.write(sent)
        head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 20)).decode().split("\r\n")
        headers = dict(line.split(": ", 1) for line in head[1:] if line)
        body = await asyncio.wait_for(reader.readexactly(int(headers["Content-Length"])), 20)
        writer.close()
        return Reply(int(head[0].split()[1]), json.loads(body), headers)

    async def say(self, message: str = "", sender: str = "u1", id: str | None = None, **metadata: Any) -> list[str]:
        """A message; the texts of its answer."""
        named = {} if id is None else {"message_id": id}
        return (await self.post({"sender": sender, "message": message, "metadata": metadata, **named})).texts

    async def unasked(self, sender: str = "u1") -> list[str]:
        """The texts that came by themselves."""
        reply = await self.send("GET", f"{UNASKED}?sender={sender}")
        return [item["text"] for item in reply.body["items"]]

    async def later(self, text: str, sender: str = "u1") -> None:
        """Waits until this text came by itself."""
        while text not in await self.unasked(sender):
            await asyncio.sleep(0.02)

    def change(self, change: Callable[[Conversation], Conversation], sender: str = "u1") -> None:
        """The staff side: another owner."""
        with self.gateway.house.begin() as work:
            found = work.conversations.of_sender(sender)
            assert found is not None
            work.conversations.save(change(work.conversations.lock(found.id)))
            work.commit()

    async def engine_away(self) -> None:
        """Waits until the gateway has noticed."""
        while self.gateway.engine.ready.is_set():
            await asyncio.sleep(0.01)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Another program holds the database."""
        connection = sqlite3.connect(self.folder / "xiaoge.sqlite3", isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")
            connection.close()


@asynccontextmanager
async def serving(folder: Path, engine_url: str, patience: float = 5.0, **given: str) -> AsyncIterator[Caller]:
    """A gateway on `folder`, its engine ready. `patience`: seconds a transaction waits. `given`: more settings."""
    environment = {
        "XIAOGE_DATA_DIR": str(folder), "XIAOGE_ENGINE_URL": engine_url, "XIAOGE_ADMIN_TOKEN": "admin-token",
        "XIAOGE_RATE_LIMIT": "0", "XIAOGE_CLOCK": "2026-11-23T10:00:00+08:00", **given,
    }  # fmt: skip
    settings = load_settings(environment, folder / ".env")
    store = Store(settings.database, folder, Keys(("a key of the tests",)), patience, settings.timezone)
    store.migrate()
    house = House(settings, Clock.starting_at(settings.clock, settings.timezone), store)
    gateway = Gateway(house, {one.name: one for one in (rest(environment), web_door(environment))})
    runner = web.AppRunner(gateway.app(), access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    listening = await listen(runner, "127.0.0.1", 0)
    await gateway.start()
    await asyncio.wait_for(gateway.engine.ready.wait(), 20)
    async with ClientSession() as session:
        yield Caller(gateway, folder, f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}", session)
    listening.close()
    await gateway.stop()
    await runner.cleanup()


def file_part(name: str, content_type: str, data: bytes) -> dict[str, str]:
    """A file as `metadata.attachments` carries it."""
    return {"name": name, "content_type": content_type, "data": base64.b64encode(data).decode()}
