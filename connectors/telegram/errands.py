"""Small courtesies towards Telegram that may fail without harm."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable

log = logging.getLogger(__name__)


class Errands:
    """Runs best-effort calls beside the work; a failure leaves one log line with the kind of error."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def run(self, name: str, call: Awaitable[object]) -> None:
        """Starts `call`; `name` says in the log what it was."""
        task = asyncio.create_task(self._quietly(name, call))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self, grace: float) -> None:
        """Gives open errands `grace` seconds, then cancels them."""
        if self._tasks:
            _, late = await asyncio.wait(set(self._tasks), timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    @staticmethod
    async def _quietly(name: str, call: Awaitable[object]) -> None:
        try:
            await call
        except Exception as error:
            log.info("telegram errand failed errand=%s error=%s", name, type(error).__name__)
