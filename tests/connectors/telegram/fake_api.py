"""A Bot API server on loopback: what Telegram does as far as a bot can tell, and levers to make it misbehave."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable
from typing import Any

import aiohttp
from aiohttp import web

from tests.connectors.telegram.fake_methods import TOKEN, ApiError, Call, Methods

__all__ = ["TOKEN", "ApiError", "Call", "FakeApi"]


class FakeApi(Methods):
    """`await start()`, give `url` to the bot, `push()` updates, read `calls`. `trouble[method]` is a queue of what the
    next calls of that method meet: an ApiError, "drop" (connection cut), "garbage" (no JSON), "slow" (no answer)."""

    def __init__(self) -> None:
        super().__init__()
        self.url = ""
        self.calls: list[Call] = []
        self.trouble: dict[str, deque[Any]] = {}
        self.file_trouble: deque[Any] = deque()
        self.webhook_via = ""  # where the public address of the webhook really is
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application(client_max_size=60 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    # What a test does -------------------------------------------------------------------------------------------

    def push(self, *updates: dict[str, Any]) -> None:
        """New updates; they wait until they are confirmed."""
        self.pending.extend(updates)
        self._notify()

    async def post_to_webhook(self, update: dict[str, Any], secret: str | None = None) -> int:
        """Calls the webhook as Telegram does and returns the status."""
        url = self.webhook["url"]
        if self.webhook_via:
            url = self.webhook_via + "/" + url.split("/", 3)[3]
        token = self.webhook.get("secret_token", "") if secret is None else secret
        headers = {"X-Telegram-Bot-Api-Secret-Token": token} if token else {}
        async with aiohttp.ClientSession() as session, session.post(url, json=update, headers=headers) as answer:
            return answer.status

    def fail(self, method: str, *troubles: Any) -> None:
        """The next calls of `method` meet these, one each."""
        self.trouble.setdefault(method, deque()).extend(troubles)

    def made(self, method: str) -> list[Call]:
        """All calls of `method` so far, refused ones included."""
        return [call for call in self.calls if call.method == method]

    def said(self, chat: int | None = None) -> list[str]:
        """Texts that reached a chat, in order."""
        return [
            call.data["text"] for call in self.delivered("sendMessage") if chat is None or call.data["chat_id"] == chat
        ]

    def delivered(self, method: str) -> list[Call]:
        """Calls of `method` that were answered with a message."""
        return [call for call in self.made(method) if call.data.get("message_id_given")]

    async def until(self, true: Callable[[], Any], seconds: float = 10) -> None:
        """Waits until `true()`, looking every few milliseconds."""
        deadline = asyncio.get_running_loop().time() + seconds
        while not true():
            assert asyncio.get_running_loop().time() < deadline, "it never happened"
            await asyncio.sleep(0.005)

    # The server -------------------------------------------------------------------------------------------------

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        call = await _read(request)
        self.calls.append(call)
        self._notify()
        queue = self.trouble.get(call.method)
        trouble = queue.popleft() if queue else None
        if trouble == "drop":
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if trouble == "garbage":
            return web.Response(text="<html>我的话 bad gateway</html>")
        if trouble == "slow":
            await asyncio.sleep(3600)
        try:
            if request.match_info["token"] != self.token:
                raise ApiError(401, "Unauthorized")
            if isinstance(trouble, ApiError):
                raise trouble
            answer = getattr(self, f"_on_{call.method}", None)
            if answer is None:
                raise ApiError(404, "Not Found")
            result = answer(call)
            return web.json_response({"ok": True, "result": await result if asyncio.iscoroutine(result) else result})
        except ApiError as error:
            body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
            if error.parameters:
                body["parameters"] = error.parameters
            return web.json_response(body, status=error.code)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        trouble = self.file_trouble.popleft() if self.file_trouble else None
        if trouble == "drop":
            assert request.transport is not None
            request.transport.abort()
        if isinstance(trouble, asyncio.Event):  # a slow line: nothing comes before the test allows it
            await trouble.wait()
        content = self.files.get(request.match_info["path"].removeprefix("files/"))
        if content is None or request.match_info["token"] != self.token:
            return web.json_response({"ok": False, "error_code": 404, "description": "Not Found"}, status=404)
        return web.Response(body=content, content_type="application/octet-stream")


async def _read(request: web.Request) -> Call:
    call = Call(request.match_info["method"], {})
    if request.content_type == "application/json":
        call.data = await request.json()
        return call
    for key, value in [*request.query.items(), *(await request.post()).items()]:
        if isinstance(value, web.FileField):
            call.files[key] = (value.filename, value.file.read())
        else:
            call.data[key] = _value(str(value)) if key not in ("text", "url", "secret_token") else value
    return call


def _value(text: str) -> Any:
    """Form fields carry everything but strings as JSON."""
    try:
        return json.loads(text)
    except ValueError:
        return text
