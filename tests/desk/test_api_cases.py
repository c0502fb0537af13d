"""Cases over the staff API."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import ClientSession

WAGES = {
    "name": "王小军",
    "phone": "13800138000",
    "company": "美团",
    "amount": 4800,
    "months_owed": 2,
    "location": "汇龙镇",
}


async def test_a_registered_case_is_complete_and_in_its_first_state(api: ClientSession) -> None:
    answer = await api.post("/api/v1/cases", json={"kind": "unpaid_wages", "sender": "rider-1", "fields": WAGES})
    assert answer.status == 201, await answer.text()
    case = await answer.json()
    assert (case["state"], case["state_label"], case["channel"]) == ("received", "已接诉", "rest")
    assert case["fields"]["phone"] == "13800138000"
    assert case["fields"]["evidence"] is None
    assert case["timeline"][0]["step"] == "received"


async def test_the_person_with_that_sender_finds_the_case(api: ClientSession, desk: Any) -> None:
    from bot.usecases.follow_case import own_cases

    await api.post("/api/v1/cases", json={"kind": "callback", "sender": "rider-9", "fields": {"phone": "13900139000"}})
    assert [case.kind for case in own_cases(desk.house.begin, "rest", "rider-9")] == ["callback"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"kind": "nothing"}, "kind"),
        ({"fields": {}}, "kind"),
        ({"kind": "unpaid_wages", "fields": {}}, "fields.company"),
        ({"kind": "unpaid_wages", "fields": {**WAGES, "phone": "123"}}, "fields.phone"),
        ({"kind": "unpaid_wages", "fields": {**WAGES, "amount": "三千"}}, "fields.amount"),
        ({"kind": "unpaid_wages", "fields": {**WAGES, "amount": -5}}, "fields.amount"),
        ({"kind": "unpaid_wages", "fields": {**WAGES, "colour": "red"}}, "fields.colour"),
        ({"kind": "unpaid_wages", "fields": {**WAGES, "hearing_date": "2026-11-20"}}, "fields.hearing_date"),
        (
            {"kind": "work_injury", "fields": {"description": "摔伤了", "incident_date": "2026-02-31"}},
            "fields.incident_date",
        ),
        (
            {"kind": "work_injury", "fields": {"description": "摔伤了", "incident_date": "2027-01-01"}},
            "fields.incident_date",
        ),
        ({"kind": "callback", "fields": {"phone": "13800138000", "callback_time": "明天"}}, "fields.callback_time"),
    ],
)
async def test_a_value_that_breaks_a_rule_is_named(api: ClientSession, body: dict[str, Any], field: str) -> None:
    answer = await api.post("/api/v1/cases", json=body)
    assert answer.status == 422
    assert (await answer.json())["error"]["field"] == field


async def test_a_step_is_told_to_the_person_and_written_down(api: ClientSession, desk: Any) -> None:
    desk.hears("rider-1", "站长欠我工资")
    number = desk.opens().number
    answer = await api.post(
        f"/api/v1/cases/{number}/steps", json={"step": "need_info", "note": "缺流水", "tell": "请补银行流水。"}
    )
    case = await answer.json()
    assert (answer.status, case["state_label"]) == (200, "待补充")
    assert case["timeline"][-1]["text"] == "缺流水"
    with desk.house.begin() as work:
        said = work.conversations.history(work.conversations.of_sender("rider-1").id)[-1]
    assert number in said.text and said.text.endswith("请补银行流水。") and "缺流水" not in said.text
    assert desk.woken
    assert case["timeline"][-1]["told"] == said.text
    assert [entry["step"] for entry in case["timeline"]] == ["received", "need_info"]


async def test_where_nobody_is_told_the_timeline_says_nothing_of_it(api: ClientSession, desk: Any) -> None:
    number = desk.opens(sender="").number
    answer = await api.post(f"/api/v1/cases/{number}/steps", json={"step": "need_info", "tell": "请补流水。"})
    assert "told" not in (await answer.json())["timeline"][-1]


async def test_a_step_that_is_not_allowed_tells_nobody_and_writes_nothing(api: ClientSession, desk: Any) -> None:
    talk = desk.hears("rider-1", "站长欠我工资")
    number = desk.opens().number
    assert (await api.post(f"/api/v1/cases/{number}/steps", json={"step": "closed", "tell": "好了"})).status == 409
    case = await (await api.get(f"/api/v1/cases/{number}")).json()
    assert [entry["step"] for entry in case["timeline"]] == ["received"] and desk.heard_last(talk) == "站长欠我工资"


async def test_a_step_that_is_not_allowed_lists_those_that_are(api: ClientSession, desk: Any) -> None:
    number = desk.opens().number
    answer = await api.post(f"/api/v1/cases/{number}/steps", json={"step": "closed"})
    error = (await answer.json())["error"]
    assert answer.status == 409
    assert "verifying" in error["allowed"] and "closed" not in error["allowed"]


async def test_a_note_stays_among_staff(api: ClientSession, desk: Any) -> None:
    desk.hears("rider-1", "在吗")
    number = desk.opens().number
    answer = await api.post(f"/api/v1/cases/{number}/notes", json={"text": "单位电话没人接"})
    assert answer.status == 201
    assert (await answer.json())["timeline"][-1] | {"at": ""} == {
        "at": "",
        "by": "administrator",
        "step": "note",
        "text": "单位电话没人接",
    }
    with desk.house.begin() as work:
        assert len(work.conversations.history(work.conversations.of_sender("rider-1").id)) == 1


async def test_the_list_is_read_page_by_page_and_filtered(api: ClientSession, desk: Any) -> None:
    numbers = [desk.opens(f"rider-{count}").number for count in range(5)]
    first = await (await api.get("/api/v1/cases?limit=3")).json()
    second = await (await api.get("/api/v1/cases", params={"limit": "3", "cursor": first["next"]})).json()
    assert [case["number"] for case in (*first["items"], *second["items"])] == numbers[::-1]
    assert second["next"] is None
    found = await (await api.get("/api/v1/cases", params={"q": numbers[2]})).json()
    assert [case["number"] for case in found["items"]] == [numbers[2]]
    mine = await (await api.get("/api/v1/cases?sender=rider-4")).json()
    assert [case["sender"] for case in mine["items"]] == ["rider-4"]


@pytest.mark.parametrize("query", ["limit=0", "limit=x", "limit=100000", "kind=nothing", "state=nothing"])
async def test_a_filter_that_cannot_be_is_refused(api: ClientSession, query: str) -> None:
    assert (await api.get(f"/api/v1/cases?{query}")).status == 422


async def test_an_unknown_cursor_is_refused(api: ClientSession) -> None:
    assert (await api.get("/api/v1/cases?cursor=abc")).status == 400


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b'{"kind": NaN}', "application/json", 400),
        (b"{}", "text/plain", 415),
        (b'{"kind": "\\ud800"}', "application/json", 400),
        (b'{"a": "' + b"x" * (1024 * 1024) + b'"}', "application/json", 413),
    ],
)
async def test_a_body_that_cannot_be_read_is_refused(api: ClientSession, data: bytes, kind: str, status: int) -> None:
    answer = await api.post("/api/v1/cases", data=data, headers={"Content-Type": kind})
    assert answer.status == status
    assert set((await answer.json())["error"]) >= {"code", "message"}
