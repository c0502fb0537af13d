"""News inside the gateway: who wants to know that something happened subscribes to a queue of small facts (ids and
states only). The desk shows them live; a slow reader loses the oldest, never blocks anybody."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Events:
    """`publish` from anywhere on the loop; `listen` gives a bounded queue for as long as the block lasts."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[dict[str, Any]]] = set()

    def publish(self, kind: str, **facts: Any) -> None:
        """Tells everyone: kinds are message, owner, alert, case, presence."""
        for queue in self._queues:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait({"kind": kind, **facts})

    @contextmanager
    def listen(self, size: int = 200) -> Iterator[asyncio.Queue[dict[str, Any]]]:
        """A queue that receives everything published inside the block."""
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue(size)
        self._queues.add(queue)
        try:
            yield queue
        finally:
            self._queues.discard(queue)
