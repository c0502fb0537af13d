"""A running web door on loopback, and pages of other people that embed it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web
from aiohttp.typedefs import Handler

from connectors.web.channel import WebChannel
from connectors.web.settings import WebSettings
from tests.connectors.web.fake_door import FakeDoor

STRICT = "default-src 'none'; script-src 'self'; connect-src 'self' ws:; img-src 'self' blob:; style-src 'self'"
HOSTILE_STYLE = """
* { display: none !important; color: lime !important; font-size: 3px !important; transform: rotate(7deg) !important;
    position: static !important; opacity: 0.01 !important; letter-spacing: 30px !important; }
html, body, head ~ body { display: block !important; opacity: 1 !important; transform: none !important; }
button { width: 1px !important; height: 1px !important; }
xiaoge-chat { display: none !important; visibility: hidden !important; all: unset !important; }
"""


@dataclass
class Site:
    """`url` without a slash at its end."""

    url: str
    door: FakeDoor
    channel: WebChannel
    cut: bool = False  # the network is down: every request of the widget breaks

    async def drop_sockets(self) -> None:
        """Breaks every connection as a bad network does."""
        for line in list(self.channel._lines._lines.values()):
            for socket in list(line.sockets):
                request = socket._req
                if request is not None and request.transport is not None:
                    request.transport.abort()

    @property
    def senders(self) -> list[str]:
        return list(self.channel._lines._lines)


@asynccontextmanager
async def serving(settings: WebSettings | None = None, port: int = 0, **door_parts: object) -> AsyncIterator[Site]:
    """A door at work, with `/strict`, `/hostile` and `/other?server=` beside its own pages."""
    door = FakeDoor(**door_parts)  # type: ignore[arg-type]  # open fields
    channel = WebChannel(settings or WebSettings(), patience=10)
    door.channel = channel
    site = Site("", door, channel)

    @web.middleware
    async def network(request: web.Request, handler: Handler) -> web.StreamResponse:
        if site.cut and request.path.startswith("/web/") and request.transport:
            request.transport.abort()
        return await handler(request)

    app = web.Application(middlewares=[network])
    app.add_routes(channel.routes())
    app.add_routes([web.get("/strict", _strict), web.get("/hostile", _hostile), web.get("/hostile.css", _style),
                    web.get("/other", _other)])  # fmt: skip
    await channel.start(door)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    tcp = web.TCPSite(runner, "127.0.0.1", port)
    await tcp.start()
    site.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield site
    finally:
        await channel.stop()
        await runner.cleanup()


def _page(head: str) -> str:
    return (
        '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页面</title>'
        '<link rel="icon" href="/web/icon.svg">'
        f'<meta name="viewport" content="width=device-width">{head}</head>'
        "<body><main><h1>别人的页面</h1></main></body></html>"
    )


async def _strict(request: web.Request) -> web.Response:
    body = _page('<script src="/widget.js"></script>')
    return web.Response(text=body, content_type="text/html", headers={"Content-Security-Policy": STRICT})


async def _hostile(request: web.Request) -> web.Response:
    body = _page('<link rel="stylesheet" href="/hostile.css"><script src="/widget.js" async></script>')
    return web.Response(text=body, content_type="text/html")


async def _style(request: web.Request) -> web.Response:
    return web.Response(text=HOSTILE_STYLE, content_type="text/css")


async def _other(request: web.Request) -> web.Response:
    server = request.query["server"]
    extra = 'data-title="蓝领驿站" data-open' if "open" in request.query else ""
    body = _page(f'<script src="{server}/widget.js" data-server="{server}" {extra} defer></script>')
    return web.Response(text=body, content_type="text/html")
