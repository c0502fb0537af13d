"""How a page is served: who is it, may they, what happens, what is shown. Errors come back as a page, or (to htmx) as
JSON whose sentence the page shows beside what the person typed, which stays."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import aiohttp_jinja2
import jinja2
from aiohttp import web

from bot.desk.call import Call
from bot.desk.callers import CSRF_FIELD, CSRF_HEADER, SAFE_METHODS, Credentials, check_form, csrf_of, identify
from bot.desk.faults import RULES, as_house_error
from bot.desk.pages.sentences import sentence_of
from bot.desk.room import Room
from bot.errors import BadInput, Forbidden, NotSignedIn, XiaogeError

TEMPLATES: web.AppKey[jinja2.Environment] = web.AppKey("desk_templates", jinja2.Environment)
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
LOGIN = "/desk/login"


@dataclass(frozen=True)
class Page:
    """A template and what it is filled with."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True)
class Go:
    """On to another page, which says the sentence `said` (a key of wording/desk.yml with its values)."""

    where: str
    said: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


Handler = Callable[[Room, Call], "Page | Go"]


async def serve(
    room: Room, request: web.Request, handle: Handler, deed: str | None, drafts: bool = False
) -> web.StreamResponse:
    """One request of a page. `drafts`: it makes papers, which takes a while."""
    htmx = request.headers.get("HX-Request") == "true" and request.headers.get("HX-History-Restore-Request") != "true"
    credentials = Credentials(None, Credentials.of(request).cookie)
    try:
        member = await asyncio.to_thread(identify, room, credentials)
        body = await read_form(request)
        shown = request.headers.get(CSRF_HEADER) or body.pop(CSRF_FIELD, "")
        check_form(room, credentials, request.method, shown)
        if deed is not None and not member.may(deed):
            raise Forbidden()
        call = Call(member, dict(request.match_info), dict(request.query), body, credentials.cookie or "", htmx)
        try:
            result = await room.run(handle, call, drafts)
        except RULES as error:
            raise await asyncio.to_thread(_named, room, as_house_error(error)) from None
        call.settle()
    except NotSignedIn:
        return _to_login(request, htmx)
    except XiaogeError as error:
        return _problem(request, error, htmx)
    if isinstance(result, Go):
        return _gone(request, result)
    context = {"csrf": csrf_of(room, call.cookie), "me": member, "now": room.now(), **result.context}
    return render(request, result.template, context, result.status)


async def read_form(request: web.Request) -> dict[str, Any]:
    """The fields of a posted form; what was ticked of several boxes with one name is joined by semicolons. Raises
    BadInput."""
    if request.method in SAFE_METHODS:
        return {}
    try:
        posted = await request.post()
        "".join(str(value) for value in posted.values()).encode()
    except (ValueError, LookupError, RuntimeError, AssertionError):  # what aiohttp raises for a damaged form
        raise BadInput(field="body", reason="form") from None
    ticked = {name: [one for one in posted.getall(name) if isinstance(one, str)] for name in posted}
    return {name: ";".join(texts).replace("\r\n", "\n") for name, texts in ticked.items() if texts}


def render(request: web.Request, template: str, context: Mapping[str, Any], status: int = 200) -> web.Response:
    """A template as a response with the headers every page has."""
    text = aiohttp_jinja2.render_string(template, request, dict(context), app_key=TEMPLATES)
    return web.Response(text=text, content_type="text/html", status=status, headers=HEADERS)


def _named(room: Room, error: XiaogeError) -> XiaogeError:
    """The same error with the colleague's name in place of the login name."""
    if "staff" in error.details:
        with room.look() as work:
            colleague = work.staff.get(str(error.details["staff"]))
        error.details["staff"] = colleague.name if colleague else error.details["staff"]
    return error


def _gone(request: web.Request, go: Go) -> web.Response:
    where = go.where
    if go.said:
        values = "".join(f"&{name}={quote(value)}" for name, value in go.values.items())
        where += ("&" if "?" in where else "?") + f"said={go.said}{values}"
    return web.Response(status=303, headers={**HEADERS, "Location": where})


def _to_login(request: web.Request, htmx: bool) -> web.Response:
    if htmx:
        return _told(NotSignedIn(), {"HX-Redirect": LOGIN})
    wanted = quote(request.path_qs) if request.method == "GET" else ""
    where = f"{LOGIN}?next={wanted}" if wanted and request.path != "/desk/" else LOGIN
    return web.Response(status=303, headers={**HEADERS, "Location": where})


def _problem(request: web.Request, error: XiaogeError, htmx: bool) -> web.Response:
    if htmx:
        return _told(error)
    return render(request, "problem.html", {"sentence": sentence_of(error)}, error.status)


def _told(error: XiaogeError, headers: Mapping[str, str] | None = None) -> web.Response:
    told = {"error": {"code": error.code, "message": sentence_of(error)}}
    return web.json_response(told, status=error.status, headers={**HEADERS, **(headers or {})})
