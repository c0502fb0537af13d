"""Who is connected now: the open sockets of each visitor, several when several tabs are open."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from aiohttp import WSCloseCode, web

from connectors.web.pace import Pace

MOST_TABS = 12


class Line:
    """One visitor's open sockets, and the last outgoing id one of them confirmed."""

    def __init__(self) -> None:
        self.sockets: list[web.WebSocketResponse] = []
        self.confirmed = 0
        self.changed = asyncio.Condition()
        self.words = Pace(burst=20, per_second=2)


class Lines:
    """All lines by sender."""

    def __init__(self) -> None:
        self._lines: dict[str, Line] = {}

    def join(self, sender: str, socket: web.WebSocketResponse) -> Line | None:
        """Adds a socket; None when this visitor has more open than a person needs."""
        line = self._lines.setdefault(sender, Line())
        if len(line.sockets) >= MOST_TABS:
            return None
        line.sockets.append(socket)
        return line

    def leave(self, sender: str, socket: web.WebSocketResponse) -> None:
        """Forgets a socket."""
        line = self._lines.get(sender)
        if line and socket in line.sockets:
            line.sockets.remove(socket)
            if not line.sockets:
                del self._lines[sender]

    def connected(self, sender: str) -> bool:
        """Whether any tab of this visitor is open."""
        return sender in self._lines

    async def push(self, sender: str, frame: dict[str, Any], but: web.WebSocketResponse | None = None) -> None:
        """Writes a frame to every socket of a visitor except `but`. A socket that fails is left to its own end."""
        line = self._lines.get(sender)
        text = json.dumps(frame, ensure_ascii=False)
        targets = [socket for socket in line.sockets if socket is not but] if line else []
        await asyncio.gather(*(socket.send_str(text) for socket in targets), return_exceptions=True)

    async def confirm(self, sender: str, up_to: int) -> None:
        """A client shows everything up to this outgoing id."""
        line = self._lines.get(sender)
        if line and up_to > line.confirmed:
            async with line.changed:
                line.confirmed = up_to
                line.changed.notify_all()

    async def confirmed(self, sender: str, outgoing_id: int) -> bool:
        """Waits until a client confirmed this id; False when nobody is connected. Set a limit from outside."""
        line = self._lines.get(sender)
        if line is None:
            return False
        async with line.changed:
            await line.changed.wait_for(lambda: line.confirmed >= outgoing_id)
        return True

    async def close(self) -> None:
        """Asks every client to come back later."""
        sockets = [socket for line in self._lines.values() for socket in line.sockets]
        closing = (socket.close(code=WSCloseCode.GOING_AWAY) for socket in sockets)
        await asyncio.gather(*closing, return_exceptions=True)
