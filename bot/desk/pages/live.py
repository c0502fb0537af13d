"""News for open pages as server-sent events: kinds and ids only; the page fetches what it shows."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from aiohttp import web

from bot.desk.callers import COOKIE, Credentials, identify
from bot.desk.pages.serve import HEADERS
from bot.desk.room import Room
from bot.errors import NotSignedIn, StoreUnavailable

BEAT_SECONDS = 15.0


class Live:
    """The stream /desk/events, and its end when the house stops."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._streams: set[asyncio.Task[None]] = set()

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """One page listens until it goes, its session ends or the house stops."""
        credentials = Credentials(None, request.cookies.get(COOKIE))
        await asyncio.to_thread(identify, self._room, credentials)
        answer = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream; charset=utf-8",
                                             "X-Accel-Buffering": "no"})  # fmt: skip
        await answer.prepare(request)
        task = asyncio.ensure_future(self._feed(answer, credentials))
        self._streams.add(task)
        try:
            with suppress(asyncio.CancelledError, ConnectionError, NotSignedIn):
                await task
        finally:
            task.cancel()
            self._streams.discard(task)
        return answer

    async def stop(self, app: web.Application) -> None:
        """Ends all streams, so that nobody waits for them."""
        for task in list(self._streams):
            task.cancel()

    async def _feed(self, answer: web.StreamResponse, credentials: Credentials) -> None:
        with self._room.events.listen() as queue:
            await answer.write(b"retry: 2000\nevent: hello\ndata: {}\n\n")
            while True:
                try:
                    fact = await asyncio.wait_for(queue.get(), BEAT_SECONDS)
                    await answer.write(f"data: {json.dumps(fact)}\n\n".encode())
                except asyncio.TimeoutError:
                    with suppress(StoreUnavailable):
                        await asyncio.to_thread(identify, self._room, credentials)
                    await answer.write(b": still here\n\n")
