"""A kept file as the answer to a request: to be saved, never shown as a page of ours, never kept on the way."""

from __future__ import annotations

from urllib.parse import quote

from aiohttp import web

from bot.domain.talk.messages import Attachment

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
}


def download(file: Attachment) -> web.Response:
    """The content with its type and name."""
    name = quote(file.name.encode("utf-8", "replace"), safe="")
    headers = {"Content-Type": file.content_type, "Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return web.Response(body=file.data, headers={**HEADERS, **headers})
