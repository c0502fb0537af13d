"""The way in: one socket of the widget, from its first frame to its end."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from aiohttp import WSCloseCode, WSMessage, WSMsgType, web

from bot.domain.talk.messages import Incoming
from bot.errors import BadInput, XiaogeError, where
from connectors.base import Door
from connectors.web import frames, problems
from connectors.web.lines import Line, Lines
from connectors.web.pace import Pace
from connectors.web.replay import earlier, missed
from connectors.web.settings import FRAME_LIMIT
from connectors.web.visitors import Visitors

log = logging.getLogger(__name__)

HELLO_SECONDS = 20
MOST_BAD_FRAMES = 20
RETRY_SECONDS = 5


class TooFast(XiaogeError):
    """More messages than a person writes; `details["retry_after"]` seconds. The widget waits and sends again."""

    code = "too_fast"
    status = 429


class TalkSocket:
    """One connection. Frames are worked off in the order they came."""

    def __init__(self, channel: str, door: Door, visitors: Visitors, lines: Lines) -> None:
        self._channel, self._door, self._visitors, self._lines = channel, door, visitors, lines
        self._socket = web.WebSocketResponse(heartbeat=30, max_msg_size=FRAME_LIMIT, autoping=True)
        self._frames = Pace(burst=120, per_second=10)
        self._sender = ""
        self._acknowledged = 0

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Runs until either side ends it. Raises what aiohttp raises for a request that is no upgrade."""
        await self._socket.prepare(request)
        try:
            line = await self._greet()
            if line is not None:
                await self._listen(line)
        except (ConnectionError, asyncio.TimeoutError):
            pass
        except Exception as error:
            # Logged here, by place alone: the server's own log of it could hold what the person wrote.
            log.error("web socket failed: %s at %s", type(error).__name__, where(error))
            await self._socket.close(code=WSCloseCode.INTERNAL_ERROR)
        finally:
            self._lines.leave(self._sender, self._socket)
            await self._socket.close()
        return self._socket

    async def _greet(self) -> Line | None:
        try:
            hello = self._read(await self._socket.receive(HELLO_SECONDS))
        except BadInput as error:
            await self._complain(error)
            hello = None
        if not isinstance(hello, frames.Hello):
            await self._socket.close(code=WSCloseCode.POLICY_VIOLATION)
            return None
        known = self._visitors.read(hello.token)
        visitor = known or self._visitors.new()
        # Joined before the history is read: what is pushed meanwhile may come twice, but never not at all.
        line = self._lines.join(visitor.sender, self._socket)
        if line is None:
            await self._socket.close(code=WSCloseCode.TRY_AGAIN_LATER)
            return None
        self._sender = visitor.sender
        await self._socket.send_json({"type": "welcome", "token": visitor.token, "new": known is None})
        await self._replay(hello.cursor if known else None, first=True)
        return line

    async def _listen(self, line: Line) -> None:
        bad = 0
        async for message in self._socket:
            if self._frames.wait():
                await asyncio.sleep(0.1)  # a flood is read slowly; TCP holds it back
            try:
                await self._handle(self._read(message), line)
            except XiaogeError as error:
                await self._complain(error)
                bad += isinstance(error, BadInput)
            if bad > MOST_BAD_FRAMES:
                await self._socket.close(code=WSCloseCode.POLICY_VIOLATION)
                return

    def _read(self, message: WSMessage) -> frames.Frame:
        if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSED, WSMsgType.CLOSING, WSMsgType.ERROR):
            raise ConnectionResetError
        if message.type is not WSMsgType.TEXT:
            raise BadInput(field="frame")
        return frames.read(message.data)

    async def _handle(self, frame: frames.Frame, line: Line) -> None:
        if isinstance(frame, frames.Say):
            await self._say(frame, line)
        elif isinstance(frame, frames.Got):
            await self._got(frame.up_to)
        elif isinstance(frame, frames.Ping):
            await self._socket.send_json({"type": "pong"})
            await self._replay(frame.cursor, first=False)
        elif isinstance(frame, frames.Earlier):
            found = await earlier(self._door, self._channel, self._sender, frame.before)
            await self._socket.send_json({"type": "earlier", "items": list(found.items), "first": found.first})
        else:
            raise BadInput(field="type")

    async def _say(self, say: frames.Say, line: Line) -> None:
        seconds = line.words.wait()
        if seconds:
            raise TooFast(id=say.id, retry_after=round(seconds, 1))
        incoming = Incoming(
            self._channel, self._sender, say.id, text=say.text, payload=say.payload, position=say.position
        )
        receipt = await self._door.deliver(incoming)
        if not receipt.kept:
            spoken = list(receipt.spoken) or [self._door.say("web.not_kept")]
            await self._socket.send_json(
                {"type": "refused", "id": say.id, "spoken": spoken, "retry_after": RETRY_SECONDS}
            )
            return
        await self._socket.send_json({"type": "kept", "id": say.id, "spoken": list(receipt.spoken)})
        if not receipt.duplicate:
            said: dict[str, Any] = {"type": "said", "said": say.id, "text": say.text}
            await self._lines.push(self._sender, said, but=self._socket)

    async def _got(self, up_to: int) -> None:
        await self._lines.confirm(self._sender, up_to)
        if up_to > self._acknowledged:
            self._acknowledged = up_to
            try:
                await self._door.acknowledge(self._channel, self._sender, up_to)
            except XiaogeError as error:
                self._acknowledged = 0  # the next confirmation says it again
                log.warning("web confirmation not stored: %s at %s", error.code, where(error))

    async def _replay(self, cursor: str | None, first: bool) -> None:
        try:
            found = await missed(self._door, self._channel, self._sender, cursor)
        except XiaogeError as error:
            # The cursor stays where it was, so the next ping asks for the same again.
            log.warning("web history unavailable: %s at %s", error.code, where(error))
            await self._complain(error)
            return
        if found.items or first:
            items = list(found.items)
            facts = {"cursor": found.cursor, "whole": cursor is None, "first": found.first}
            await self._socket.send_json({"type": "history", "items": items, **facts})

    async def _complain(self, error: XiaogeError) -> None:
        if not self._socket.closed:
            await self._socket.send_json(problems.frame(self._door, error))
