"""The files the web door serves, put together once at start: the widget's parts become one script."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

HERE = Path(__file__).parent
WIDGET_PARTS = (
    "make.js", "wording.js", "links.js", "memory.js", "connection.js", "fetched.js", "bubble.js", "talk.js", "past.js",
    "files.js", "position.js", "composer.js", "panel.js", "server.js", "heard.js", "chat.js", "mount.js",
)  # fmt: skip


@dataclass(frozen=True)
class Asset:
    """A body, its gzipped twin, its content type, and a tag that changes with the body."""

    body: bytes
    gzipped: bytes
    content_type: str
    tag: str

    @classmethod
    def of(cls, body: bytes, content_type: str) -> Asset:
        """Compresses and tags a body."""
        tag = hashlib.sha256(body).hexdigest()[:20]
        return cls(body, gzip.compress(body, 9, mtime=0), content_type, tag)


def widget() -> Asset:
    """`widget.js`: strings, style and the parts in order, in one function scope."""
    folder = HERE / "widget"
    strings = json.loads((folder / "strings.json").read_text("utf-8"))
    data = (
        f"const STRINGS={json.dumps(strings, ensure_ascii=False, separators=(',', ':'))};\n"
        f"const STYLE={json.dumps(style().body.decode(), ensure_ascii=False)};\n"
    )
    parts = "".join((folder / name).read_text("utf-8") for name in WIDGET_PARTS)
    return Asset.of(f'(()=>{{"use strict";\n{data}{parts}}})();\n'.encode(), "text/javascript")


def style() -> Asset:
    """The widget's style, for browsers without constructable style sheets."""
    return file("widget/widget.css", "text/css")


def file(path: str, content_type: str) -> Asset:
    """A file of this folder."""
    return Asset.of((HERE / path).read_bytes(), content_type)


def serve(request: web.Request, asset: Asset, headers: dict[str, str]) -> web.Response:
    """The asset, gzipped for those who take it; 304 for those who have it."""
    zipped = "gzip" in request.headers.get("Accept-Encoding", "").lower()
    tag = f'"{asset.tag}{"-gz" if zipped else ""}"'
    headers = {**headers, "ETag": tag, "Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
    had = request.headers.get("If-None-Match", "")
    if had == "*" or tag in [part.strip().removeprefix("W/") for part in had.split(",")]:
        return web.Response(status=304, headers=headers)
    if zipped:
        headers["Content-Encoding"] = "gzip"
    body = asset.gzipped if zipped else asset.body
    return web.Response(body=body, content_type=asset.content_type, charset="utf-8", headers=headers)
