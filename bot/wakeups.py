"""News between gateways that share one database: ids and states only, over Redis. Without Redis, or while it is away,
each gateway finds out by itself when it next looks, some seconds later: nothing depends on a wake-up arriving."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager
from hashlib import sha256
from typing import Any, Protocol

from redis.asyncio import Redis
from redis.exceptions import RedisError

log = logging.getLogger(__name__)

PAUSES = (0.2, 1.0, 3.0, 10.0)
"""Seconds before Redis is tried again, by the number of failures in a row."""


class News(Protocol):
    """`bot.conversation.events.Events`."""

    def publish(self, kind: str, **facts: Any) -> None: ...
    def listen(self, size: int = 200) -> AbstractContextManager[asyncio.Queue[dict[str, Any]]]: ...


class Wakeups:
    """Sends the news of this gateway and publishes those of the others (marked `far`) in its own; `wake()` is called
    for each. `database`: the URL that the gateways share; others on the same Redis hear nothing."""

    def __init__(self, url: str, database: str, news: News, wake: Callable[[], None]) -> None:
        self._url, self._news, self._wake = url, news, wake
        self._topic = "xiaoge:" + sha256(database.encode()).hexdigest()[:16]
        self._me = secrets.token_hex(4)
        self._tasks: list[asyncio.Task[None]] = []
        self.connected = asyncio.Event()

    async def start(self) -> None:
        """Begins; does not wait for Redis."""
        self._tasks = [asyncio.create_task(self._tell()), asyncio.create_task(self._hear())]

    async def stop(self) -> None:
        """Ends both directions."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _tell(self) -> None:
        client = Redis.from_url(self._url, socket_timeout=2, socket_connect_timeout=2)
        try:
            with self._news.listen() as queue:
                while True:
                    fact = await queue.get()
                    if not fact.get("far") and self.connected.is_set():
                        await self._publish(client, fact)
        finally:
            await client.close()

    async def _publish(self, client: Redis[bytes], fact: dict[str, Any]) -> None:
        try:
            await client.publish(self._topic, json.dumps({"from": self._me, "fact": fact}))
        except (RedisError, OSError, asyncio.TimeoutError) as error:
            log.warning("wake-up not sent kind=%s error=%s", fact.get("kind"), type(error).__name__)

    async def _hear(self) -> None:
        failures = 0
        while True:
            # Silence is normal here; that Redis is still there is asked every so often.
            client = Redis.from_url(self._url, socket_connect_timeout=2, health_check_interval=15)
            try:
                async with client.pubsub(ignore_subscribe_messages=True) as heard:
                    await heard.subscribe(self._topic)
                    self.connected.set()
                    log.info("wake-ups connected")
                    self._wake()  # what was said while nobody listened
                    failures = 0
                    async for message in heard.listen():
                        self._take(message["data"])
            except (RedisError, OSError, asyncio.TimeoutError) as error:
                log.warning("wake-ups away error=%s", type(error).__name__)
            finally:
                self.connected.clear()
                await client.close()
            await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
            failures += 1

    def _take(self, data: bytes) -> None:
        try:
            told = json.loads(data)
            sender, fact = told["from"], dict(told["fact"])
            kind = str(fact.pop("kind"))
        except (ValueError, TypeError, KeyError):
            log.warning("wake-up not understood")
            return
        if sender != self._me:
            self._news.publish(kind, **{**fact, "far": True})
            self._wake()
