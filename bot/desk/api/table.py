"""All routes of the staff API in one list, and how they are mounted under /api/v1."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.desk.api import alerts, cases, conversations, couriers, ledgers, paper_facts, papers, staff
from bot.desk.api.openapi import BASE, document
from bot.desk.api.route import Route
from bot.desk.callers import Credentials, identify
from bot.desk.room import Room
from bot.errors import NotFound

_PARTS = (cases, papers, paper_facts, couriers, conversations, staff, alerts, ledgers)
ROUTES: tuple[Route, ...] = tuple(route for part in _PARTS for route in part.ROUTES)
SCHEMAS: dict[str, Any] = {name: schema for part in _PARTS for name, schema in part.SCHEMAS.items()}


def add_api(app: web.Application, room: Room) -> None:
    """Adds every route, the public description, and an end for all other paths that asks who is there first."""
    described = document(ROUTES, SCHEMAS)

    async def openapi(request: web.Request) -> web.Response:
        return web.json_response(described)

    async def elsewhere(request: web.Request) -> web.Response:
        await asyncio.to_thread(identify, room, Credentials.of(request))
        possible = _methods(request.path)
        if possible:
            raise web.HTTPMethodNotAllowed(request.method, possible)
        raise NotFound(what="route")

    app.router.add_route("GET", f"{BASE}/openapi.json", openapi)
    for route in ROUTES:
        app.router.add_route(route.method, BASE + route.path, _handler(route, room))
    app.router.add_route("*", BASE + "/{rest:.*}", elsewhere)


def _handler(route: Route, room: Room) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def handle(request: web.Request) -> web.StreamResponse:
        return await route.serve(room, request)

    return handle


def _methods(path: str) -> list[str]:
    found = {route.method for route in ROUTES if re.fullmatch(BASE + re.sub(r"{\w+}", "[^/]+", route.path), path)}
    return sorted(found)
