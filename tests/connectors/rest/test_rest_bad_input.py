"""Bad input of any kind has a clear error in the one shape, and nothing comes of it."""

from __future__ import annotations

import asyncio
import gzip
import json
from typing import Any

import pytest

from connectors.rest.receive import BODY_LIMIT
from tests.connectors.rest.fake_engine import FakeEngine
from tests.connectors.rest.house import ADMIN, WEBHOOK, Caller

GOOD = {"sender": "u1", "message": "你好"}
FORM = json.dumps(GOOD).encode()


def _located(**location: Any) -> dict[str, Any]:
    return {"metadata": {"location": location}}


@pytest.mark.parametrize(
    ("part", "field"),
    [
        ({"sender": None}, "sender"), ({"sender": 5}, "sender"), ({"sender": ["u1"]}, "sender"),
        ({"sender": ""}, "sender"), ({"sender": "  "}, "sender"), ({"sender": "a\0b"}, "sender"),
        ({"sender": "\ud800"}, "sender"), ({"sender": "a" * 256}, "sender"),
        ({"message": 5}, "message"), ({"message": None}, "message"), ({"message": ["a"]}, "message"),
        ({"message": True}, "message"),
        ({"message": "a\ud800b"}, "message"), ({"message": "我" * 100_001}, "message"),
        ({"message_id": 5}, "message_id"), ({"message_id": []}, "message_id"),
        ({"message_id": "x" * 256}, "message_id"), ({"message_id": "\udc00"}, "message_id"),
        ({"metadata": []}, "metadata"), ({"metadata": ""}, "metadata"), ({"metadata": 0}, "metadata"),
        ({"metadata": False}, "metadata"), ({"metadata": "x"}, "metadata"),
        ({"metadata": {"location": []}}, "metadata.location"), (_located(), "metadata.location.lat"),
        (_located(lat="31", lng=121), "metadata.location.lat"), (_located(lat=True, lng=121), "metadata.location.lat"),
        (_located(lat=91, lng=121), "metadata.location.lat"), (_located(lat=31, lng=-181), "metadata.location.lng"),
        (_located(lat=10**400, lng=1), "metadata.location.lat"),
        (_located(lat=float("nan"), lng=1), "metadata.location.lat"),
        (_located(lat=31, lng=float("inf")), "metadata.location.lng"),
        (_located(lat=31, lng=121, system="bd09"), "metadata.location.system"),
        (_located(lat=31, lng=121, system=[]), "metadata.location.system"),
    ],
)  # fmt: skip
async def test_a_wrong_part_is_told_by_name(
    caller: Caller, engine: FakeEngine, part: dict[str, Any], field: str
) -> None:
    assert (await caller.post({**GOOD, **part})).fault == (400, "bad_input", field)
    assert engine.seen == []


async def test_without_a_message_it_is_told_unless_a_position_came(caller: Caller) -> None:
    assert (await caller.post({"sender": "u1"})).fault == (400, "bad_input", "message")
    located = {"sender": "u1", "metadata": {"location": {"lat": 31.8, "lng": 121.6}}}
    assert (await caller.post(located)).status == 200


async def test_a_text_that_is_too_long_is_called_too_long(caller: Caller) -> None:
    answer = await caller.post({**GOOD, "message": "我" * 100_001})
    assert "太长了" in answer.body["error"]["message"]


async def test_without_a_sender_it_is_told(caller: Caller) -> None:
    assert (await caller.post({"message": "你好"})).fault == (400, "bad_input", "sender")


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"null", b'"x"', b"5", b'{"sender":"u1"', b'{"sender":"u1","message":"\xff\xfe"}',
        json.dumps(GOOD, ensure_ascii=False).encode("gbk"), b"[" * 10_000 + b"]" * 10_000,
        b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    ],
    ids=range(10),
)  # fmt: skip
async def test_what_is_no_json_object_is_told(caller: Caller, body: bytes) -> None:
    assert (await caller.post(body)).fault == (400, "bad_input", "body")


@pytest.mark.parametrize(
    "content_type", ["text/plain", "", "application/x-www-form-urlencoded", "application/jsonp", "*/*"]
)
async def test_another_content_type_is_415(caller: Caller, content_type: str) -> None:
    assert (await caller.post(FORM, headers={"Content-Type": content_type})).fault[:2] == (415, "wrong_content_type")


@pytest.mark.parametrize("content_type", ["Application/JSON", "application/json; charset=utf-8"])
async def test_json_is_json_however_its_type_is_written(caller: Caller, content_type: str) -> None:
    assert (await caller.post(FORM, headers={"Content-Type": content_type})).texts == ["答：你好"]


async def test_a_body_with_a_byte_order_mark_is_read(caller: Caller) -> None:
    assert (await caller.post(b"\xef\xbb\xbf" + FORM)).texts == ["答：你好"]


