"""The route Telegram calls when a webhook is set: an update is answered with 200 only when it is stored."""

from __future__ import annotations

import asyncio
import hmac
import json
from typing import Any

from aiohttp import web

from connectors.base import Door
from connectors.telegram.lanes import Lanes
from connectors.telegram.receive import Heard
from connectors.telegram.reception import Reception

PATH = "/webhooks/telegram/webhook"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
BODY_LIMIT = 1024 * 1024
"""Bytes. Updates are a few kilobytes; files never travel in them."""


def secret_token(door: Door) -> str:
    """What Telegram must show with every call: 64 hexadecimal digits."""
    return door.secret("telegram-webhook").hex()


class Webhook:
    """`open` before the first call is served; until then, and after `close`, callers are asked to come again."""

    def __init__(self) -> None:
        self._door: Door | None = None
        self._reception: Reception | None = None
        self._lanes = Lanes()
        self._running: dict[int, asyncio.Task[bool]] = {}

    def open(self, door: Door, reception: Reception, lanes: Lanes) -> None:
        """Begins to take updates."""
        self._door, self._reception, self._lanes = door, reception, lanes

    def close(self) -> None:
        """Takes no more updates."""
        self._reception = None

    async def handle(self, request: web.Request) -> web.Response:
        """200 stored, 403 wrong secret, 400/413/415 not an update, 503 not stored (Telegram calls again)."""
        if self._door is None or self._reception is None:
            return web.json_response({"error": {"code": "unavailable", "message": ""}}, status=503)
        shown = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(shown, secret_token(self._door).encode()):
            return self._refuse(403, "forbidden")
        if request.content_type != "application/json":
            return self._refuse(415, "wrong_content_type")
        body = await _read(request)
        if body is None:
            return self._refuse(413, "too_large")
        try:
            raw = json.loads(body)
        except (ValueError, RecursionError):
            return self._refuse(400, "bad_input")
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            return self._refuse(400, "bad_input")
        return web.json_response({}) if await self._take(raw, self._reception) else self._refuse(503, "unavailable")

    async def _take(self, raw: dict[str, Any], reception: Reception) -> bool:
        number: int = raw["update_id"]
        task = self._running.get(number)
        if task is None:
            heard = reception.read(raw)
            if heard is None:
                return True
            task = self._lanes.run(heard.chat, lambda: _job(reception, number, heard))
            self._running[number] = task
            task.add_done_callback(lambda _: self._running.pop(number, None))
        try:
            return await asyncio.shield(task)  # a caller that hangs up does not stop the work
        except asyncio.CancelledError:
            if task.cancelled():
                return False
            raise

    def _refuse(self, status: int, code: str) -> web.Response:
        message = self._door.say(f"telegram.errors.{code}") if self._door else ""
        return web.json_response({"error": {"code": code, "message": message}}, status=status)


async def _job(reception: Reception, number: int, heard: Heard) -> bool:
    try:
        return await reception.hand_over(await reception.prepare(number, heard))
    except Exception as error:
        await reception.give_up(number, heard.chat, error)
        return False


async def _read(request: web.Request) -> bytes | None:
    """The body, or None when it is above the limit: no more than that is ever held."""
    if (request.content_length or 0) > BODY_LIMIT:
        return None
    body = bytearray()
    async for chunk in request.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > BODY_LIMIT:
            return None
    return bytes(body)
