"""What was sent to a person without a question: by staff, as a notice, after a receipt."""

from __future__ import annotations

import pytest

from tests.connectors.rest.house import ADMIN, UNASKED, Caller


async def _staff_says(caller: Caller, text: str) -> None:
    found = await caller.send("GET", "/api/v1/conversations", headers=ADMIN)
    path = f"/api/v1/conversations/{found.body['items'][0]['id']}/messages"
    assert (await caller.post({"text": text}, path, ADMIN)).status == 201


async def test_what_staff_say_is_listed_with_id_and_time(caller: Caller) -> None:
    await caller.say("你好")
    await _staff_says(caller, "我是陈主任")
    (item,) = (await caller.send("GET", f"{UNASKED}?sender=u1")).body["items"]
    assert item["text"] == "我是陈主任"
    assert item["from"] == "staff"
    assert item["at"].endswith("+08:00")
    assert isinstance(item["id"], int)


async def test_answers_to_questions_are_not_listed(caller: Caller) -> None:
    await caller.say("你好")
    assert await caller.unasked() == []


async def test_only_what_came_after_the_last_one_seen_is_listed(caller: Caller) -> None:
    await caller.say("你好")
    for text in ("一", "二", "三"):
        await _staff_says(caller, text)
    items = (await caller.send("GET", f"{UNASKED}?sender=u1")).body["items"]
    assert [item["text"] for item in items] == ["一", "二", "三"]
    rest = (await caller.send("GET", f"{UNASKED}?sender=u1&after={items[1]['id']}")).body["items"]
    assert [item["text"] for item in rest] == ["三"]


async def test_nobody_sees_what_was_sent_to_somebody_else(caller: Caller) -> None:
    await caller.say("你好")
    await _staff_says(caller, "给您的")
    assert await caller.unasked("u2") == []


@pytest.mark.parametrize(
    ("query", "field"),
    [("", "sender"), ("sender=", "sender"), ("sender=%20", "sender")]
    + [(f"sender=u1&after={after}", "after") for after in ("x", "-5", "1_0", "1e5", "%EF%BC%91", "9" * 19, "9" * 5000)],
)
async def test_a_bad_query_is_told_by_field(caller: Caller, query: str, field: str) -> None:
    assert (await caller.send("GET", f"{UNASKED}?{query}")).fault == (400, "bad_input", field)
