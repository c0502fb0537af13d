"""The gateway's side of a talk with everything real but the engine: SQLite store, inbox, turns, outbox, and an engine
that is a small HTTP server on loopback saying what the test wants."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio
from aiohttp import web

from bot.clock import Clock
from bot.conversation.answer import Answerer
from bot.conversation.answer_papers import AnswerPapers
from bot.conversation.door import HouseDoor
from bot.conversation.engine_client import EngineClient
from bot.conversation.events import Events
from bot.conversation.intake import Intake
from bot.conversation.rate import RateLimit
from bot.conversation.second_opinion import SecondOpinion
from bot.conversation.turns import Turns
from bot.domain.people.ownership import Conversation
from bot.domain.talk.messages import Incoming
from bot.papers.drafting import Drafting
from bot.settings import OfficeHours
from bot.store import Keys, Store

ZONE = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)
HOURS = OfficeHours(tuple((day, time(9), time(17, 30)) for day in range(5)))


@dataclass
class ScriptedEngine:
    """`seen` are the turns asked for. `failures`: so many turns answer 500 first. `away`: it says it has no model.
    `held`: turns wait until it is set. `answers`: what to say to a text, else its echo. `meant`: intents of texts, else
    "emergency"; `mute`: a parse is never answered."""

    seen: list[dict[str, Any]] = field(default_factory=list)
    running: list[str] = field(default_factory=list)
    most_at_once: dict[str, int] = field(default_factory=dict)
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    meant: dict[str, str] = field(default_factory=dict)
    mute: bool = False
    failures: int = 0
    away: bool = False
    held: asyncio.Event = field(default_factory=asyncio.Event)
    meanwhile: Callable[[], None] | None = None
    url: str = ""

    def __post_init__(self) -> None:
        self.held.set()

    def app(self) -> web.Application:
        app = web.Application()
        app.add_routes(
            [web.get("/health", self._health), web.post("/turn", self._turn), web.post("/parse", self._parse)]
        )
        return app

    async def _health(self, request: web.Request) -> web.Response:
        return web.json_response({"ready": not self.away, "reason": "loading", "model": "m"})

    async def _parse(self, request: web.Request) -> web.Response:
        text = (await request.json())["text"]
        if self.mute:
            await asyncio.Event().wait()
        return web.json_response(
            {"text": text, "intent": {"name": self.meant.get(text, "emergency"), "confidence": 1.0}}
        )

    async def _turn(self, request: web.Request) -> web.Response:
        turn = await request.json()
        self.seen.append(turn)
        conversation = turn["conversation_id"]
        self.running.append(conversation)
        self.most_at_once[conversation] = max(self.most_at_once.get(conversation, 0), self.running.count(conversation))
        if turn["text"] != "快":
            await self.held.wait()
        if self.meanwhile is not None:
            await asyncio.to_thread(self.meanwhile)
        self.running.remove(conversation)
        if self.away:
            return web.json_response({"error": {"code": "loading", "message": "loading"}}, status=503)
        if self.failures:
            self.failures -= 1
            return web.json_response({"error": {"code": "error", "message": "error"}}, status=500)
        said = self.answers.get(turn["text"], {"replies": [{"text": f"答：{turn['text']}", "buttons": []}]})
        return web.json_response({"effects": [], "draft": {}, **said})

    @property
    def texts(self) -> list[str]:
        return [turn["text"] for turn in self.seen]


@dataclass
class Room:
    """Everything between a door and the engine."""

    store: Store
    engine: ScriptedEngine
    client: EngineClient
    turns: Turns
    door: HouseDoor
    intake: Intake

    async def says(self, text: str = "", sender: str = "u1", id: str = "", **rest: Any) -> list[str]:
        """A courier writes; the texts of the answer."""
        receipt = await self.door.deliver(self.incoming(text, sender, id, **rest))
        assert receipt.kept
        return [reply.text for reply in await self.door.answer(receipt, 10)]

    def incoming(self, text: str = "", sender: str = "u1", id: str = "", **rest: Any) -> Incoming:
        """A message as the REST channel makes it."""
        self._count = getattr(self, "_count", 0) + 1
        return Incoming("rest", sender, id or f"m{self._count}", text, **rest)

    def conversation(self, sender: str = "u1") -> Conversation:
        with self.store.begin(write=False) as work:
            found = work.conversations.of_sender(sender)
        assert found is not None
        return found

    def change(self, sender: str, change: Callable[[Conversation], Conversation]) -> None:
        """The staff side: another owner."""
        with self.store.begin() as work:
            work.conversations.save(change(work.conversations.lock(self.conversation(sender).id)))
            work.commit()

    async def unasked(self, sender: str = "u1") -> list[str]:
        return [one.text for one in await self.door.unasked("rest", sender, 0)]

    def written(self, sender: str = "u1") -> list[str]:
        with self.store.begin(write=False) as work:
            return [one.text for one in work.conversations.history(self.conversation(sender).id)]


@pytest_asyncio.fixture
async def engine() -> AsyncIterator[ScriptedEngine]:
    scripted = ScriptedEngine()
    runner = web.AppRunner(scripted.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    scripted.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield scripted
    scripted.held.set()
    await runner.cleanup()


@pytest.fixture
def rate() -> int:
    """Messages a minute; a test that needs a limit overrides it."""
    return 0


@pytest_asyncio.fixture
async def room(tmp_path: Path, engine: ScriptedEngine, rate: int) -> AsyncIterator[Room]:
    store = Store(f"sqlite:///{tmp_path / 'house.sqlite3'}", tmp_path, Keys(("a key of the tests",)), 0.3, ZONE)
    store.migrate()
    clock = Clock.starting_at(START, ZONE)
    events, client = Events(), EngineClient(None, engine.url)
    papers = AnswerPapers(Drafting(store.begin, clock), store.begin, clock, HOURS)
    answerer = Answerer(store.begin, clock, client, events, HOURS, papers, lambda seconds, outcome: None)
    turns = Turns(store.begin, clock, client, answerer, lambda: None)
    intake = Intake(
        store.begin, clock, HOURS, RateLimit(rate), SecondOpinion(client, clock), events, turns.notice, lambda: None
    )
    door = HouseDoor(store.begin, clock, intake, turns, store.secrets)
    await client.start()
    await asyncio.wait_for(client.ready.wait(), 10)
    await turns.start()
    yield Room(store, engine, client, turns, door, intake)
    engine.held.set()
    await turns.stop()
    await client.stop()
    store.close()
