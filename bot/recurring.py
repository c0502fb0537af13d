"""Work that comes round again by itself. What was done stands in the database, so that a restart repeats nothing; of
several gateways one does it at a time."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from bot.errors import XiaogeError, where
from bot.ports import Claims

log = logging.getLogger(__name__)

Outcome = TypeVar("Outcome")


class Recurring(ABC, Generic[Outcome]):
    """`name`: what the claim and the log call it; `look`: seconds from one round to the next; `first_look`: seconds
    after the start of the service."""

    name: str
    look: float

    def __init__(self, claims: Claims | None, first_look: float) -> None:
        self._claims = claims
        self._first_look = first_look
        self._task: asyncio.Task[None] | None = None

    @abstractmethod
    def work(self) -> Outcome:
        """One round, in a thread. What it writes it writes whole or not at all."""

    def follow(self, outcome: Outcome) -> None:
        """What is to be done on the loop after a round; nothing, unless a subclass says so."""

    async def start(self) -> None:
        """Begins to look."""
        self._task = asyncio.create_task(self._loop())

    async def stop(self) -> None:
        """Stops; a round that is under way ends as its transactions do."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _loop(self) -> None:
        await asyncio.sleep(self._first_look)
        while True:
            try:
                outcome = await asyncio.to_thread(self.once)
                if outcome is not None:
                    self.follow(outcome)
            except XiaogeError as error:
                log.error("%s waits error=%s reason=%s", self.name, error.code, error.details.get("reason"))
            except Exception as error:
                log.error("%s broke error=%s at=%s", self.name, type(error).__name__, where(error))
            await asyncio.sleep(self.look)

    def once(self) -> Outcome | None:
        """A round, unless another gateway is at it (None)."""
        if self._claims is not None and not self._claims.take(self.name):
            return None
        try:
            return self.work()
        finally:
            if self._claims is not None:
                self._claims.release(self.name)
