"""A house behind the web door: keeps what is delivered, once; echoes; can push, refuse and forget nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from typing import Any

from bot.domain.talk.messages import (
    Attachment,
    Button,
    Delivery,
    HistoryItem,
    Incoming,
    Outgoing,
    Receipt,
)
from bot.errors import BadInput, StoreUnavailable
from bot.wording import say
from connectors.base import Channel

CHINA = timezone(timedelta(hours=8))


@dataclass
class FakeDoor:
    """`heard`: what was delivered, each once. `echo` False: the house keeps silent until `push`. `full` True: nothing
    can be stored. `blind` True: the history cannot be read. `deliveries`: what became of each outgoing message."""

    echo: bool = True
    full: bool = False
    blind: bool = False
    ring: tuple[bytes, ...] = (b"k" * 32,)
    heard: list[Incoming] = field(default_factory=list)
    tries: int = 0
    acknowledged: list[int] = field(default_factory=list)
    deliveries: dict[int, Delivery] = field(default_factory=dict)
    lines: dict[str, list[HistoryItem]] = field(default_factory=dict)
    files: dict[tuple[str, int], Attachment] = field(default_factory=dict)
    channel: Channel | None = None
    now: datetime = field(default_factory=lambda: datetime.now(CHINA))
    _count: int = 0
    _tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    async def deliver(self, incoming: Incoming) -> Receipt:
        self.tries += 1
        if self.full:
            return Receipt(kept=False, spoken=("系统正在维护，请稍等。",))
        if any(one.sender == incoming.sender and one.external_id == incoming.external_id for one in self.heard):
            return Receipt(kept=True, duplicate=True)
        self.heard.append(incoming)
        self._note(incoming.sender, "courier", incoming.text, incoming.external_id, incoming.attachments)
        if self.echo:
            self._later(self._answer(incoming))
        return Receipt(kept=True, message_id=len(self.heard))

    async def _answer(self, incoming: Incoming) -> None:
        if incoming.position:
            await self.push(incoming.sender, f"收到位置 {incoming.position.lat:.3f},{incoming.position.lng:.3f}")
        elif incoming.attachments:
            await self.push(incoming.sender, f"收到文件 {incoming.attachments[0].name}")
        elif incoming.payload:
            await self.push(incoming.sender, f"您选了 {incoming.payload}")
        elif incoming.text == "选项":
            buttons = (Button("是的", "b-1"), Button("不是", "b-2"))
            await self.push(incoming.sender, "是这样吗？", buttons=buttons)
        else:
            await self.push(incoming.sender, f"您说的是：{incoming.text}")

    async def push(self, sender: str, text: str, author: str = "bot", **parts: Any) -> Delivery:
        """What the outbox would do: store, then one attempt of the channel."""
        self._count += 1
        item = self._note(sender, author, text, None, (), **parts)
        assert self.channel is not None
        outgoing = Outgoing(self._count, "c1", "web", sender, author, item.at, text, **parts)  # type: ignore[arg-type]  # open fields
        self.deliveries[outgoing.id] = await self.channel.send(outgoing)
        return self.deliveries[outgoing.id]

    def _note(self, sender: str, author: str, text: str, external_id: str | None,
              attachments: Sequence[Attachment], **parts: Any) -> HistoryItem:  # fmt: skip
        line = self.lines.setdefault(sender, [])
        identity = f"i{len(line) + 1}" if author == "courier" else f"o{self._count}"
        files = tuple({"name": one.name, "content_type": one.content_type} for one in attachments)
        item = HistoryItem(identity, self.now.isoformat(), author, text, "sent", external_id=external_id,  # type: ignore[arg-type]  # open fields
                           attachments=files, **parts)  # fmt: skip
        line.append(item)
        return item

    async def history(self, channel: str, sender: str, after: str | None = None, limit: int = 100) -> list[HistoryItem]:
        if self.blind:
            raise StoreUnavailable
        line = self.lines.get(sender, [])
        if after is None:
            return line[-limit:]
        if after[:1] not in "io" or not after[1:].isdigit():
            raise BadInput(field="after")
        start = next((at + 1 for at, item in enumerate(line) if item.id == after), 0)
        return line[start : start + limit]

    async def file(self, channel: str, sender: str, outgoing_id: int) -> Attachment | None:
        return self.files.get((sender, outgoing_id))

    async def part_sent(self, outgoing: Outgoing, parts: int, external_id: str | None) -> None: ...

    async def acknowledge(self, channel: str, sender: str, up_to: int) -> None:
        self.acknowledged.append(up_to)

    async def answer(self, receipt: Receipt, timeout: float | None = None) -> Sequence[Outgoing]:
        raise AssertionError("the web door gets its answers through send()")

    async def unasked(self, channel: str, sender: str, after: int, limit: int = 100) -> Sequence[Outgoing]:
        raise AssertionError("the web door replays from the history")

    def secret(self, purpose: str) -> bytes:
        return self.ring[0]

    def keys(self, purpose: str) -> tuple[bytes, ...]:
        return self.ring

    def say(self, key: str, **values: Any) -> str:
        return say(key, **values)

    def age(self, sender: str, days: int) -> None:
        """Makes the talk so far older."""
        line = self.lines[sender]
        moved = [(item, datetime.fromisoformat(item.at) - timedelta(days=days)) for item in line]
        line[:] = [replace(item, at=at.isoformat()) for item, at in moved]

    def _later(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
