"""Which pages may talk to the web door."""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web

from connectors.web.settings import WebSettings


def allowed(request: web.Request, settings: WebSettings) -> bool:
    """Whether the page a request comes from may use the widget: our own page always, others as the settings say.
    Programs send no Origin; they are not what the list is about."""
    origin = request.headers.get("Origin")
    if origin is None or not settings.origins:
        return True
    # Only the host is compared: behind a proxy that ends TLS our own scheme differs from the page's.
    return origin.lower() in settings.origins or _host(origin) == request.host.lower()


def sharing_headers(request: web.Request, settings: WebSettings) -> dict[str, str]:
    """The headers with which a browser lets a foreign page read our answer; none for pages that may not."""
    headers = {"Vary": "Origin"}
    origin = request.headers.get("Origin")
    if origin is not None and allowed(request, settings):
        headers["Access-Control-Allow-Origin"] = origin
    return headers


def _host(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return None
