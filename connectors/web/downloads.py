"""Files of the house for the widget: `GET /web/files/<message>`, with the token of the visitor they were sent to."""

from __future__ import annotations

from aiohttp import web

from bot.errors import NotFound, NotSignedIn
from connectors.base import Door
from connectors.downloads import download
from connectors.web.visitors import Visitors

MOST_DIGITS = 18


class Downloads:
    """Gives a file to nobody but the visitor in whose talk it stands."""

    def __init__(self, channel: str, door: Door, visitors: Visitors) -> None:
        self._channel, self._door, self._visitors = channel, door, visitors

    async def give(self, request: web.Request) -> web.Response:
        """The file of the message. Raises NotSignedIn, NotFound, StoreUnavailable."""
        visitor = self._visitors.read(request.headers.get("Authorization", "").removeprefix("Bearer "))
        if visitor is None:
            raise NotSignedIn
        number = request.match_info["id"]
        known = number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS
        file = await self._door.file(self._channel, visitor.sender, int(number)) if known else None
        if file is None:
            raise NotFound(sentence="file_gone")
        return download(file)
