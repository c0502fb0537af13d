"""The gateway's line to the engine: JSON over a unix socket (or over HTTP when the engine runs elsewhere)."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path
from typing import Any

import aiohttp

from bot.domain.talk.turns import TurnRequest, TurnResult
from bot.errors import EngineFailed, EngineUnavailable

log = logging.getLogger(__name__)

TURN_SECONDS = 20.0
"""Longest time a turn may take before the person gets a receipt and the turn is asked for again."""


class EngineDied(EngineUnavailable):
    """The engine went away, or hung, over this very request."""


class EngineClient:
    """`ready` is set while the engine answers and has a model. Give either a socket path or a base URL."""

    def __init__(self, socket: Path | None, url: str | None = None) -> None:
        self.ready = asyncio.Event()
        self.reason = "starting"
        self.model: str | None = None
        self._socket, self._url = socket, (url or "http://engine").rstrip("/")
        self._session: aiohttp.ClientSession | None = None
        self._watcher: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begins to watch whether the engine is there."""
        connector = aiohttp.UnixConnector(str(self._socket)) if self._socket else aiohttp.TCPConnector()
        self._session = aiohttp.ClientSession(connector=connector)
        self._watcher = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """Closes the line."""
        if self._watcher:
            self._watcher.cancel()
        if self._session:
            await self._session.close()

    async def turn(self, request: TurnRequest) -> TurnResult:
        """One turn. Raises EngineUnavailable (try again later), EngineDied among them, or EngineFailed (the turn itself
        failed, or its answer cannot be read)."""
        data = await self._post("/turn", request.to_json(), TURN_SECONDS)
        try:
            return TurnResult.from_json(data)
        except (KeyError, TypeError) as error:
            raise EngineFailed(status=200) from error

    async def parse(self, text: str, now: str) -> dict[str, Any]:
        """What the dialogue would understand by `text`."""
        return await self._post("/parse", {"text": text, "now": now}, TURN_SECONDS)

    async def _post(self, path: str, body: dict[str, Any], seconds: float) -> dict[str, Any]:
        if self._session is None or not self.ready.is_set():
            raise EngineUnavailable(reason=self.reason)
        try:
            timeout = aiohttp.ClientTimeout(total=seconds)
            async with self._session.post(self._url + path, json=body, timeout=timeout) as response:
                data = await _object(response)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError) as error:
            self._lost("unreachable")
            raise EngineDied(reason=type(error).__name__) from error
        if response.status == 200 and data:
            return data
        if response.status == 503:
            self._lost(str(data.get("error", {}).get("code", "loading")))
            raise EngineUnavailable(reason=self.reason)
        raise EngineFailed(status=response.status)

    def _lost(self, reason: str) -> None:
        self.ready.clear()
        self.reason = reason

    async def _watch(self) -> None:
        pause = 0.1
        while True:
            was = self.ready.is_set()
            await self._look()
            if self.ready.is_set() != was:
                log.info("engine %s model=%s", "ready" if self.ready.is_set() else "away", self.model)
            pause = 1.0 if self.ready.is_set() else 0.2
            await asyncio.sleep(pause)

    async def _look(self) -> None:
        assert self._session is not None
        try:
            async with self._session.get(self._url + "/health", timeout=aiohttp.ClientTimeout(total=5)) as response:
                data = await _object(response)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
            self._lost("unreachable")
            return
        self.model = data.get("model")
        if data.get("ready"):
            self.ready.set()
        else:
            self._lost(str(data.get("reason", "loading")))


async def _object(response: aiohttp.ClientResponse) -> dict[str, Any]:
    """The JSON object of an answer, empty when it is none."""
    try:
        data = json.loads(await response.read())
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}
