"""A bare socket client that speaks the widget's frames."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from tests.connectors.web.site import Site


class Client:
    """`welcome` and `history` are the first two frames that came."""

    welcome: dict[str, Any]
    history: dict[str, Any]

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def send(self, kind: str, **parts: Any) -> None:
        await self.socket.send_json({"type": kind, **parts})

    async def next(self, kind: str) -> dict[str, Any]:
        """The next frame of this kind; others are passed over."""
        while True:
            frame = await self.socket.receive_json()
            if frame["type"] == kind:
                return dict(frame)

    async def say(self, text: str, identity: str | None = None, **parts: Any) -> str:
        identity = identity or str(uuid.uuid4())
        await self.send("say", id=identity, text=text, **parts)
        return identity


@asynccontextmanager
async def talking(
    site: Site, token: str | None = None, cursor: str | None = None, **headers: str
) -> AsyncIterator[Client]:
    """A connection that has said hello."""
    address = f"{site.url}/web/socket"
    async with aiohttp.ClientSession() as session, session.ws_connect(address, headers=headers) as socket:
        client = Client(socket)
        await client.send("hello", token=token, cursor=cursor)
        client.welcome = await client.next("welcome")
        if not site.door.blind:
            client.history = await client.next("history")
        yield client
