"""Work in order within a chat, side by side between chats."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


class Lanes:
    """One lane per chat: a job begins when the job before it in the same lane is over, however it ended."""

    def __init__(self) -> None:
        self._tails: dict[int, asyncio.Task[object]] = {}
        self._tasks: set[asyncio.Task[object]] = set()

    def run(self, lane: int, job: Callable[[], Awaitable[T]]) -> asyncio.Task[T]:
        """Puts `job` at the end of its lane and returns its task."""
        before = self._tails.get(lane)

        async def turn() -> T:
            if before is not None:
                await asyncio.wait([before])
            return await job()

        task = asyncio.create_task(turn())
        self._tails[lane] = task
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._over(lane, done))
        return task

    async def close(self, grace: float) -> None:
        """Gives what runs `grace` seconds to end, then cancels it."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(set(self._tasks), timeout=grace)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    def _over(self, lane: int, task: asyncio.Task[T]) -> None:
        self._tasks.discard(task)
        if self._tails.get(lane) is task:
            del self._tails[lane]
