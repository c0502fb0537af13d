"""The loop that hands stored messages to the channels, in order within a conversation, side by side between them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from bot.clock import Clock
from bot.domain.talk.messages import Delivery, Outgoing
from bot.errors import StoreUnavailable, where
from bot.outbox.retry import next_attempt
from bot.ports import Begin, Claims, UnitOfWork

log = logging.getLogger(__name__)

BATCH = 200
LONGEST_PAUSE = 5.0
ELSEWHERE_PAUSE = 1.0
"""Seconds before looking again at what another gateway is sending."""

RECORD_PAUSE = 0.5
"""Seconds before a result that could not be written is written again."""

LEFT_TO_OTHERS = timedelta(seconds=LONGEST_PAUSE + 3)
"""How long a message for somebody who is not connected here is left to the gateway where they may be."""


class Sender(Protocol):
    """The part of a channel this loop uses."""

    pull: bool

    async def send(self, outgoing: Outgoing) -> Delivery: ...


@runtime_checkable
class Line(Protocol):
    """A channel that knows who is connected to this very process."""

    def reaches(self, sender: str) -> bool: ...


class Deliverer:
    """`wake()` after anything was stored in the outbox; the loop also looks by itself every few seconds. `claims`: set
    where several gateways send from one database; then a conversation is sent to by one of them at a time."""

    def __init__(
        self, begin: Begin, clock: Clock, channels: Mapping[str, Sender], claims: Claims | None = None
    ) -> None:
        self._begin, self._clock, self._channels, self._claims = begin, clock, channels, claims
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._busy: dict[str, asyncio.Task[bool]] = {}
        self._elsewhere = False

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
                for outgoing in await asyncio.to_thread(self._due):
                    if outgoing.conversation_id not in self._busy:
                        self._begin_sending(outgoing)
                if not self._busy:
                    pause = await asyncio.to_thread(self._pause)
                if self._elsewhere:
                    pause, self._elsewhere = ELSEWHERE_PAUSE, False
            except StoreUnavailable as error:
                log.error("outbox waits for the database reason=%s", error.details.get("reason"))
            except Exception as error:
                log.error("outbox broke error=%s at=%s", type(error).__name__, where(error))
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._woken.wait(), pause)

    def _begin_sending(self, outgoing: Outgoing) -> None:
        """One task for each conversation: a slow client holds up nobody else, and its own messages keep their order."""
        task = asyncio.create_task(self._send(outgoing))
        self._busy[outgoing.conversation_id] = task

        def over(done: asyncio.Task[bool]) -> None:
            self._busy.pop(outgoing.conversation_id, None)
            if done.cancelled():
                return
            if done.exception() is not None:
                log.error("delivery not recorded outgoing=%s error=%s", outgoing.id, type(done.exception()).__name__)
                self._woken.set()
            elif done.result():
                self._woken.set()
            else:
                self._elsewhere = True

        task.add_done_callback(over)

    async def _send(self, outgoing: Outgoing) -> bool:
        """False: it is another gateway's."""
        if self._claims is None:
            return await self._send_ours(outgoing)
        if self._is_connected_elsewhere(outgoing):
            return False
        claim = f"send:{outgoing.conversation_id}"
        if not await asyncio.to_thread(self._claims.take, claim):
            return False
        try:
            return await self._send_ours(outgoing)
        finally:
            await asyncio.to_thread(self._claims.release, claim)

    async def _send_ours(self, outgoing: Outgoing) -> bool:
        """Looks once more: between the first look and the claim another gateway may have sent it."""
        found = await asyncio.to_thread(self._still_due, outgoing.id)
        if found is None:
            return True
        outgoing, attempts = found
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
        await self._keep_recording(outgoing, attempts + 1, delivery)
        return True

    async def _keep_recording(self, outgoing: Outgoing, attempts: int, delivery: Delivery) -> None:
        """Until it is written: what has reached a person must not be sent again because the database was away."""
        while True:
            try:
                await asyncio.to_thread(self._record, outgoing, attempts, delivery)
                return
            except StoreUnavailable as error:
                log.error("delivery not recorded yet outgoing=%s reason=%s", outgoing.id, error.details.get("reason"))
                await asyncio.sleep(RECORD_PAUSE)

    def _is_connected_elsewhere(self, outgoing: Outgoing) -> bool:
        """Maybe: whoever has the open line of this person sends. After a while nobody has, and the person will fetch
        it."""
        channel = self._channels[outgoing.channel]
        if not channel.pull or not isinstance(channel, Line) or channel.reaches(outgoing.sender):
            return False
        return self._clock.now() - datetime.fromisoformat(outgoing.at) < LEFT_TO_OTHERS

    def _due(self) -> list[Outgoing]:
        with self._begin(write=False) as work:
            return [outgoing for outgoing, _ in work.outbox.due(tuple(self._channels), self._clock.now(), BATCH)]

    def _still_due(self, outgoing_id: int) -> tuple[Outgoing, int] | None:
        with self._begin(write=False) as work:
            return work.outbox.still_due(outgoing_id, self._clock.now())

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
    def _failed(work: UnitOfWork, outgoing: Outgoing, attempts: int, delivery: Delivery, now: datetime) -> None:
        again = None if delivery.state == "final" else next_attempt(attempts, now, delivery.retry_after)
        if again is None:
            log.warning(
                "message parked outgoing=%s channel=%s reason=%s", outgoing.id, outgoing.channel, delivery.reason
            )
            work.outbox.park(outgoing.id, delivery.reason)
        else:
            work.outbox.retry_at(outgoing.id, attempts, again, delivery.reason)
