"""The terminal's line to a running service: its REST channel, like any other caller."""

from __future__ import annotations

import asyncio
import base64
import mimetypes
import uuid
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import aiohttp

from bot.domain.talk.messages import Button, SharedPosition

ANSWER_SECONDS = 60.0
_TYPES = {".heic": "image/heic", ".webp": "image/webp", ".amr": "audio/amr", ".m4a": "audio/mp4", ".ogg": "audio/ogg"}


class ServiceAway(Exception):
    """Nobody answers at the address, or not in time."""


class ServiceRefused(Exception):
    """The service said no; `status` of HTTP, `message` for people."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(status)
        self.status, self.message = status, message


@dataclass(frozen=True)
class Said:
    """One message to the person. `id` is 0 for a direct answer."""

    text: str
    author: str = "bot"
    buttons: tuple[Button, ...] = ()
    image: str | None = None
    attachment: str | None = None
    id: int = 0


class Client:
    """One person's talk with the service at `url`; an asynchronous context manager."""

    def __init__(self, url: str, sender: str, token: str | None) -> None:
        self.url, self.sender = url.rstrip("/"), sender
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Client:
        timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
        self._session = aiohttp.ClientSession(headers=self._headers, timeout=timeout)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._session is not None
        await self._session.close()

    async def say(self, text: str = "", position: SharedPosition | None = None, file: Path | None = None) -> list[Said]:
        """Sends one message and waits for its answers. Raises ServiceAway, ServiceRefused, OSError of the file."""
        metadata: dict[str, Any] = {}
        if position is not None:
            metadata["location"] = {"lat": position.lat, "lng": position.lng, "system": position.system}
        if file is not None:
            metadata["attachments"] = [_attached(file)]
        body = {"sender": self.sender, "message": text, "message_id": uuid.uuid4().hex, "metadata": metadata}
        return [self._said(one) for one in await self._ask("POST", "/webhooks/rest/webhook", json=body)]

    async def unasked(self, after: int) -> list[Said]:
        """What was sent without a question, after the message `after`. Raises ServiceAway, ServiceRefused."""
        query = {"sender": self.sender, "after": str(after)}
        answer = await self._ask("GET", "/webhooks/rest/messages", params=query)
        return [self._said(one) for one in answer["items"]]

    async def _ask(self, method: str, path: str, **request: Any) -> Any:
        assert self._session is not None
        try:
            async with self._session.request(method, self.url + path, **request) as response:
                answer = await response.json(content_type=None)
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as error:
            raise ServiceAway() from error
        if response.status != 200:
            told = answer.get("error", {}) if isinstance(answer, dict) else {}
            raise ServiceRefused(response.status, str(told.get("message") or response.status))
        return answer

    def _said(self, item: dict[str, Any]) -> Said:
        attachment = str(item.get("attachment") or "") or None
        return Said(
            text=str(item.get("text") or ""),
            author=str(item.get("from") or "bot"),
            buttons=tuple(Button(str(one["title"]), str(one["payload"])) for one in item.get("buttons") or ()),
            image=item.get("image"),
            attachment=self.url + attachment if attachment and attachment.startswith("/") else attachment,
            id=int(item.get("id") or 0),
        )


def _attached(file: Path) -> dict[str, str]:
    kind = _TYPES.get(file.suffix.lower()) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return {"name": file.name, "content_type": kind, "data": base64.b64encode(file.read_bytes()).decode()}
