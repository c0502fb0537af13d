"""The description of the staff API says what the server does."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import schemathesis
from aiohttp import ClientSession, web
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)  # fmt: skip

from bot.desk.api.openapi import BASE
from bot.desk.api.table import ROUTES, SCHEMAS
from bot.desk.app import Desk

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


async def test_every_route_of_the_server_is_described(desk: Any, stranger: ClientSession) -> None:
    app = web.Application()
    Desk(desk.house, desk.events, print, print).add_to(app)
    served = {
        (route.method, route.resource.canonical)
        for route in app.router.routes()
        if route.resource is not None and route.resource.canonical.startswith(BASE)
    }
    document = await (await stranger.get(f"{BASE}/openapi.json")).json()
    described = {(method.upper(), path) for path, entry in document["paths"].items() for method in entry}
    assert served - {("GET", f"{BASE}/openapi.json"), ("*", f"{BASE}/{{rest}}")} == described
    assert len(described) == len(ROUTES)


async def test_every_reference_leads_somewhere(stranger: ClientSession) -> None:
    text = await (await stranger.get(f"{BASE}/openapi.json")).text()
    known = set((await (await stranger.get(f"{BASE}/openapi.json")).json())["components"]["schemas"])
    assert set(re.findall(r"#/components/schemas/(\w+)", text)) <= known
    assert set(SCHEMAS) <= known


async def test_whatever_is_sent_gets_a_described_answer(desk: Any, stranger: ClientSession) -> None:
    desk.organisation("o-1", "启东县总工会", "county")
    desk.staff("chen")
    desk.queues("rider-1")
    desk.opens()
    document = await (await stranger.get(f"{BASE}/openapi.json")).json()
    await asyncio.to_thread(_try_everything, document, desk.url)


def _try_everything(document: dict[str, Any], url: str) -> None:
    schema = schemathesis.openapi.from_dict(document)
    headers = {"Authorization": "Bearer test-admin-token"}
    for found in schema.get_all_operations():
        operation = found.ok()

        @settings(
            max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
        )
        @given(case=operation.as_strategy())
        def attempt(case: Any) -> None:
            response = case.call(base_url=url, headers=headers)
            case.validate_response(response, checks=CHECKS)

        attempt()
