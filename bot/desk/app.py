"""The desk: pages for staff under /desk/, the staff API under /api/v1/."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from aiohttp import web

from bot.desk.api.table import add_api
from bot.desk.callers import Credentials, identify
from bot.desk.pages.mount import add_pages
from bot.desk.room import House, News, Room
from bot.domain.people.staff import StaffMember
from bot.errors import Forbidden
from bot.papers.drafting import Drafting


class Desk:
    """`notice(conversation_id)` sets turns going, `wake()` the outbox."""

    def __init__(
        self,
        house: House,
        events: News,
        notice: Callable[[str], None],
        wake: Callable[[], None],
        drafting: Drafting | None = None,
    ) -> None:
        self._room = Room(house, events, notice, wake, drafting or Drafting(house.begin, house.clock))

    def add_to(self, app: web.Application) -> None:
        """Adds all routes of /desk/ and /api/v1/."""
        add_api(app, self._room)
        add_pages(app, self._room)

    async def administrator(self, request: web.Request) -> StaffMember:
        """Who is calling, if it is an administrator. Raises NotSignedIn, Forbidden."""
        member = await asyncio.to_thread(identify, self._room, Credentials.of(request))
        if not member.may("read_tracker"):
            raise Forbidden()
        return member
