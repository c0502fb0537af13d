"""The Bot API client: python-telegram-bot's Bot, made discreet and tolerant."""

from __future__ import annotations

import asyncio
import json
import logging
import warnings
from typing import Any

from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest
from telegram.warnings import PTBDeprecationWarning

KINDS = ["message", "edited_message", "callback_query"]
"""The kinds of updates this door asks Telegram for."""

BATCH = 100
"""Most updates one getUpdates call returns (Bot API)."""


def hush() -> None:
    """Keeps the libraries from logging: httpx logs every URL with the token in it, python-telegram-bot logs what
    people wrote."""
    for name in ("httpx", "httpcore", "telegram"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # Periods become timedeltas one day; `outcome.seconds` reads both.
    warnings.filterwarnings("ignore", category=PTBDeprecationWarning)


class _Request(HTTPXRequest):
    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Like the original, but an answer that is no JSON is not written to the log: it may hold people's words."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise TelegramError("unreadable answer")
        return answer


class Api(Bot):
    """A Bot whose updates and sent messages are taken as they are: one that cannot be parsed must not hide the
    others, and a message that was sent must not look unsent because its echo is odd."""

    def __init__(self, token: str, base: str) -> None:
        # Long polls have their own connection; the pool of the rest must not run dry behind slow downloads.
        polls = _Request(connection_pool_size=2, pool_timeout=5)
        calls = _Request(connection_pool_size=64, pool_timeout=10, read_timeout=15, connect_timeout=10,
                         write_timeout=15, media_write_timeout=60)  # fmt: skip
        super().__init__(token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot",
                         get_updates_request=polls, request=calls)  # fmt: skip
        self._clients = (polls, calls)

    async def open(self) -> None:
        """Makes the connections usable and raises InvalidToken when the server does not know the token."""
        await asyncio.gather(*(client.initialize() for client in self._clients))
        await self._post("getMe")

    async def close_connections(self) -> None:
        """Ends all connections; `open` makes them usable again."""
        await asyncio.gather(*(client.shutdown() for client in self._clients))

    async def raw_updates(self, offset: int | None, wait: int) -> list[dict[str, Any]]:
        """getUpdates, unparsed. `wait`: seconds the server may hold the call. Confirms everything below `offset`."""
        found = await self._post(
            "getUpdates",
            {"offset": offset, "timeout": wait, "limit": BATCH, "allowed_updates": KINDS},
            read_timeout=wait + 10,
        )
        return [item for item in found if isinstance(item, dict) and isinstance(item.get("update_id"), int)]

    async def post(self, method: str, **data: Any) -> str | None:
        """Sends one message (sendMessage, sendPhoto, sendDocument) and returns its message id. Raises TelegramError."""
        sent = await self._post(method, data)
        number = sent.get("message_id") if isinstance(sent, dict) else None
        return None if number is None else str(number)
