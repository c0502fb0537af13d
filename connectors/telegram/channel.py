"""The Telegram door: a bot on the Bot API, by long polling or by webhook."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping

from aiohttp import web

from bot.domain.talk.messages import Delivery, Outgoing
from connectors.base import Door
from connectors.telegram.api import Api, hush
from connectors.telegram.connect import connect
from connectors.telegram.errands import Errands
from connectors.telegram.lanes import Lanes
from connectors.telegram.pace import Pace
from connectors.telegram.poll import Poll
from connectors.telegram.receive import CHANNEL
from connectors.telegram.reception import Reception
from connectors.telegram.send import Sender
from connectors.telegram.settings import TelegramSettings
from connectors.telegram.webhook import PATH, Webhook, secret_token

GRACE = 1.5
"""Seconds that stopping gives to what is just being stored; four such steps stay below five seconds."""


class TelegramChannel:
    """A `connectors.base.Channel`. `pace`: the pauses after failures."""

    name = CHANNEL
    pull = False

    def __init__(self, settings: TelegramSettings, pace: Pace | None = None) -> None:
        hush()
        self._settings, self._pace = settings, pace or Pace()
        self._api = Api(settings.token, settings.api)
        self._webhook = Webhook()
        self._lanes, self._errands = Lanes(), Errands()
        self._sender: Sender | None = None
        self._poll: Poll | None = None
        self._task: asyncio.Task[None] | None = None

    def routes(self) -> Iterable[web.RouteDef]:
        """The webhook's route, when a webhook is wanted."""
        return [web.post(PATH, self._webhook.handle)] if self._settings.webhook else []

    async def start(self, door: Door) -> None:
        """Begins to receive; the network is met in the background."""
        reception = Reception(self._api, door, self._pace, self._errands)
        self._sender = Sender(self._api, door, self._settings.webhook)
        if self._settings.webhook:
            self._webhook.open(door, reception, self._lanes)
        else:
            self._poll = Poll(self._api, reception, self._lanes, self._pace)
        self._task = asyncio.create_task(self._run(door), name="telegram")

    async def send(self, outgoing: Outgoing) -> Delivery:
        """One attempt; a long text counts as one message however many pieces it takes."""
        if self._sender is None:
            return Delivery("retry", reason="not_running")
        return await self._sender.send(outgoing)

    async def stop(self) -> None:
        """Stops receiving, lets running storage end, confirms it and closes the connections, within five seconds."""
        self._webhook.close()
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None
        await self._lanes.close(GRACE)
        await self._errands.close(GRACE / 3)
        if self._poll is not None:
            await self._poll.confirm(GRACE)
        self._sender = self._poll = None
        await asyncio.wait([asyncio.ensure_future(self._api.close_connections())], timeout=GRACE / 2)

    async def _run(self, door: Door) -> None:
        base = self._settings.webhook
        await connect(self._api, door, self._pace, base + PATH if base else None, secret_token(door))
        if self._poll is not None:
            await self._poll.run()


def create(environment: Mapping[str, str]) -> TelegramChannel | None:
    """From XIAOGE_TELEGRAM_TOKEN, XIAOGE_TELEGRAM_API and XIAOGE_TELEGRAM_WEBHOOK; None without a token."""
    settings = TelegramSettings.read(environment)
    return None if settings is None else TelegramChannel(settings)
