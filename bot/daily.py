"""Once a day: what is older than the settings allow goes. The day of the last time stands in the database, so that a
restart repeats nothing and of several gateways one does it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.errors import XiaogeError, where
from bot.ports import Begin, Claims

log = logging.getLogger(__name__)

MARK = "aged.at"
EVERY = timedelta(days=1)
FIRST_LOOK = 60.0
LOOK = 1800.0
"""Seconds: the start of the service is left alone, later it is looked twice an hour whether a day is over."""


class Daily:
    """`age(now)` deletes and returns how many rows of each kind went."""

    def __init__(
        self,
        begin: Begin,
        clock: Clock,
        age: Callable[[datetime], dict[str, int]],
        claims: Claims | None = None,
        first_look: float = FIRST_LOOK,
    ) -> None:
        self._begin, self._clock, self._age, self._claims = begin, clock, age, claims
        self._first_look = first_look
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begins to look at the calendar."""
        self._task = asyncio.create_task(self._loop())

    async def stop(self) -> None:
        """Stops; a deletion that is under way ends with its present batch of rows, or the next day goes on with it."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _loop(self) -> None:
        await asyncio.sleep(self._first_look)
        while True:
            try:
                await asyncio.to_thread(self.once)
            except XiaogeError as error:
                log.error("aging waits error=%s reason=%s", error.code, error.details.get("reason"))
            except Exception as error:
                log.error("aging broke error=%s at=%s", type(error).__name__, where(error))
            await asyncio.sleep(LOOK)

    def once(self) -> dict[str, int] | None:
        """Does the work of the day unless it is done or another gateway is at it; how much went."""
        if self._claims is not None and not self._claims.take("daily"):
            return None
        try:
            now = self._clock.now()
            if self._done_lately(now):
                return None
            gone = self._age(now)
            with self._begin() as work:
                work.marks.set(MARK, now.isoformat())
                work.commit()
            log.info("aged %s", " ".join(f"{kind}={count}" for kind, count in gone.items() if count) or "nothing")
            return gone
        finally:
            if self._claims is not None:
                self._claims.release("daily")

    def _done_lately(self, now: datetime) -> bool:
        with self._begin(write=False) as work:
            last = work.marks.get(MARK)
        return last is not None and now - datetime.fromisoformat(last) < EVERY
