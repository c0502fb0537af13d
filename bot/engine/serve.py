"""The engine process: turns and parses over a unix socket (or loopback), a newer model is taken up while it runs."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import stat
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.domain.invalid import InvalidValue
from bot.domain.talk.turns import TurnRequest
from bot.engine.models import components_of, newest_model
from bot.engine.tensorflow_stand_in import NeedsTensorFlow, does_without_tensorflow, stand_in_for_tensorflow
from bot.errors import EngineUnavailable, XiaogeError, where

log = logging.getLogger(__name__)

LOOK_SECONDS = 3.0


class EngineServer:
    """Answers /health at once, /turn and /parse once a model is loaded."""

    def __init__(self, begin: Any, model_dir: Path) -> None:
        self._begin, self._model_dir = begin, model_dir
        self._engine: Any = None
        self._reason = "loading"
        self.stopping = asyncio.Event()
        self.start_again = False

    def app(self) -> web.Application:
        """The HTTP application."""
        app = web.Application(client_max_size=8 * 1024 * 1024)
        app.add_routes(
            [web.get("/health", self._health), web.post("/turn", self._turn), web.post("/parse", self._parse)]
        )
        return app

    async def run_model(self) -> None:
        """Loads the first model, then looks for a newer one for ever."""
        while True:
            try:
                if await asyncio.to_thread(self._load):
                    self._reason = ""
                elif self.start_again:
                    self.stopping.set()
                    return
            except XiaogeError as error:
                self._reason = str(error.details.get("reason", error.code))
            except Exception as error:
                log.error("model not loaded error=%s at=%s", type(error).__name__, where(error))
                self._reason = "model_broken" if self._engine is None or self._engine.model is None else ""
            await asyncio.sleep(LOOK_SECONDS)

    def _load(self) -> bool:
        if self._engine is None:
            model = newest_model(self._model_dir)
            if model is None:
                raise EngineUnavailable(reason="no_model")
            if does_without_tensorflow(components_of(model)):
                stand_in_for_tensorflow()
            from bot.engine.host import Engine  # many seconds of imports: after the socket is open

            self._engine = Engine(self._begin, self._model_dir)
        try:
            return bool(self._engine.load())
        except NeedsTensorFlow:
            self.start_again = True
            return False

    @property
    def _ready(self) -> bool:
        return self._engine is not None and self._engine.model is not None

    async def _health(self, request: web.Request) -> web.Response:
        model = self._engine.model.name if self._ready else None
        return web.json_response({"ready": self._ready, "reason": self._reason, "model": model, "pid": os.getpid()})

    async def _turn(self, request: web.Request) -> web.Response:
        return await self._answer(request, self._take)

    async def _parse(self, request: web.Request) -> web.Response:
        return await self._answer(request, self._understand)

    async def _answer(self, request: web.Request, deed: Any) -> web.Response:
        if not self._ready:
            return _error(503, self._reason or "loading")
        try:
            return web.json_response(await deed(await request.json()))
        except XiaogeError as error:
            return _error(error.status, error.code)
        except (InvalidValue, KeyError, TypeError, ValueError) as error:
            log.error("turn failed error=%s at=%s", type(error).__name__, where(error))
            return _error(500, "error")
        except Exception as error:
            log.error("turn failed error=%s at=%s", type(error).__name__, where(error))
            return _error(500, "error")

    async def _take(self, body: Any) -> dict[str, Any]:
        return dict((await self._engine.turn(TurnRequest.from_json(body))).to_json())

    async def _understand(self, body: Any) -> dict[str, Any]:
        return dict(await self._engine.parse(str(body["text"]), datetime.fromisoformat(body["now"])))


def _error(status: int, code: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": code}}, status=status)


async def serve_engine(begin: Any, model_dir: Path, socket: Path | None, port: int | None) -> None:
    """Runs until SIGTERM, SIGINT, or (supervised) until standard input closes because the gateway is gone. Begins anew,
    as the same process, when a model comes that this one cannot load."""
    server = EngineServer(begin, model_dir)
    runner = web.AppRunner(server.app(), access_log=None, shutdown_timeout=2.0)
    await runner.setup()
    if socket is not None:
        socket.unlink(missing_ok=True)
        await web.UnixSite(runner, str(socket)).start()
        socket.chmod(0o600)
    else:
        await web.TCPSite(runner, "127.0.0.1", port or 5056).start()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, server.stopping.set)
    if stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode):  # the supervisor's pipe; /dev/null would end at once
        loop.add_reader(sys.stdin.fileno(), _watch_parent, server.stopping)
    model = asyncio.create_task(server.run_model())
    await server.stopping.wait()
    model.cancel()
    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(runner.cleanup(), 3)
    if server.start_again:
        os.execv(sys.executable, sys.orig_argv)
    os._exit(0)  # a model that is loading in a thread must not hold up the end


def _watch_parent(stopping: asyncio.Event) -> None:
    if not os.read(sys.stdin.fileno(), 64):
        stopping.set()
