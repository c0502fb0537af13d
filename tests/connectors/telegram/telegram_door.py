"""A Door that keeps what it is given, and can be told to fail."""

from __future__ import annotations

import asyncio
import hashlib
from collections import deque
from typing import Any

from bot import wording
from bot.domain.talk.messages import Attachment, Incoming, Outgoing, Receipt


class RecordingDoor:
    """`stored`: what was kept, once per (sender, external id). `trouble`: what the next deliveries meet, a sentence
    (kept False, spoken) or an exception. `gates`: senders whose deliveries wait for their event."""

    def __init__(self) -> None:
        self.stored: list[Incoming] = []
        self.duplicates = 0
        self.parts: dict[int, int] = {}
        self.attempts = 0
        self.trouble: deque[str | Exception] = deque()
        self.gates: dict[str, asyncio.Event] = {}
        self.files: dict[tuple[str, int], Attachment | Exception] = {}

    async def deliver(self, incoming: Incoming) -> Receipt:
        self.attempts += 1
        if incoming.sender in self.gates:
            await self.gates[incoming.sender].wait()
        if self.trouble:
            trouble = self.trouble.popleft()
            if isinstance(trouble, Exception):
                raise trouble
            return Receipt(False, spoken=(trouble,) if trouble else ())
        if any((item.sender, item.external_id) == (incoming.sender, incoming.external_id) for item in self.stored):
            self.duplicates += 1
            return Receipt(True, duplicate=True)
        self.stored.append(incoming)
        return Receipt(True, message_id=len(self.stored))

    def texts(self, sender: int | None = None) -> list[str]:
        return [item.text for item in self.stored if sender is None or item.sender == str(sender)]

    async def answer(self, receipt: Receipt, timeout: float | None = None) -> list[Any]:
        return []

    async def unasked(self, channel: str, sender: str, after: int, limit: int = 100) -> list[Any]:
        return []

    async def history(self, channel: str, sender: str, after: str | None = None, limit: int = 100) -> list[Any]:
        return []

    async def part_sent(self, outgoing: Outgoing, parts: int, external_id: str | None) -> None:
        self.parts[outgoing.id] = parts

    async def file(self, channel: str, sender: str, outgoing_id: int) -> Attachment | None:
        found = self.files.get((sender, outgoing_id))
        if isinstance(found, Exception):
            raise found
        return found

    async def acknowledge(self, channel: str, sender: str, up_to: int) -> None: ...

    def secret(self, purpose: str) -> bytes:
        return hashlib.sha256(purpose.encode()).digest()

    def say(self, key: str, **values: Any) -> str:
        return wording.say(key, **values)
