"""Who may do what over the staff API."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import ClientSession

from bot.desk.api.table import ROUTES
from bot.desk.tokens import digest


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def token_of(desk: Any, staff_id: str) -> dict[str, str]:
    with desk.house.begin() as work:
        work.staff.add_token(staff_id, digest(f"token-{staff_id}"), "api", None)
        work.commit()
    return bearer(f"token-{staff_id}")


async def test_without_a_credential_every_route_says_401(stranger: ClientSession) -> None:
    for route in ROUTES:
        path = "/api/v1" + route.path.replace("{number}", "none").replace("{id}", "none").replace("{sender}", "none")
        for headers in ({}, bearer("wrong"), {"Authorization": "Basic x"}, {"Cookie": "xiaoge_desk=forged.chen"}):
            answer = await stranger.request(route.method, path, headers=headers, data=b"{")
            assert answer.status == 401, (route.method, path)
            assert (await answer.json())["error"]["code"] == "not_signed_in"


async def test_unknown_paths_ask_who_is_there_first(stranger: ClientSession, api: ClientSession) -> None:
    assert (await stranger.get("/api/v1/nothing")).status == 401
    assert (await api.get("/api/v1/nothing")).status == 404
    wrong_method = await api.delete("/api/v1/cases")
    assert (wrong_method.status, (await wrong_method.json())["error"]["code"]) == (405, "method_not_allowed")


async def test_the_description_is_public(stranger: ClientSession) -> None:
    described = await (await stranger.get("/api/v1/openapi.json")).json()
    assert described["openapi"].startswith("3.")


async def test_a_role_that_may_not_hears_403_before_anything_else(stranger: ClientSession, desk: Any) -> None:
    desk.staff("lin", "operator")
    headers = token_of(desk, "lin")
    for method, path in (
        ("POST", "/cases/none/steps"),
        ("POST", "/staff"),
        ("PATCH", "/staff/none"),
        ("POST", "/stations"),
        ("PATCH", "/organisations/none"),
    ):
        answer = await stranger.request(method, f"/api/v1{path}", headers=headers, data=b"{")
        assert answer.status == 403, path
    assert (await stranger.get("/api/v1/cases", headers=headers)).status == 200


async def test_only_administrators_see_numbers_in_full(stranger: ClientSession, api: ClientSession, desk: Any) -> None:
    desk.staff("lin", "operator")
    number = desk.opens(id_number="110101199003070038", description="打我电话13800138000", worker_count=2).number
    headers = token_of(desk, "lin")
    shown = await (await stranger.get(f"/api/v1/cases/{number}", headers=headers)).text()
    assert "13800138000" not in shown and "138****8000" in shown
    assert "13800138000" in await (await api.get(f"/api/v1/cases/{number}")).text()
    courier = await (await stranger.get("/api/v1/couriers/rider-1", headers=headers)).json()
    assert courier["phone"] == "138****8000"


async def test_an_official_of_one_union_sees_its_cases_only(stranger: ClientSession, desk: Any) -> None:
    desk.organisation("o-1", "启东县总工会", "county")
    mine = desk.opens().number
    desk.organisation("o-2", "海门县总工会", "county")
    desk.staff("chen", "official", "o-2")
    headers = token_of(desk, "chen")
    assert (await (await stranger.get("/api/v1/cases", headers=headers)).json())["items"] == []
    for method, path, body in (
        ("GET", "", None),
        ("POST", "/steps", {"step": "verifying"}),
        ("POST", "/notes", {"text": "看看"}),
    ):
        answer = await stranger.request(method, f"/api/v1/cases/{mine}{path}", headers=headers, json=body)
        assert answer.status == 404


async def test_a_member_who_left_is_nobody(stranger: ClientSession, api: ClientSession, desk: Any) -> None:
    desk.staff("lin", "operator")
    headers = token_of(desk, "lin")
    assert (await stranger.get("/api/v1/staff/me", headers=headers)).status == 200
    assert (await api.patch("/api/v1/staff/lin", json={"active": False})).status == 200
    assert (await stranger.get("/api/v1/staff/me", headers=headers)).status == 401


@pytest.mark.parametrize(
    "body",
    [
        {"id": "A b", "name": "甲", "role": "official"},
        {"id": "me", "name": "甲", "role": "official"},
        {"id": "gu", "name": " ", "role": "official"},
        {"id": "gu", "name": "甲", "role": "boss"},
        {"id": "gu", "name": "甲", "role": "official", "password": "short"},
        {"id": "gu", "name": "甲", "role": "official", "organisation_id": "none"},
    ],
)
async def test_a_member_that_cannot_be_is_refused(api: ClientSession, body: dict[str, str]) -> None:
    assert (await api.post("/api/v1/staff", json=body)).status == 422


async def test_a_member_is_added_once_and_gets_a_token_that_works(api: ClientSession, stranger: ClientSession) -> None:
    body = {"id": "gu", "name": "顾师傅", "role": "operator", "password": "long enough"}
    assert (await api.post("/api/v1/staff", json=body)).status == 201
    assert (await api.post("/api/v1/staff", json=body)).status == 409
    token = (await (await api.post("/api/v1/staff/gu/tokens")).json())["token"]
    me = await (await stranger.get("/api/v1/staff/me", headers=bearer(token))).json()
    assert (me["id"], me["name"], me["role"]) == ("gu", "顾师傅", "operator")


async def test_the_built_in_administrator_can_go_on_duty(api: ClientSession, desk: Any) -> None:
    for available in (True, True, False, True):
        answer = await api.put("/api/v1/staff/me/presence", json={"available": available})
        assert (answer.status, (await answer.json())["available"]) == (200, available)
    with desk.house.begin() as work:
        assert [member.id for member in work.staff.on_duty()] == ["administrator"]
    assert (await (await api.get("/api/v1/staff/me")).json())["available"] is True
