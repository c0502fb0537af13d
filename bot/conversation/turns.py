"""Turns in order: each conversation has at most one running turn, conversations do not wait for each other.

What is pending lives in the database; this only knows which conversations to look at. After a crash `sweep` finds
what was left, and the turn is asked for again under the same message id, so nothing happens twice. While the engine is
away every message gets its receipt at once, also those behind one that waits, and those that need no engine get their
answer."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.clock import Clock
from bot.conversation.answer import Answerer, is_blank
from bot.conversation.engine_client import EngineClient
from bot.errors import EngineUnavailable, StoreUnavailable, where
from bot.ports import Begin, Claims, Draft, InboxItem
from bot.usecases.finish_turn import leave_receipt
from bot.wording import say

log = logging.getLogger(__name__)

SWEEP_SECONDS = 5.0
ELSEWHERE_SECONDS = 0.25
"""How soon to look again at a conversation whose turn another gateway is taking."""


@dataclass
class Turns:
    """`over(message_id)` is called when a message has its answer or its receipt; `sent` wakes the outbox. `claims`: set
    where several gateways share a database; then one of them takes the turns of a conversation at a time."""

    begin: Begin
    clock: Clock
    engine: EngineClient
    answerer: Answerer
    sent: Callable[[], None]
    claims: Claims | None = None
    _running: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    _again: set[str] = field(default_factory=set)
    _asleep: dict[str, asyncio.Event] = field(default_factory=dict)
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
            if conversation_id in self._asleep:
                self._asleep[conversation_id].set()
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

    async def receipt(self, message_id: int) -> None:
        """Leaves a receipt for a message that has waited too long for its answer, which then follows unasked."""
        item = await asyncio.to_thread(self._item, message_id)
        if item is not None and item.state == "pending" and not is_blank(item):
            await self._receipt(item)

    async def _run(self, conversation_id: str) -> None:
        try:
            while await self._take_pending(conversation_id):
                pass
        except StoreUnavailable as error:
            log.error(
                "turn waits for the database conversation=%s reason=%s", conversation_id, error.details.get("reason")
            )
        except Exception as error:
            log.error("turn broke conversation=%s error=%s at=%s", conversation_id, type(error).__name__, where(error))
        finally:
            self._running.pop(conversation_id, None)
            if conversation_id in self._again:
                self._again.discard(conversation_id)
                self.notice(conversation_id)

    async def _take_pending(self, conversation_id: str) -> bool:
        """One look at what is pending; False when there was nothing and nothing came meanwhile. While it waits for the
        engine it claims nothing: another gateway may have one."""
        self._again.discard(conversation_id)
        if self.claims is None:
            items, away = await self._take_all(conversation_id)
        else:
            claim = f"turn:{conversation_id}"
            if not await asyncio.to_thread(self.claims.take, claim):
                return await self._leave_to_others(conversation_id)
            try:
                items, away = await self._take_all(conversation_id)
            finally:
                await asyncio.to_thread(self.claims.release, claim)
            if not items:
                await self._finished_elsewhere()
        if away:
            await self._engine_or_news(conversation_id)
        return items or conversation_id in self._again

    async def _take_all(self, conversation_id: str) -> tuple[bool, bool]:
        """Whether anything was pending, and whether some of it must wait for the engine."""
        items = await asyncio.to_thread(self._pending, conversation_id)
        away = False
        for item in items:
            away = not await self._take(item, away) or away
        return bool(items), away

    async def _leave_to_others(self, conversation_id: str) -> bool:
        """Waits a little for the gateway that is at it; False when it has left nothing."""
        await asyncio.sleep(ELSEWHERE_SECONDS)
        await self._finished_elsewhere()
        left = await asyncio.to_thread(self._pending, conversation_id)
        return bool(left) or conversation_id in self._again

    async def _finished_elsewhere(self) -> None:
        """Those who wait here for what another gateway has answered need wait no longer."""
        for message_id in list(self._waiting):
            item = await asyncio.to_thread(self._item, message_id)
            if item is None or item.state != "pending" or item.receipted:
                self._finished(message_id)

    async def _take(self, item: InboxItem, away: bool) -> bool:
        """One message; False when it must wait for the engine. `away`: one before it waits, so this one may not ask the
        engine either, even if it is back by now."""
        try:
            await self.answerer.answer(item, ask=not away)
        except EngineUnavailable:
            await self._receipt(item)
            return False
        except StoreUnavailable:
            raise
        except Exception as error:
            log.error("turn broke message=%s error=%s at=%s", item.id, type(error).__name__, where(error))
            await self.answerer.give_up(item)
        self._finished(item.id)
        self.sent()
        return True

    async def _receipt(self, item: InboxItem) -> None:
        """Tells the person, once, that the message is kept. Who is in danger has heard more than that already."""
        if not item.receipted and not item.incoming.metadata.get("house"):
            words = None if item.safety is not None else Draft(say("receipts.engine_away"))
            await asyncio.to_thread(leave_receipt, self.begin, item, words, self.clock.now())
            self.sent()
        self._finished(item.id)

    async def _engine_or_news(self, conversation_id: str) -> None:
        """Until the engine is there or this person writes again."""
        news = self._asleep[conversation_id] = asyncio.Event()
        if conversation_id in self._again:
            news.set()
        waits = [asyncio.ensure_future(event.wait()) for event in (self.engine.ready, news)]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            del self._asleep[conversation_id]
            for one in waits:
                one.cancel()

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
