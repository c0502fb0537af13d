"""The body of a request as a JSON object: read in one place, so that every door refuses the same things."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web

from bot.errors import BadInput, TooLarge, WrongContentType


async def read_object(request: web.Request, limit: int) -> dict[str, Any]:
    """The body, of at most `limit` bytes unpacked. It may hold NaN and half a surrogate pair, as Python reads them:
    whoever knows the field says so. Raises WrongContentType, TooLarge, and BadInput with field body."""
    if request.content_type != "application/json":
        raise WrongContentType(expected="application/json")
    if (request.content_length or 0) > limit:
        raise TooLarge(limit=limit)
    try:
        raw = await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise TooLarge(limit=limit) from None
    if len(raw) > limit:  # in chunks, or packed
        raise TooLarge(limit=limit)
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        raise BadInput(field="body", reason="json") from None
    if not isinstance(body, dict):
        raise BadInput(field="body", reason="object")
    return body
