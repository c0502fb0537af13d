"""One route of the staff API, declared once: the server and the OpenAPI document are both made from it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from jsonschema import Draft202012Validator

from bot.desk.call import Call
from bot.desk.callers import CSRF_HEADER, Credentials, check_form, identify
from bot.desk.faults import RULES, as_house_error
from bot.desk.room import Room
from bot.errors import BadInput, Forbidden, Invalid
from bot.http_body import read_object

BODY_LIMIT = 1024 * 1024
Schema = dict[str, Any]


@dataclass(frozen=True)
class Query:
    """A parameter of the query. `schema`: string (perhaps with enum), integer with minimum and maximum, or boolean."""

    name: str
    schema: Schema
    meaning: str


@dataclass(frozen=True)
class Route:
    """`path` counts from /api/v1. `handle(room, call)` runs in a thread and returns JSON values (or a whole response).
    `deed`: what the role must allow (a key of domain.staff.MAY; None: anybody signed in). `gives`, `takes`: names of
    component schemas; `gives` None is a file. `faults`: statuses besides those every such route may give.
    `drafts`: it makes papers, which takes a while."""

    method: str
    path: str
    handle: Callable[[Room, Call], Any]
    summary: str
    gives: str | None
    takes: Schema | None = None
    takes_name: str = ""
    deed: str | None = None
    status: int = 200
    query: tuple[Query, ...] = ()
    faults: tuple[int, ...] = ()
    body_optional: bool = False
    drafts: bool = False

    async def serve(self, room: Room, request: web.Request) -> web.StreamResponse:
        """Who is it, may they, is it well-formed; then the handler. Raises the errors of the house."""
        credentials = Credentials.of(request)
        member = await asyncio.to_thread(identify, room, credentials)
        check_form(room, credentials, request.method, request.headers.get(CSRF_HEADER, ""))
        if self.deed is not None and not member.may(self.deed):
            raise Forbidden()
        query = {one.name: _parameter(one, request.query.get(one.name)) for one in self.query}
        call = Call(member, dict(request.match_info), query, await self._body(request))
        try:
            result = await room.run(self.handle, call, self.drafts)
        except RULES as error:
            raise as_house_error(error) from None
        call.settle()
        return result if isinstance(result, web.StreamResponse) else web.json_response(result, status=self.status)

    async def _body(self, request: web.Request) -> dict[str, Any]:
        if self.takes is None or (self.body_optional and not request.can_read_body):
            return {}
        body = await read_object(request, BODY_LIMIT)
        check_json(body)
        problems = sorted(Draft202012Validator(self.takes).iter_errors(body), key=lambda problem: len(problem.path))
        if problems:
            raise Invalid(field=_field(problems[0]), reason=problems[0].validator)
        return body


def check_json(body: dict[str, Any]) -> None:
    """Raises BadInput when something that JSON and UTF-8 don't know stands in `body`: NaN, half a surrogate pair."""
    try:
        json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        raise BadInput(field="body", reason="json") from None


def _field(problem: Any) -> str:
    path = ".".join(str(part) for part in problem.absolute_path)
    if problem.validator == "required":
        missing = [name for name in problem.validator_value if name not in problem.instance]
        return ".".join(filter(None, (path, missing[0])))
    if problem.validator == "additionalProperties":
        known = problem.schema.get("properties", {})
        extra = sorted(str(name) for name in problem.instance if name not in known)
        return ".".join(filter(None, (path, extra[0][:60])))
    return path or "body"


def _parameter(query: Query, text: str | None) -> Any:
    """The value of one parameter; an empty one counts as left out."""
    if text is None or text == "":
        return query.schema.get("default")
    kind = query.schema["type"]
    if kind == "integer":
        fits = text.isascii() and text.lstrip("-").isdigit() and len(text) < 10
        number = int(text) if fits else None
        if number is None or not query.schema["minimum"] <= number <= query.schema["maximum"]:
            raise Invalid(field=query.name, reason="number")
        return number
    if kind == "boolean":
        if text not in ("true", "false"):
            raise Invalid(field=query.name, reason="boolean")
        return text == "true"
    if "enum" in query.schema and text not in query.schema["enum"]:
        raise Invalid(field=query.name, reason="enum")
    if "\x00" in text or len(text) > query.schema.get("maxLength", 512):
        raise Invalid(field=query.name, reason="string")
    return text
