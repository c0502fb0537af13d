"""The people of the benchmark: one HTTP client of the REST channel, which all systems have in common."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType

import aiohttp

PATIENCE = 60.0
"""Seconds after which a message counts as not answered."""


@dataclass
class Client:
    """Talks to `url`. `unanswered` counts messages that got no words back; `heard` is what each person heard last."""

    url: str
    unanswered: int = 0
    sent: int = 0
    heard: dict[str, str] = field(default_factory=dict)
    _numbers: itertools.count[int] = field(default_factory=itertools.count)

    async def __aenter__(self) -> Client:
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        self._session = aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0), trust_env=False)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    def person(self) -> str:
        """Somebody who never wrote before."""
        return f"bench-{next(self._numbers)}"

    async def is_up(self, path: str) -> bool:
        """Whether a GET answers 200 now."""
        try:
            async with self._session.get(self.url + path, timeout=aiohttp.ClientTimeout(total=2)) as response:
                return response.status == 200
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
            return False

    async def say(self, person: str, text: str) -> float:
        """Sends one message; seconds until the whole answer was there."""
        began = time.perf_counter()
        words = await self._ask(person, text)
        seconds = time.perf_counter() - began
        self.sent += 1
        self.unanswered += not words
        self.heard[person] = words
        return seconds

    async def talk(self, messages: Sequence[str], person: str | None = None) -> list[float]:
        """One conversation, each message after the answer to the last; seconds of each."""
        person = person or self.person()
        return [await self.say(person, message) for message in messages]

    async def _ask(self, person: str, text: str) -> str:
        body = {"sender": person, "message": text}
        try:
            async with self._session.post(f"{self.url}/webhooks/rest/webhook", json=body) as response:
                said = await response.json()
                return "".join(part.get("text") or "" for part in said) if response.status == 200 else ""
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError, AttributeError, TypeError):
            return ""
