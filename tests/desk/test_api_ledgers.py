"""The ledgers over the staff API."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import ClientSession

STATION = {
    "name": "人民路驿站",
    "lng": 121.66,
    "lat": 31.81,
    "type": "self_built",
    "hours": "07:00-22:00",
    "facilities": ["hot_water", "charging"],
    "town": "汇龙镇",
    "verified_at": "2026-11-01",
    "is_24h": False,
}
SERVICE = {
    "title": "流动体检车",
    "kind": "health_check",
    "town": "惠萍镇",
    "starts_at": "2026-12-01 09:00",
    "capacity": 80,
}
ORGANISATION = {"id": "huilong", "name": "汇龙镇总工会", "level": "town", "towns": ["汇龙镇"], "companies": []}


@pytest.mark.parametrize(
    ("ledger", "entry", "change"),
    [
        ("stations", STATION, {"status": "maintenance", "facilities": ["wifi"]}),
        ("services", SERVICE, {"capacity": 60}),
        ("organisations", ORGANISATION, {"phone": "0513-83312345"}),
    ],
)
async def test_an_entry_is_added_read_and_changed(
    api: ClientSession, ledger: str, entry: dict[str, Any], change: dict[str, Any]
) -> None:
    added = await api.post(f"/api/v1/{ledger}", json=entry)
    written = await added.json()
    assert added.status == 201, written
    path = f"/api/v1/{ledger}/{written['id']}"
    assert await (await api.get(path)).json() == written
    assert (await api.post(f"/api/v1/{ledger}", json=entry)).status == 409
    changed = await (await api.patch(path, json=change)).json()
    assert changed == {**written, **change}
    assert (await (await api.get(f"/api/v1/{ledger}")).json())["items"] == [changed]
    assert (await api.patch(f"/api/v1/{ledger}/none", json=change)).status == 404


@pytest.mark.parametrize(
    ("ledger", "body", "field"),
    [
        ("stations", {"name": "无位置"}, "lng"),
        ("stations", {**STATION, "lat": "北"}, "lat"),
        ("stations", {**STATION, "lng": 2.0}, "lng"),
        ("stations", {**STATION, "hours": "早到晚"}, "hours"),
        ("stations", {**STATION, "facilities": ["pool"]}, "facilities.0"),
        ("stations", {**STATION, "colour": "red"}, "colour"),
        ("services", {**SERVICE, "starts_at": "2026-13-01"}, "starts_at"),
        ("services", {**SERVICE, "kind": "party"}, "kind"),
        ("services", {**SERVICE, "ends_at": "2026-01-01"}, "ends_at"),
        ("organisations", {**ORGANISATION, "parent_id": "none"}, "parent_id"),
        ("organisations", {**ORGANISATION, "level": "industry"}, "industry"),
    ],
)
async def test_an_entry_that_breaks_a_rule_is_refused(
    api: ClientSession, ledger: str, body: dict[str, Any], field: str
) -> None:
    answer = await api.post(f"/api/v1/{ledger}", json=body)
    assert (answer.status, (await answer.json())["error"]["field"]) == (422, field)
