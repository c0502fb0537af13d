"""Rasa's REST channel, over our inbox: each call gets the answer to its own message, once."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterable, Mapping
from typing import Any

from aiohttp import web

from bot.domain.talk.messages import Delivery, Outgoing
from bot.errors import BadInput, EngineUnavailable, NotFound, NotSignedIn, StoreUnavailable, TooLarge
from connectors.base import Door
from connectors.downloads import download
from connectors.rest.receive import parse, read_body
from connectors.rest.send import FILES, as_item, as_reply

MOST_DIGITS = 19
"""Of a message id; longer numbers fit no database."""

_THROUGH_A_PROXY = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"}
"""Headers that show that the caller is not on this machine, although the proxy is."""


class RestChannel:
    """`token` None: only callers on this machine are answered."""

    name = "rest"
    pull = True

    def __init__(self, token: str | None) -> None:
        self._token = token
        self._door: Door | None = None

    def routes(self) -> Iterable[web.RouteDef]:
        """The webhook, the list of unasked messages, and the files that either of them carries."""
        return (
            web.post("/webhooks/rest/webhook", self._webhook),
            web.get("/webhooks/rest/messages", self._messages),
            web.get(FILES + "/{id}/{name}", self._file),
        )

    async def start(self, door: Door) -> None:
        """Ready at once: requests come through the gateway's server."""
        self._door = door

    async def send(self, outgoing: Outgoing) -> Delivery:
        """The caller fetches it."""
        return Delivery("waiting")

    async def stop(self) -> None:
        """Nothing to end."""

    def check_caller(self, request: web.Request) -> None:
        """Raises NotSignedIn unless the caller has the token, or is on this machine where none is set."""
        if self._token is None:
            if not _loopback(request.remote) or request.headers.keys() & _THROUGH_A_PROXY:
                raise NotSignedIn()
            return
        scheme, _, given = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(_bytes(given.strip()), _bytes(self._token)):
            raise NotSignedIn()

    def _open(self) -> Door:
        """The house behind this door; for a moment at the start there is none yet."""
        if self._door is None:
            raise EngineUnavailable(reason="starting")
        return self._door

    async def _webhook(self, request: web.Request) -> web.Response:
        self.check_caller(request)
        door = self._open()
        try:
            body = await read_body(request)
        except TooLarge as error:
            raise TooLarge(**error.details, hint=door.say("files.rest_limit")) from error
        incoming, problems = parse(body)
        words = [self._spoken(incoming.sender, f"files.{reason}", name=name) for name, reason in problems]
        if problems and not (incoming.text.strip() or incoming.attachments or incoming.position):
            return web.json_response(words)
        receipt = await door.deliver(incoming)
        if not receipt.kept:
            return web.json_response([{"recipient_id": incoming.sender, "text": text} for text in receipt.spoken])
        try:
            answer = await door.answer(receipt)
        except StoreUnavailable:  # stored, but the answer cannot be read now
            return web.json_response([*words, self._spoken(incoming.sender, "receipts.engine_away")])
        return web.json_response([*words, *(as_reply(outgoing) for outgoing in answer)])

    def _spoken(self, sender: str, key: str, **values: str) -> dict[str, Any]:
        return {"recipient_id": sender, "text": self._open().say(key, **values)}

    async def _messages(self, request: web.Request) -> web.Response:
        self.check_caller(request)
        door = self._open()
        sender = request.query.get("sender", "")
        if not sender.strip():
            raise BadInput(field="sender", reason="missing")
        after = request.query.get("after") or "0"
        if not (after.isascii() and after.isdigit() and len(after) < MOST_DIGITS):
            raise BadInput(field="after", reason="number")
        found = await door.unasked(self.name, sender, int(after))
        return web.json_response({"items": [as_item(outgoing) for outgoing in found]})

    async def _file(self, request: web.Request) -> web.Response:
        self.check_caller(request)
        number = request.match_info["id"]
        known = number.isascii() and number.isdigit() and len(number) < MOST_DIGITS
        sender = request.query.get("sender", "")
        file = await self._open().file(self.name, sender, int(number)) if known else None
        if file is None:
            raise NotFound(what="file")
        return download(file)


def _bytes(text: str) -> bytes:
    """As they came: headers and the environment may hold bytes that are no UTF-8."""
    return text.encode("utf-8", "surrogateescape")


def _loopback(address: str | None) -> bool:
    try:
        return ipaddress.ip_address((address or "").partition("%")[0]).is_loopback
    except ValueError:
        return address in ("", None)  # a unix socket has no address


def create(environment: Mapping[str, str]) -> RestChannel:
    """The channel is always on."""
    return RestChannel(environment.get("XIAOGE_REST_TOKEN", "").strip() or None)
