"""Errors as the web door's clients see them: `{"error": {"code", "message"}}`, on HTTP and inside frames."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.errors import XiaogeError
from connectors.base import Door


def body(door: Door, error: XiaogeError) -> dict[str, Any]:
    """The error object with its Chinese sentence from `wording/web.yml`; facts beside it, never a person's words."""
    sentence = error.details.get("sentence") or error.code
    return {"code": error.code, "message": door.say(f"web.{sentence}"), **_facts(error)}


def frame(door: Door, error: XiaogeError) -> dict[str, Any]:
    """An `error` frame; `id` is the message it is about, where it is about one."""
    identity = {"id": error.details["id"]} if "id" in error.details else {}
    return {"type": "error", "error": body(door, error), **identity}


def response(door: Door, error: XiaogeError, headers: dict[str, str] | None = None) -> web.Response:
    """An HTTP answer."""
    return web.json_response({"error": body(door, error)}, status=error.status, headers=headers)


def _facts(error: XiaogeError) -> dict[str, Any]:
    return {name: error.details[name] for name in ("field", "limit", "retry_after") if name in error.details}
