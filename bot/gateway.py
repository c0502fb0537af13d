"""The gateway process: doors, desk, inbox, outbox, safety rules. Never imports Rasa; takes messages within seconds."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.aftercare.plain_copies import without_traces
from bot.aftercare.reminding import Reminding
from bot.aftercare.run import Aftercare
from bot.conversation.answer import Answerer
from bot.conversation.answer_papers import AnswerPapers
from bot.conversation.door import HouseDoor
from bot.conversation.engine_client import EngineClient
from bot.conversation.events import Events
from bot.conversation.intake import Intake
from bot.conversation.rate import RateLimit
from bot.conversation.second_opinion import SecondOpinion
from bot.conversation.turns import Turns
from bot.daily import Daily
from bot.desk.app import Desk
from bot.domain.asking.forms import EVERY_SLOT
from bot.errors import BadInput, NotSignedIn
from bot.http_errors import JsonProtocol, error_response, errors_as_json
from bot.metrics import Metrics
from bot.outbox.deliver import Deliverer
from bot.papers.apart import stop_writing
from bot.papers.drafting import Drafting
from bot.privacy.notice import PATH
from bot.privacy.page import HEADERS, privacy_page
from bot.supervise import Supervisor, socket_path
from bot.wakeups import Wakeups
from bot.wiring import House
from connectors import CHANNELS
from connectors.base import Channel
from connectors.rest.channel import RestChannel
from connectors.rest.receive import read_body, text_of

log = logging.getLogger(__name__)

BODY_LIMIT = 26 * 1024 * 1024


@dataclass
class Gateway:
    """All long-lived parts of the process. `engine_url` set: the engine runs elsewhere and is not supervised."""

    house: House
    channels: dict[str, Channel] = field(default_factory=dict)
    supervised: bool = True

    def __post_init__(self) -> None:
        settings = self.house.settings
        begin, clock = self.house.begin, self.house.clock
        self.metrics = Metrics()
        self.events = Events()
        socket = None if settings.engine_url else socket_path(settings.data_dir)
        self.engine = EngineClient(socket, settings.engine_url)
        self.supervisor = Supervisor(socket) if socket and self.supervised else None
        store = self.house.store
        sending = {name: one for name, one in self.channels.items() if name != "rest"}
        self.deliverer = Deliverer(begin, clock, sending, store.claims)
        self.drafting = Drafting(begin, clock)
        papers = AnswerPapers(self.drafting, begin, clock, settings.office_hours)
        answerer = Answerer(begin, clock, self.engine, self.events, settings.office_hours, papers, self.metrics.turn)
        self.turns = Turns(begin, clock, self.engine, answerer, self.deliverer.wake, store.claims)
        self.intake = Intake(
            begin,
            clock,
            settings.office_hours,
            RateLimit(settings.rate_limit),
            SecondOpinion(self.engine, clock),
            self.events,
            self.turns.notice,
            self.deliverer.wake,
            without_traces,
        )
        self.daily = Daily(begin, clock, lambda now: store.age(self.house.keeping, now), store.claims)
        self.reminding = Reminding(begin, clock, self._reminded, store.claims)
        self.aftercare = Aftercare(begin, clock, self._reminded, store.claims)
        self.wakeups = (
            Wakeups(settings.redis_url, settings.database, self.events, self.deliverer.wake)
            if settings.redis_url
            else None
        )
        self.door = HouseDoor(begin, clock, self.intake, self.turns, self.house.secrets)
        self.desk = Desk(self.house, self.events, self.turns.notice, self.deliverer.wake, self.drafting)

    def app(self) -> web.Application:
        """The HTTP application with all routes."""
        app = web.Application(middlewares=[errors_as_json], client_max_size=BODY_LIMIT)
        app.add_routes(
            [
                web.get("/healthz", self._healthz),
                web.get("/readyz", self._readyz),
                web.get("/metrics", self._metrics),
                web.get(PATH, self._privacy),
                web.post("/model/parse", self._parse),
                web.get("/conversations/{sender}/tracker", self._tracker),
            ]
        )
        for channel in self.channels.values():
            app.add_routes(list(channel.routes()))
        self.desk.add_to(app)
        return app

    async def start(self) -> None:
        """Starts everything but the HTTP server; the database is migrated already."""
        if self.supervisor:
            await self.supervisor.start()
        await self.engine.start()
        await self.turns.start()
        for channel in self.channels.values():
            await channel.start(self.door)
        await self.deliverer.start()
        await self.daily.start()
        await self.reminding.start()
        await self.aftercare.start()
        if self.wakeups:
            await self.wakeups.start()

    async def stop(self) -> None:
        """Ends everything within a few seconds; what is pending stays in the database."""
        await asyncio.gather(
            *(asyncio.wait_for(one.stop(), 5) for one in self.channels.values()), return_exceptions=True
        )
        if self.wakeups:
            await self.wakeups.stop()
        await self.aftercare.stop()
        await self.reminding.stop()
        await self.daily.stop()
        await self.deliverer.stop()
        await self.turns.stop()
        self.drafting.close()
        stop_writing()
        await self.engine.stop()
        if self.supervisor:
            await self.supervisor.stop()
        self.house.store.close()

    def _reminded(self, number: str) -> None:
        self.events.publish("case", number=number)
        self.deliverer.wake()

    async def _healthz(self, request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def _readyz(self, request: web.Request) -> web.Response:
        if not await asyncio.to_thread(self.house.store.is_migrated):
            return error_response(503, "store_unavailable", reason="migration")
        if not self.engine.ready.is_set():
            return error_response(503, "engine_unavailable", reason=self.engine.reason)
        return web.json_response({"status": "ready", "model": self.engine.model})

    async def _metrics(self, request: web.Request) -> web.Response:
        return web.Response(
            body=self.metrics.text(self.engine.ready.is_set()), content_type="text/plain", charset="utf-8"
        )

    async def _privacy(self, request: web.Request) -> web.Response:
        text = await asyncio.to_thread(privacy_page, self.house.begin)
        return web.Response(text=text, content_type="text/html", charset="utf-8", headers=HEADERS)

    async def _parse(self, request: web.Request) -> web.Response:
        await self._trusted(request)
        text = text_of(await read_body(request), "text")
        return web.json_response(await self.engine.parse(text, self.house.clock.now().isoformat()))

    async def _trusted(self, request: web.Request) -> None:
        """The REST channel's callers, or an administrator."""
        rest = self.channels["rest"]
        assert isinstance(rest, RestChannel)
        try:
            rest.check_caller(request)
        except NotSignedIn:
            await self.desk.administrator(request)

    async def _tracker(self, request: web.Request) -> web.Response:
        await self.desk.administrator(request)
        if request.query.get("include_events", "NONE") not in ("NONE", "APPLIED", "AFTER_RESTART", "ALL"):
            raise BadInput(field="include_events", reason="unknown")
        return web.json_response(await asyncio.to_thread(self._state_of, request.match_info["sender"]))

    def _state_of(self, sender: str) -> dict[str, Any]:
        with self.house.begin(write=False) as work:
            conversation = work.conversations.of_sender(sender)
            state = work.trackers.get(conversation.id) if conversation else None
        return {
            "sender_id": sender,
            "slots": {**dict.fromkeys((*EVERY_SLOT, "requested_slot")), **state.slots} if state else {},
            "active_loop": {"name": state.active_loop} if state and state.active_loop else {},
            "latest_message": dict(state.latest_message) if state else {},
        }


