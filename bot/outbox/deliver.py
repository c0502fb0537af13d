"""The loop that hands stored messages to the channels, in order within a conversation, side by side between them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.clock import Clock
from bot.domain.messages import Delivery, Outgoing
from bot.errors import StoreUnavailable, where
from bot.outbox.retry import next_attempt
from bot.ports import Begin

log = logging.getLogger(__name__)

BATCH = 200
LONGEST_PAUSE = 5.0


class Sender(Protocol):
    """The part of a channel this loop uses."""

    pull: bool

    async def send(self, outgoing: Outgoing) -> Delivery: ...


class Deliverer:
    """`wake()` after anything was stored in the outbox; the loop also looks by itself every few seconds."""

    def __init__(self, begin: Begin, clock: Clock, channels: Mapping[str, Sender]) -> None:
        self._begin, self._clock, self._channels = begin, clock, channels
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._busy: dict[str, asyncio.Task[None]] = {}

    def wake(self) -> None:
        """There may be something to send."""
        self._woken.set()

    async def start(self) -> None:
        """Begins to send what is due."""
        self._task = asyncio.create_task(self._loop())

    async def stop(self) -> None:
        """Stops; an attempt that is under way is cut off and made again after the next start."""
        tasks = [task for task in (self._task, *self._busy.values()) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _loop(self) -> None:
        while True:
            self._woken.clear()
            pause = LONGEST_PAUSE
            try:
                for outgoing, attempts in await asyncio.to_thread(self._due):
                    if outgoing.conversation_id not in self._busy:
                        self._begin_sending(outgoing, attempts)
                if not self._busy:
                    pause = await asyncio.to_thread(self._pause)
            except StoreUnavailable as error:
                log.error("outbox waits for the database reason=%s", error.details.get("reason"))
            except Exception as error:
                log.error("outbox broke error=%s at=%s", type(error).__name__, where(error))
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._woken.wait(), pause)

    def _begin_sending(self, outgoing: Outgoing, attempts: int) -> None:
        """One task for each conversation: a slow client holds up nobody else, and its own messages keep their order."""
        task = asyncio.create_task(self._send(outgoing, attempts))
        self._busy[outgoing.conversation_id] = task

        def over(done: asyncio.Task[None]) -> None:
            self._busy.pop(outgoing.conversation_id, None)
            self._woken.set()
            if not done.cancelled() and done.exception() is not None:
                log.error("delivery not recorded outgoing=%s error=%s", outgoing.id, type(done.exception()).__name__)

        task.add_done_callback(over)

    async def _send(self, outgoing: Outgoing, attempts: int) -> None:
        try:
            delivery = await self._channels[outgoing.channel].send(outgoing)
        except Exception as error:
            log.error(
                "channel broke channel=%s outgoing=%s error=%s at=%s",
                outgoing.channel,
                outgoing.id,
                type(error).__name__,
                where(error),
            )
            delivery = Delivery("retry", reason=type(error).__name__)
        await asyncio.to_thread(self._record, outgoing, attempts + 1, delivery)

    def _due(self) -> list[tuple[Outgoing, int]]:
        with self._begin(write=False) as work:
            return list(work.outbox.due(tuple(self._channels), self._clock.now(), BATCH))

    def _pause(self) -> float:
        with self._begin(write=False) as work:
            at = work.outbox.next_due(tuple(self._channels))
        if at is None:
            return LONGEST_PAUSE
        return min(LONGEST_PAUSE, max(0.05, (at - self._clock.now()).total_seconds()))

    def _record(self, outgoing: Outgoing, attempts: int, delivery: Delivery) -> None:
        now = self._clock.now()
        with self._begin() as work:
            if delivery.state == "sent":
                work.outbox.sent(outgoing.id, delivery.external_id, now)
            elif delivery.state == "waiting":
                work.outbox.wait(outgoing.id)
            else:
                self._failed(work, outgoing, attempts, delivery, now)
            work.commit()

    @staticmethod
    def _failed(work, outgoing: Outgoing, attempts: int, delivery: Delivery, now: datetime) -> None:  # type: ignore[no-untyped-def]
        again = None if delivery.state == "final" else next_attempt(attempts, now, delivery.retry_after)
        if again is None:
            log.warning(
                "message parked outgoing=%s channel=%s reason=%s", outgoing.id, outgoing.channel, delivery.reason
            )
            work.outbox.park(outgoing.id, delivery.reason)
        else:
            work.outbox.retry_at(outgoing.id, attempts, again, delivery.reason)
