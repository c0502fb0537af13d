"""The OpenAPI document of the staff API, made from the same declarations as the routes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.desk.api.route import Route
from bot.desk.api.shapes import ERROR, ref

BASE = "/api/v1"
_MEANINGS = {
    400: "The request cannot be read", 401: "No credential, or one that is not known",
    403: "The role does not allow it, or the form token of a session is missing", 404: "There is no such thing",
    409: "The state of things forbids it now", 413: "The body is too large", 415: "The body is not JSON",
    422: "A value breaks a rule; `error.field` names it", 503: "The database cannot be reached",
}  # fmt: skip


def document(routes: Sequence[Route], schemas: Mapping[str, Any]) -> dict[str, Any]:
    """All routes with their schemas and errors, OpenAPI 3.1."""
    paths: dict[str, Any] = {}
    for route in routes:
        paths.setdefault(BASE + route.path, {})[route.method.lower()] = _operation(route)
    bodies = {route.takes_name: route.takes for route in routes if route.takes is not None}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Xiaoge staff API",
            "version": "1",
            "description": "Cases, conversations, alerts and ledgers. Instants are ISO 8601 with offset. Lists are "
            "read page by page: give `next` back as `cursor`. A desk session must send its form token as X-CSRF-Token.",
        },
        "servers": [{"url": "/"}],
        "security": [{"bearer": []}, {"session": []}],
        "paths": paths,
        "components": {
            "schemas": {**schemas, **bodies, "Error": ERROR},
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer"},
                "session": {"type": "apiKey", "in": "cookie", "name": "xiaoge_desk"},
            },
        },
    }


def statuses(route: Route) -> tuple[int, ...]:
    """Every status a route may answer with besides its own."""
    found = {401, 503, *route.faults}
    if route.deed is not None or route.method != "GET":
        found.add(403)
    if "{" in route.path:
        found |= {404, 400}
    if route.query:
        found |= {400, 422}
    if route.takes is not None:
        found |= {400, 413, 415, 422}
    return tuple(sorted(found))


def _operation(route: Route) -> dict[str, Any]:
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
        for name in re.findall(r"{(\w+)}", route.path)
    ]
    parameters += [
        {"name": one.name, "in": "query", "required": False, "schema": one.schema, "description": one.meaning}
        for one in route.query
    ]
    done = {"application/json": {"schema": ref(route.gives)}} if route.gives else {"*/*": {}}
    operation: dict[str, Any] = {
        "operationId": f"{route.method.lower()}{re.sub(r'[^a-zA-Z]+', '_', route.path).rstrip('_')}",
        "summary": route.summary,
        "tags": [route.path.split("/")[1]],
        "parameters": parameters,
        "responses": {str(route.status): {"description": "Done", "content": done}}
        | {
            str(status): {"description": _MEANINGS[status], "content": {"application/json": {"schema": ref("Error")}}}
            for status in statuses(route)
        },
    }
    if route.takes is not None:
        operation["requestBody"] = {
            "required": not route.body_optional,
            "content": {"application/json": {"schema": ref(route.takes_name)}},
        }
    return operation
