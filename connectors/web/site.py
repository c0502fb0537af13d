"""What the web door shows to browsers: the sample union page and the widget's script."""

from __future__ import annotations

import re

from aiohttp import web

from connectors.web import assets

_HOST = re.compile(r"[A-Za-z0-9.\-:\[\]]{1,255}")
FOREIGN = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
BRIEF = {"Cache-Control": "public, max-age=300"}


class Site:
    """Reads its files once; routes answer from memory."""

    def __init__(self) -> None:
        self._page = assets.file("page/index.html", "text/html")
        self._open = {
            "/widget.js": assets.widget(),
            "/web/widget.css": assets.style(),
        }
        self._own = {
            "/web/page.css": assets.file("page/page.css", "text/css"),
            "/web/page.js": assets.file("page/page.js", "text/javascript"),
            "/web/icon.svg": assets.file("page/icon.svg", "image/svg+xml"),
        }

    def routes(self) -> list[web.RouteDef]:
        """The page at `/`, its parts, and the widget, which any page may load."""
        shared = [web.get(path, self._show) for path in (*self._open, *self._own)]
        return [web.get("/", self._home), *shared]

    async def _home(self, request: web.Request) -> web.Response:
        return assets.serve(request, self._page, {"Cache-Control": "no-cache", **_strict(request)})

    async def _show(self, request: web.Request) -> web.Response:
        if request.path in self._open:
            return assets.serve(request, self._open[request.path], {**BRIEF, **FOREIGN})
        return assets.serve(request, self._own[request.path], BRIEF)


def _strict(request: web.Request) -> dict[str, str]:
    """A policy under which the page runs nothing but our own scripts."""
    # Older browsers do not count a socket to the same host as 'self'.
    sockets = f" ws://{request.host} wss://{request.host}" if _HOST.fullmatch(request.host) else ""
    policy = (
        f"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'{sockets}; "
        "img-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )
    return {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "geolocation=(self), camera=(), microphone=()",
    }
