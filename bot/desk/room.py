"""What the desk is given by the house, as one object that every page and every route of the staff API works with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from bot.clock import Clock
from bot.papers.drafting import Drafting
from bot.ports import Begin, UnitOfWork
from bot.settings import Settings

Result = TypeVar("Result")


class Keyring(Protocol):
    """The part of the store that derives keys."""

    def secrets(self, purpose: str) -> tuple[bytes, ...]: ...


class House(Protocol):
    """The parts of `bot.wiring.House` the desk uses."""

    @property
    def begin(self) -> Begin: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def store(self) -> Keyring: ...


class News(Protocol):
    """`bot.conversation.events.Events`: facts (ids and states only) for whoever listens."""

    def publish(self, kind: str, **facts: Any) -> None: ...
    def listen(self, size: int = 200) -> AbstractContextManager[asyncio.Queue[dict[str, Any]]]: ...


@dataclass(frozen=True)
class Room:
    """`notice(conversation_id)` sets turns going, `wake()` the outbox; both, like `events`, only on the loop.
    `drafting` makes papers."""

    house: House
    events: News
    notice: Callable[[str], None]
    wake: Callable[[], None]
    drafting: Drafting

    async def run(self, handle: Callable[..., Result], call: Any, drafts: bool) -> Result:
        """`handle(room, call)` in a thread; with `drafts` (it makes papers) in one of those that papers wait in."""
        if drafts:
            return await self.drafting.apart(handle, self, call)
        return await asyncio.to_thread(handle, self, call)

    @property
    def begin(self) -> Begin:
        """Starts a unit of work."""
        return self.house.begin

    def look(self) -> UnitOfWork:
        """A unit of work for reading: it never waits for those who write."""
        return self.house.begin(write=False)

    def secrets(self, purpose: str) -> tuple[bytes, ...]:
        """32 bytes for `purpose` under every key of the installation, the one in force first: forms that were open
        while the keys were changed can still be sent."""
        return self.house.store.secrets(purpose)

    def now(self) -> datetime:
        """The present instant of the house."""
        return self.house.clock.now()
