"""Looks several times an hour whether a limit of some case comes near. What was said stands in the database, so that a
restart repeats nothing; of several gateways one looks at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from bot.clock import Clock
from bot.deadline_words import reminder_text
from bot.errors import XiaogeError, where
from bot.ports import Begin, Claims
from bot.usecases.remind import remind
from bot.work_calendar import work_calendar

log = logging.getLogger(__name__)

FIRST_LOOK = 30.0
LOOK = 900.0
"""Seconds: couriers are written to at certain hours only, the shortest of which is two hours long."""


class Reminding:
    """`told(number)` is called on the loop for each case in which something was said: the desk shows it, the outbox
    wakes."""

    def __init__(
        self,
        begin: Begin,
        clock: Clock,
        told: Callable[[str], None],
        claims: Claims | None = None,
        first_look: float = FIRST_LOOK,
    ) -> None:
        self._begin, self._clock, self._told, self._claims = begin, clock, told, claims
        self._first_look = first_look
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begins to look."""
        self._task = asyncio.create_task(self._loop())

    async def stop(self) -> None:
        """Stops; a reminder that is being written is written whole or not at all."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _loop(self) -> None:
        await asyncio.sleep(self._first_look)
        while True:
            try:
                for number in await asyncio.to_thread(self.once):
                    self._told(number)
            except XiaogeError as error:
                log.error("reminding waits error=%s reason=%s", error.code, error.details.get("reason"))
            except Exception as error:
                log.error("reminding broke error=%s at=%s", type(error).__name__, where(error))
            await asyncio.sleep(LOOK)

    def once(self) -> tuple[str, ...]:
        """Says what is due, unless another gateway is at it; the numbers of the cases."""
        if self._claims is not None and not self._claims.take("reminding"):
            return ()
        try:
            spoken = remind(self._begin, work_calendar(), reminder_text, self._clock.now())
            if spoken:
                log.info("reminded cases=%d", len(spoken))
            return spoken
        finally:
            if self._claims is not None:
                self._claims.release("reminding")
