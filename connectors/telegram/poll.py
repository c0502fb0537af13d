"""Long polling that confirms an update to Telegram only when it is stored."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.errors import where
from connectors.telegram.api import BATCH, Api
from connectors.telegram.lanes import Lanes
from connectors.telegram.outcome import seconds
from connectors.telegram.pace import Pace
from connectors.telegram.receive import Heard
from connectors.telegram.reception import Reception

log = logging.getLogger(__name__)

WAIT = 25
"""Seconds Telegram may hold a call when it has nothing for us."""

BREAKS = 5
"""How often a message on which the door itself breaks is tried."""


class Poll:
    """getUpdates confirms everything below `offset`, so the offset stays at the oldest update that is not stored yet.
    What comes again meanwhile is known and left alone; other chats go on."""

    def __init__(self, api: Api, reception: Reception, lanes: Lanes, pace: Pace) -> None:
        self._api, self._reception, self._lanes, self._pace = api, reception, lanes, pace
        self._rest = Pace(min(pace.first, 0.2), min(pace.longest, 2.0))
        self._open: dict[int, asyncio.Task[bool]] = {}
        self._seen: set[int] = set()
        self._newest: int | None = None
        self._confirmed: int | None = None

    async def run(self) -> None:
        """Receives until cancelled. Every failure is logged and tried again after a growing pause."""
        pauses, rests = self._pace.pauses(), self._rest.pauses()
        while True:
            try:
                fresh = self._take(await self._fetch(WAIT))
                pauses = self._pace.pauses()
            except RetryAfter as error:
                await asyncio.sleep(seconds(error))
                continue
            except TelegramError as error:
                await self._trouble(error, next(pauses))
                continue
            except Exception as error:
                log.error("telegram polling failed error=%s at=%s", type(error).__name__, where(error))
                await asyncio.sleep(next(pauses))
                continue
            if fresh:
                rests = self._rest.pauses()
            if self._open:  # with something open Telegram answers at once, so we do the waiting
                await asyncio.wait(set(self._open.values()), timeout=next(rests))

    async def confirm(self, timeout: float) -> None:
        """Tells Telegram, at the end, what has been stored since the last call; failing does no harm."""
        if self.offset() == self._confirmed:
            return
        try:
            await asyncio.wait_for(self._fetch(0), timeout)
        except Exception as error:
            log.info("telegram last confirmation failed error=%s", type(error).__name__)

    def offset(self) -> int | None:
        """The oldest update that is not stored, or the one after the newest."""
        if self._open:
            return min(self._open)
        return None if self._newest is None else self._newest + 1

    async def _fetch(self, wait: int) -> list[dict[str, Any]]:
        offset = self.offset()
        found = await self._api.raw_updates(offset, wait)
        self._confirmed = offset
        if offset is not None:
            self._seen = {number for number in self._seen if number >= offset}
        return found

    def _take(self, found: list[dict[str, Any]]) -> int:
        """Puts what is new into its lane; how many that were."""
        fresh = [raw for raw in found if raw["update_id"] not in self._seen]
        for raw in fresh:
            number: int = raw["update_id"]
            self._seen.add(number)
            self._newest = number if self._newest is None else max(self._newest, number)
            heard = self._reception.read(raw)
            if heard is not None:
                task = self._lanes.run(heard.chat, self._job(number, heard))
                self._open[number] = task
                task.add_done_callback(partial(self._done, number))
        if len(found) >= BATCH and not fresh:
            log.warning("telegram updates are held up oldest=%s open=%s", self.offset(), len(self._open))
        return len(fresh)

    def _job(self, number: int, heard: Heard) -> Callable[[], Any]:
        async def job() -> bool:
            breaks = 0
            try:
                prepared = await self._reception.prepare(number, heard)
            except Exception as error:
                await self._reception.give_up(number, heard.chat, error)
                return True
            for pause in self._pace.pauses():
                try:
                    if await self._reception.hand_over(prepared):
                        return True
                except Exception as error:
                    breaks += 1
                    if breaks == BREAKS:
                        await self._reception.give_up(number, heard.chat, error)
                        return True
                await asyncio.sleep(pause)
            return False

        return job

    def _done(self, number: int, task: asyncio.Task[bool]) -> None:
        if not task.cancelled() and task.exception() is None:
            self._open.pop(number, None)

    async def _trouble(self, error: TelegramError, pause: float) -> None:
        level = logging.ERROR if isinstance(error, InvalidToken) else logging.WARNING
        log.log(level, "telegram polling failed error=%s pause=%.1f", type(error).__name__, pause)
        await asyncio.sleep(pause)
        if isinstance(error, Conflict):  # somebody set a webhook meanwhile, or another process polls
            try:
                await self._api.delete_webhook(drop_pending_updates=False)
            except TelegramError as again:
                log.warning("telegram webhook not removed error=%s", type(again).__name__)
