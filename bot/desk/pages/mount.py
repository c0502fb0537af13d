"""All pages of the desk in one list, and how they are mounted under /desk/."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path

import aiohttp_jinja2
import jinja2
from aiohttp import web

from bot.desk.pages import (
    aftercare,
    case_consents,
    case_dates,
    cases,
    ledgers,
    overview,
    paper_facts,
    papers,
    people,
    talks,
)
from bot.desk.pages.live import Live
from bot.desk.pages.login import Login
from bot.desk.pages.serve import HEADERS, TEMPLATES, Handler, serve
from bot.desk.pages.words import FILTERS
from bot.desk.room import Room
from bot.errors import NotFound

HERE = Path(__file__).parent.parent
STATIC = {"desk.css": "text/css", "desk.js": "text/javascript", "htmx.min.js": "text/javascript",
          "htmx.LICENSE.txt": "text/plain", "icon.svg": "image/svg+xml"}  # fmt: skip

PAGES: tuple[tuple[str, str, Handler, str | None], ...] = (
    ("GET", "/", overview.show, "talk"),
    ("GET", "/parts/now", overview.part, "talk"),
    ("GET", "/parts/alerts", overview.alerts, "talk"),
    ("GET", "/parts/nav", overview.navigation, "talk"),
    ("POST", "/alerts/{id}/handled", overview.handled, "talk"),
    ("POST", "/presence", overview.presence, "talk"),
    ("GET", "/talks", talks.index, "talk"),
    ("GET", "/parts/talks", talks.listing, "talk"),
    ("GET", "/talks/{id}", talks.show, "talk"),
    ("GET", "/talks/{id}/lines", talks.lines, "talk"),
    ("GET", "/talks/{id}/side", talks.side, "talk"),
    ("POST", "/talks/{id}/claim", talks.claim, "talk"),
    ("POST", "/talks/{id}/reply", talks.reply, "talk"),
    ("POST", "/talks/{id}/transfer", talks.transfer, "talk"),
    ("POST", "/talks/{id}/close", talks.close, "talk"),
    ("POST", "/talks/{id}/return", talks.give_back, "talk"),
    ("GET", "/cases", cases.index, "read_cases"),
    ("GET", "/cases/new", cases.new, "talk"),
    ("POST", "/cases/new", cases.register, "talk"),
    ("GET", "/cases/{number}", cases.show, "read_cases"),
    ("POST", "/cases/{number}/step", cases.step, "move_cases"),
    ("POST", "/cases/{number}/note", cases.note, "read_cases"),
    ("POST", "/cases/{number}/dates", case_dates.note, "move_cases"),
    ("POST", "/cases/{number}/papers", papers.make, papers.DEED),
    ("POST", "/cases/{number}/paper-facts", paper_facts.note, papers.DEED),
    ("POST", "/cases/{number}/papers/{id}/send", papers.send, papers.DEED),
    ("POST", "/cases/{number}/consent", case_consents.note, "move_cases"),
    ("POST", "/cases/{number}/amendment", aftercare.amendment, "move_cases"),
    ("POST", "/cases/{number}/outcome", aftercare.outcome, "read_cases"),
    ("POST", "/cases/{number}/phone", cases.phone, "read_cases"),
    ("GET", "/parked", people.parked, "talk"),
    *ledgers.pages(),
    ("GET", "/staff", people.index, "manage_staff"),
    ("POST", "/staff", people.add, "manage_staff"),
    ("POST", "/staff/{id}", people.change, "manage_staff"),
    ("GET", "/password", people.password_form, None),
    ("POST", "/password", people.new_password, None),
    ("GET", "/{rest:.*}", people.nowhere, None),
)


def add_pages(app: web.Application, room: Room) -> None:
    """Adds every page, the login, the news and the static files."""
    environment = aiohttp_jinja2.setup(app, app_key=TEMPLATES, loader=jinja2.FileSystemLoader(HERE / "templates"),
                                       autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True,
                                       lstrip_blocks=True)  # fmt: skip
    environment.filters.update(FILTERS)
    login, live = Login(room), Live(room)
    app.on_shutdown.append(live.stop)
    add = app.router.add_route
    add("GET", "/desk", _to_desk)
    add("GET", "/desk/login", login.show)
    add("POST", "/desk/login", login.enter)
    add("POST", "/desk/logout", login.leave)
    add("GET", "/desk/events", live.stream)
    add("GET", "/desk/static/{name}", _static)
    for method, path, handle, deed in PAGES:
        add(method, "/desk" + path, _page(room, handle, deed))


def _page(room: Room, handle: Handler, deed: str | None) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def page(request: web.Request) -> web.StreamResponse:
        return await serve(room, request, handle, deed, drafts=handle is papers.make)

    return page


async def _to_desk(request: web.Request) -> web.Response:
    return web.Response(status=303, headers={"Location": "/desk/"})


async def _static(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    if name not in STATIC:
        raise NotFound(what="file")
    headers = {**HEADERS, "Cache-Control": "public, max-age=300"}
    return web.Response(body=_file(name), content_type=STATIC[name], charset="utf-8", headers=headers)


@cache
def _file(name: str) -> bytes:
    return (HERE / "static" / name).read_bytes()
