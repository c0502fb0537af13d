"""The description of the staff API says what the server does."""

from __future__ import annotations

import asyncio
import itertools
import re
from typing import Any

import pytest
import schemathesis
from aiohttp import ClientSession, web
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
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


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
async def test_whatever_is_sent_gets_a_described_answer(
    desk: Any, stranger: ClientSession, mode: GenerationMode
) -> None:
    desk.organisation("o-1", "启东县总工会", "county")
    desk.staff("chen")
    known = {
        "cases": desk.opens("rider-1").number,
        "conversations": desk.queues("rider-1").id,
        "couriers": "rider-1",
        "staff": "chen",
        "organisations": "o-1",
    }
    document = await (await stranger.get(f"{BASE}/openapi.json")).json()
    await asyncio.to_thread(_try_everything, document, desk.url, known, mode)


def _try_everything(document: dict[str, Any], url: str, known: dict[str, str], mode: GenerationMode) -> None:
    for found in schemathesis.openapi.from_dict(document).get_all_operations():
        operation = found.ok()
        _try(operation, url, known.get(operation.path.split("/")[3]), mode)


def _try(operation: Any, url: str, real: str | None, mode: GenerationMode) -> None:
    """Every second attempt on something that exists."""
    turns = itertools.cycle((True, False))
    headers = {"Authorization": "Bearer test-admin-token"}

    @settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def attempt(case: Any) -> None:
        if real and next(turns) and case.path_parameters:
            case.path_parameters = dict.fromkeys(case.path_parameters, real)
        case.validate_response(case.call(base_url=url, headers=headers), checks=CHECKS)

    attempt()