def make_channels() -> dict[str, Channel]:
    """The channels that the environment switches on, by name."""
    made = (create(os.environ) for create in CHANNELS)
    return {channel.name: channel for channel in made if channel is not None}


async def serve(house: House, announce: Any = None) -> None:
    """Runs the gateway until SIGINT or SIGTERM."""
    await asyncio.to_thread(house.store.migrate)
    await asyncio.to_thread(house.store.note_key)
    gateway = Gateway(house, make_channels())
    runner = web.AppRunner(gateway.app(), access_log=None, shutdown_timeout=3.0)
    await runner.setup()
    listening = await listen(runner, house.settings.host, house.settings.port)
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    await gateway.start()
    if announce is not None:
        announce(gateway)
    log.info("gateway ready host=%s port=%s", house.settings.host, house.settings.port)
    await stopping.wait()
    listening.close()
    await gateway.stop()
    await runner.cleanup()


async def listen(runner: web.AppRunner, host: str, port: int) -> asyncio.Server:
    """Accepts connections for the application of `runner`, which is set up already. Raises OSError."""
    loop, server = asyncio.get_running_loop(), runner.server
    assert server is not None
    silent: Any = None  # no access log
    return await loop.create_server(lambda: JsonProtocol(server, loop=loop, access_log=silent), host, port)
