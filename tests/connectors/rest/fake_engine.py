"""An engine that is a small HTTP server on loopback: it says what the test wants, within a millisecond."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.safety import assess


@dataclass
class FakeEngine:
    """`seen`: the turns asked for. `answers`: what to say to a text, else its echo. `away`: it has no model.
    `deadly`: texts over which it cuts the line. `broken`: texts it answers with what is no answer. `failing`: texts it
    fails to understand. `held`: turns wait until it is set."""

    seen: list[dict[str, Any]] = field(default_factory=list)
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    deadly: set[str] = field(default_factory=set)
    broken: dict[str, Any] = field(default_factory=dict)
    failing: set[str] = field(default_factory=set)
    away: bool = False
    held: asyncio.Event = field(default_factory=asyncio.Event)
    url: str = ""

    def __post_init__(self) -> None:
        self.held.set()

    @property
    def texts(self) -> list[str]:
        """What was asked, in order."""
        return [turn["text"] for turn in self.seen]

    async def health(self, request: web.Request) -> web.Response:
        return web.json_response({"ready": not self.away, "reason": "loading", "model": "m"})

    async def turn(self, request: web.Request) -> web.Response:
        turn = await request.json()
        self.seen.append(turn)
        await self.held.wait()
        if turn["text"] in self.deadly:
            assert request.transport is not None
            request.transport.abort()
        if turn["text"] in self.broken:
            return web.json_response(self.broken[turn["text"]])
        said = self.answers.get(turn["text"], {"replies": [{"text": f"答：{turn['text']}", "buttons": []}]})
        return web.json_response({"effects": [], **said})

    async def parse(self, request: web.Request) -> web.Response:
        text = (await request.json())["text"]
        if text in self.failing:
            return web.json_response({"error": {"code": "error", "message": "error"}}, status=500)
        intent = {"name": "emergency" if assess(text) else "greet", "confidence": 0.9}
        return web.json_response({"text": text, "intent": intent, "entities": [], "intent_ranking": [intent]})


@asynccontextmanager
async def fake_engine() -> AsyncIterator[FakeEngine]:
    """One that runs, on a port of its own."""
    engine = FakeEngine()
    app = web.Application(client_max_size=8 * 1024 * 1024)
    app.add_routes([
        web.get("/health", engine.health), web.post("/turn", engine.turn), web.post("/parse", engine.parse),
    ])  # fmt: skip
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    engine.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield engine
    engine.held.set()
    await runner.cleanup()
