"""Conversations, alerts and files over the staff API."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from aiohttp import ClientSession

from bot.domain.talk.messages import Attachment
from bot.ports import Draft, TrackerState


async def test_those_who_wait_are_listed_in_order_with_their_place(api: ClientSession, desk: Any) -> None:
    for sender in ("rider-1", "rider-2"):
        desk.queues(sender)
    desk.hears("rider-3", "在吗")
    waiting = (await (await api.get("/api/v1/conversations?owner=queue")).json())["items"]
    assert [(one["sender"], one["position"]) for one in waiting] == [("rider-1", 1), ("rider-2", 2)]
    assert all("waiting_since" in one for one in waiting)
    everybody = (await (await api.get("/api/v1/conversations")).json())["items"]
    assert {one["sender"] for one in everybody} == {"rider-1", "rider-2", "rider-3"}
    assert "position" not in next(one for one in everybody if one["sender"] == "rider-3")


async def test_a_conversation_shows_both_sides_and_the_draft(api: ClientSession, desk: Any) -> None:
    waiting = desk.queues("rider-1", "站长欠我钱")
    with desk.house.begin() as work:
        slots = {"form_slots": {"task": "report_unpaid_wages_form", "slots": {"company": "美团"}}}
        work.trackers.save(TrackerState(waiting.id, slots=slots), desk.now())
        work.commit()
    shown = await (await api.get(f"/api/v1/conversations/{waiting.id}")).json()
    assert [(one["from"], one["text"]) for one in shown["messages"]] == [
        ("courier", "站长欠我钱"),
        ("bot", "同事马上来。"),
    ]
    assert shown["draft"] == {"task": "report_unpaid_wages", "slots": {"company": "美团"}}


async def test_without_a_form_the_draft_is_empty(api: ClientSession, desk: Any) -> None:
    shown = await (await api.get(f"/api/v1/conversations/{desk.queues('rider-1').id}")).json()
    assert shown["draft"] == {"task": None, "slots": {}}


async def test_claim_reply_and_return_change_who_speaks(api: ClientSession, desk: Any) -> None:
    waiting = desk.queues("rider-1")
    path = f"/api/v1/conversations/{waiting.id}"
    claimed = await (await api.post(f"{path}/claim")).json()
    assert (claimed["owner"], "position" in claimed) == ("staff", False)
    answer = await api.post(f"{path}/messages", json={"text": "您好，我是工会小陈。"})
    assert (answer.status, (await answer.json())["from"]) == (201, "staff")
    assert desk.woken
    back = await (await api.post(f"{path}/return")).json()
    assert back["owner"] == "bot"
    assert desk.noticed == [waiting.id]
    said = (await (await api.get(path)).json())["messages"]
    assert [one["from"] for one in said][-2:] == ["system", "staff"]


async def test_a_staff_message_takes_over_an_unclaimed_conversation(api: ClientSession, desk: Any) -> None:
    conversation = desk.hears("rider-1", "在吗")
    await api.post(f"/api/v1/conversations/{conversation.id}/messages", json={"text": "在的"})
    assert (await (await api.get(f"/api/v1/conversations/{conversation.id}")).json())["owner"] == "staff"


async def test_close_gives_a_clean_start(api: ClientSession, desk: Any) -> None:
    waiting = desk.queues("rider-1")
    with desk.house.begin() as work:
        work.trackers.save(TrackerState(waiting.id, slots={"form_slots": {"task": "x", "slots": {}}}), desk.now())
        work.commit()
    await api.post(f"/api/v1/conversations/{waiting.id}/claim")
    closed = await (await api.post(f"/api/v1/conversations/{waiting.id}/close")).json()
    assert closed["owner"] == "bot"
    assert (await (await api.get(f"/api/v1/conversations/{waiting.id}")).json())["draft"]["task"] is None


async def test_what_a_colleague_has_is_left_alone(api: ClientSession, stranger: ClientSession, desk: Any) -> None:
    desk.staff("chen")
    token = (await (await api.post("/api/v1/staff/chen/tokens")).json())["token"]
    waiting = desk.queues("rider-1")
    await api.post(f"/api/v1/conversations/{waiting.id}/claim")
    for deed, body in (
        ("claim", None),
        ("messages", {"text": "我来"}),
        ("close", None),
        ("return", None),
        ("transfer", {}),
    ):
        answer = await stranger.post(
            f"/api/v1/conversations/{waiting.id}/{deed}", json=body, headers={"Authorization": f"Bearer {token}"}
        )
        assert answer.status == 409, deed


async def test_transfer_goes_to_a_colleague_or_back_to_the_queue(api: ClientSession, desk: Any) -> None:
    desk.staff("chen")
    path = f"/api/v1/conversations/{desk.queues('rider-1').id}"
    await api.post(f"{path}/claim")
    moved = await (await api.post(f"{path}/transfer", json={"to": "chen"})).json()
    assert (moved["owner"], moved["staff_id"]) == ("staff", "chen")
    assert (await api.post(f"{path}/transfer", json={"to": "nobody"})).status == 404
    queued = await (await api.post(f"{path}/transfer")).json()
    assert (queued["owner"], queued["position"]) == ("queue", 1)


async def test_blank_words_are_not_sent(api: ClientSession, desk: Any) -> None:
    path = f"/api/v1/conversations/{desk.queues('rider-1').id}/messages"
    for body in ({}, {"text": ""}, {"text": " \n"}, {"text": None}, {"text": 3}):
        assert (await api.post(path, json=body)).status == 422
    assert (await api.post(path.replace("conversations/", "conversations/x"), json={"text": "在"})).status == 404


async def test_what_could_not_be_delivered_is_marked_and_listed(api: ClientSession, desk: Any) -> None:
    waiting = desk.queues("rider-1")
    with desk.house.begin() as work:
        sent = work.outbox.add(replace(waiting), [Draft("在吗", author="staff")], desk.now())
        work.outbox.park(sent[0].id, "blocked")
        work.commit()
    shown = await (await api.get(f"/api/v1/conversations/{waiting.id}")).json()
    assert shown["messages"][-1]["delivery"] == "failed"
    parked = (await (await api.get("/api/v1/parked")).json())["items"]
    assert [(one["conversation_id"], one["reason"]) for one in parked] == [(waiting.id, "blocked")]


async def test_an_emergency_is_listed_and_handled_once(api: ClientSession, desk: Any) -> None:
    desk.hears("rider-1", "被车撞了 13800138000", level="S1")
    alert = (await (await api.get("/api/v1/alerts")).json())["items"][0]
    assert (alert["level"], alert["sender"], alert["handled"]) == ("S1", "rider-1", False)
    handled = await (await api.post(f"/api/v1/alerts/{alert['id']}/handled")).json()
    assert (handled["handled"], handled["handled_by"]) == (True, "administrator")
    assert (await (await api.get("/api/v1/alerts?handled=false")).json())["items"] == []
    assert (await api.post("/api/v1/alerts/99999/handled")).status == 404
    assert (await api.post("/api/v1/alerts/x/handled")).status == 404


async def test_a_file_is_downloaded_and_never_shown(api: ClientSession, desk: Any) -> None:
    desk.hears("rider-1", "工资条", files=(Attachment("工资条.png", "image/png", b"\x89PNG\r\n\x1a\n123"),))
    shown = await (await api.get("/api/v1/conversations")).json()
    talk = await (await api.get(f"/api/v1/conversations/{shown['items'][0]['id']}")).json()
    file = talk["messages"][0]["attachments"][0]
    answer = await api.get(f"/api/v1/files/{file['id']}")
    assert await answer.read() == b"\x89PNG\r\n\x1a\n123"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert (await api.get("/api/v1/files/none")).status == 404


async def test_nothing_is_known_of_a_stranger(api: ClientSession, desk: Any) -> None:
    assert (await api.get("/api/v1/couriers/nobody")).status == 404
    desk.opens("tg:7/8")
    known = await (await api.get("/api/v1/couriers/tg%3A7%2F8")).json()
    assert (known["sender"], known["name"], known["phone"]) == ("tg:7/8", "王小军", "13800138000")
