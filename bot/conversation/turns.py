"""Turns in order: each conversation has at most one running turn, conversations do not wait for each other.

What is pending lives in the database; this only knows which conversations to look at. After a crash `sweep` finds
what was left, and the turn is asked for again under the same message id, so nothing happens twice."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.clock import Clock
from bot.conversation.answer import Answerer
from bot.conversation.engine_client import EngineClient
from bot.errors import EngineUnavailable, StoreUnavailable, where
from bot.ports import Begin, Draft, InboxItem
from bot.usecases.finish_turn import leave_receipt
from bot.wording import say

log = logging.getLogger(__name__)

SWEEP_SECONDS = 5.0


@dataclass
class Turns:
    """`over(message_id)` is called when a message has its answer or its receipt; `sent` wakes the outbox."""

    begin: Begin
    clock: Clock
    engine: EngineClient
    answerer: Answerer
    sent: Callable[[], None]
    _running: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _again: set[str] = field(default_factory=set)
    _waiting: dict[int, list[asyncio.Future[None]]] = field(default_factory=lambda: defaultdict(list))
    _sweeper: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Takes up what an earlier life left pending."""
        self._sweeper = asyncio.create_task(self._sweep())

    async def stop(self) -> None:
        """Stops at once; what is not finished stays pending in the database."""
        tasks = [task for task in (self._sweeper, *self._running.values()) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def notice(self, conversation_id: str) -> None:
        """Something is pending in this conversation."""
        if conversation_id in self._running:
            self._again.add(conversation_id)
        else:
            self._running[conversation_id] = asyncio.create_task(self._run(conversation_id))

    async def over(self, message_id: int) -> None:
        """Waits until the message has its answer or its receipt."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[message_id].append(future)
        item = await asyncio.to_thread(self._item, message_id)
        if item is None or item.state != "pending" or item.receipted:
            self._finished(message_id)
        await future

    async def _run(self, conversation_id: str) -> None:
        try:
            while True:
                self._again.discard(conversation_id)
                items = await asyncio.to_thread(self._pending, conversation_id)
                for item in items:
                    if not await self._take(item):
                        return
                if not items and conversation_id not in self._again:
                    return
        except StoreUnavailable as error:
            log.error("turn waits for the database conversation=%s reason=%s", conversation_id,
                      error.details.get("reason"))
        except Exception as error:
            log.error("turn broke conversation=%s error=%s at=%s", conversation_id, type(error).__name__, where(error))
        finally:
            self._running.pop(conversation_id, None)
            if conversation_id in self._again:
                self._again.discard(conversation_id)
                self.notice(conversation_id)

    async def _take(self, item: InboxItem) -> bool:
        """One message; False when the engine is away and the rest of the conversation must wait."""
        while True:
            try:
                await self.answerer.answer(item)
            except EngineUnavailable:
                item = await self._receipt(item)
                await self.engine.ready.wait()
                continue
            self._finished(item.id)
            self.sent()
            return True

    async def _receipt(self, item: InboxItem) -> InboxItem:
        """Tells the person, once, that the message is kept while the engine is away."""
        if item.receipted:
            await asyncio.sleep(0.2)
            return item
        if not item.incoming.metadata.get("house") and item.safety is None:
            await asyncio.to_thread(leave_receipt, self.begin, item, Draft(say("receipts.engine_away")),
                                    self.clock.now())
            self.sent()
        self._finished(item.id)
        return replace(item, receipted=item.safety is None)

    def _finished(self, message_id: int) -> None:
        for future in self._waiting.pop(message_id, ()):
            if not future.done():
                future.set_result(None)

    def _item(self, message_id: int) -> InboxItem | None:
        with self.begin(write=False) as work:
            return work.inbox.get(message_id)

    def _pending(self, conversation_id: str | None) -> list[InboxItem]:
        with self.begin(write=False) as work:
            return list(work.inbox.pending(conversation_id))

    async def _sweep(self) -> None:
        while True:
            try:
                for item in await asyncio.to_thread(self._pending, None):
                    if item.conversation_id not in self._running:
                        self.notice(item.conversation_id)
            except StoreUnavailable as error:
                log.error("sweep waits for the database reason=%s", error.details.get("reason"))
            await asyncio.sleep(SWEEP_SECONDS)