async def test_a_body_above_25_megabytes_is_413(caller: Caller) -> None:
    reply = await caller.post(b" " * BODY_LIMIT + FORM)
    assert reply.fault[:2] == (413, "too_large")
    assert reply.body["error"]["limit"] == BODY_LIMIT


@pytest.mark.parametrize("size", [BODY_LIMIT + 1, BODY_LIMIT + 5 * 1024 * 1024])
async def test_a_body_above_25_megabytes_in_chunks_is_413(caller: Caller, size: int) -> None:
    async def chunks() -> Any:
        for _ in range(0, size, 65_536):
            yield b" " * 65_536

    reply = await caller.send("POST", WEBHOOK, chunks(), {"Content-Type": "application/json"})
    assert reply.fault[:2] == (413, "too_large")


async def test_a_small_body_that_unpacks_to_more_than_25_megabytes_is_413(caller: Caller) -> None:
    packed = gzip.compress(b" " * (BODY_LIMIT + 100))
    assert (await caller.post(packed, headers={"Content-Encoding": "gzip"})).fault[:2] == (413, "too_large")


async def test_a_packed_body_is_read(caller: Caller) -> None:
    assert (await caller.post(gzip.compress(FORM), headers={"Content-Encoding": "gzip"})).texts == ["答：你好"]


async def test_another_method_is_405_and_names_the_right_one(caller: Caller) -> None:
    reply = await caller.send("PUT", WEBHOOK, FORM)
    assert reply.fault[:2] == (405, "method_not_allowed")
    assert reply.headers["Allow"] == "POST"


async def test_an_unknown_address_is_404(caller: Caller) -> None:
    assert (await caller.send("GET", "/nope")).fault[:2] == (404, "not_found")


@pytest.mark.parametrize("path", [WEBHOOK, "/nope", "/api/v1/cases", "/healthz"])
async def test_an_expectation_that_nobody_knows_is_told_in_the_same_shape(caller: Caller, path: str) -> None:
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
    reply = await caller.raw(head.encode() + b"Expect: miracles\r\n\r\n{}")
    assert reply.fault == (417, "bad_input", "Expect")
    assert "miracles" not in str(reply.body)
    assert reply.headers["Content-Type"].startswith("application/json")


async def test_the_expectation_that_everybody_knows_is_met(caller: Caller) -> None:
    reader, writer = await asyncio.open_connection(*caller.url.removeprefix("http://").split(":"))
    writer.write(HEAD + f"Content-Length: {len(FORM)}\r\nExpect: 100-continue\r\n\r\n".encode())
    assert await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 20) == b"HTTP/1.1 100 Continue\r\n\r\n"
    writer.write(FORM)
    assert b"200 OK" in await asyncio.wait_for(reader.readuntil(b"\r\n"), 20)
    writer.close()


@pytest.mark.parametrize("ledger", ["stations", "services", "organisations", "staff"])
@pytest.mark.parametrize("cursor", ["abc", "字", "WzFd", "WyJhIiwiYiJd", "bnVsbA", "%00", "a" * 300])
async def test_a_cursor_that_no_page_gave_out_is_told(caller: Caller, ledger: str, cursor: str) -> None:
    reply = await caller.send("GET", f"/api/v1/{ledger}?cursor={cursor}", headers=ADMIN)
    assert reply.fault in ((400, "bad_input", "cursor"), (422, "invalid", "cursor"))


async def test_the_cursor_of_a_page_leads_to_the_next_one(caller: Caller) -> None:
    for number in range(5):
        body = {"id": f"person-{number}", "name": "李", "role": "operator"}
        assert (await caller.post(body, "/api/v1/staff", ADMIN)).status == 201
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = (await caller.send("GET", f"/api/v1/staff?limit=2&cursor={cursor}", headers=ADMIN)).body
        seen += [one["id"] for one in page["items"]]
        cursor = page["next"]
    assert seen == [f"person-{number}" for number in range(5)]


HEAD = b"POST /webhooks/rest/webhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        b"GET\r\n\r\n",
        b"FOO /webhooks/rest/webhook HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        HEAD + b"X: " + b"a" * 9000 + b"\r\n\r\n",
        HEAD + b"Content-Length: -5\r\n\r\n",
        HEAD + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc",
        HEAD + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nabcde",
        HEAD + b"Content-Encoding: deflate\r\nContent-Length: 5\r\n\r\nabcde",
        HEAD + b"Content-Encoding: br\r\nContent-Length: 5\r\n\r\nabcde",
    ],
    ids=range(11),
)
async def test_broken_http_is_told_in_the_same_shape_and_not_repeated(caller: Caller, sent: bytes) -> None:
    reply = await caller.raw(sent)
    assert reply.fault[:2] == (400, "bad_input")
    assert "aaaa" not in str(reply.body)
