"""Who may use the REST channel: programs on this machine, or, once there is a token, whoever has it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, make_mocked_request

from bot.errors import NotSignedIn
from bot.http_errors import errors_as_json
from connectors.rest.channel import RestChannel
from tests.connectors.rest.fake_engine import FakeEngine
from tests.connectors.rest.house import ADMIN, UNASKED, WEBHOOK, Caller, serving

GOOD = {"sender": "u1", "message": "你好"}
TOKEN = {"Authorization": "Bearer rest-token"}
TRACKER = "/conversations/u1/tracker"


@pytest_asyncio.fixture
async def guarded(tmp_path: Path, engine: FakeEngine) -> AsyncIterator[Caller]:
    """A gateway whose REST channel has a token."""
    async with serving(tmp_path, engine.url, XIAOGE_REST_TOKEN="rest-token") as running:
        yield running


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "Via"])
async def test_who_comes_through_a_proxy_is_not_on_this_machine(caller: Caller, header: str) -> None:
    reply = await caller.post(GOOD, headers={header: "127.0.0.1"})
    assert reply.fault[:2] == (401, "not_signed_in")
    assert reply.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    ("address", "welcome"),
    [
        ("127.0.0.1", True), ("127.8.8.8", True), ("::1", True), ("10.0.0.5", False), ("0.0.0.0", False),
        ("fe80::1%eth0", False), ("nonsense", False),
    ],
)  # fmt: skip
def test_without_a_token_only_loopback_is_answered(address: str, welcome: bool) -> None:
    request = make_mocked_request("POST", "/").clone(remote=address)
    if welcome:
        RestChannel(None).check_caller(request)
    else:
        with pytest.raises(NotSignedIn):
            RestChannel(None).check_caller(request)


@pytest.mark.parametrize("written", ["Bearer rest-token", "bearer rest-token", "BEARER  rest-token"])
async def test_whoever_has_the_token_is_answered(guarded: Caller, written: str) -> None:
    assert (await guarded.post(GOOD, headers={"Authorization": written})).texts == ["答：你好"]
    far = {"Authorization": written, "X-Forwarded-For": "203.0.113.7"}
    assert (await guarded.post(GOOD, headers=far)).texts == ["答：你好"]


@pytest.mark.parametrize(
    "written",
    [
        b"", b"Bearer", b"Bearer ", b"Bearer wrong", b"rest-token", b"Basic rest-token", "Bearer 你好".encode(),
        b"Bearer \xff",
    ],
)  # fmt: skip
async def test_with_a_token_set_even_this_machine_needs_it(guarded: Caller, written: bytes) -> None:
    sent = b"GET /webhooks/rest/messages?sender=u1 HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\n\r\n" % written
    assert (await guarded.raw(sent)).fault[:2] == (401, "not_signed_in")


async def test_who_may_not_is_told_before_anything_is_read(guarded: Caller) -> None:
    assert (await guarded.post(b"{broken")).fault[0] == 401
    assert (await guarded.send("GET", UNASKED)).fault[0] == 401


async def test_the_meaning_of_a_text_is_told_to_rest_callers_and_administrators(guarded: Caller) -> None:
    asked = {"text": "你好"}
    for headers in (TOKEN, ADMIN):
        reply = await guarded.post(asked, "/model/parse", headers)
        assert reply.body["intent"] == {"name": "greet", "confidence": 0.9}
        assert set(reply.body) >= {"text", "intent", "entities", "intent_ranking"}
    assert (await guarded.post(asked, "/model/parse")).fault[0] == 401


@pytest.mark.parametrize("body", [{}, {"text": None}, {"text": 5}, {"text": "\ud800"}, {"text": "我" * 100_001}])
async def test_what_has_no_meaning_is_told(caller: Caller, body: object) -> None:
    assert (await caller.post(body, "/model/parse")).fault == (400, "bad_input", "text")
    assert caller.gateway.engine.ready.is_set()


async def test_an_engine_that_fails_over_a_text_is_told(caller: Caller, engine: FakeEngine) -> None:
    engine.away = True
    await caller.engine_away()
    assert (await caller.post({"text": "你好"}, "/model/parse")).fault[:2] == (503, "engine_unavailable")
    engine.away = False
    await caller.gateway.engine.ready.wait()
    engine.failing.add("坏")
    assert (await caller.post({"text": "坏"}, "/model/parse")).fault[:2] == (502, "engine_failed")


async def test_the_tracker_is_for_administrators_only(guarded: Caller) -> None:
    await guarded.post(GOOD, headers=TOKEN)
    assert (await guarded.send("GET", TRACKER)).fault[0] == 401
    assert (await guarded.send("GET", TRACKER, headers=TOKEN)).fault[0] == 401
    assert (await guarded.send("GET", TRACKER, headers=ADMIN)).status == 200


async def test_the_rest_token_opens_nothing_under_api(guarded: Caller) -> None:
    assert (await guarded.send("GET", "/api/v1/cases", headers=TOKEN)).fault[0] == 401


async def test_an_unknown_sender_has_an_empty_tracker(caller: Caller) -> None:
    empty = {"sender_id": "nobody", "slots": {}, "active_loop": {}, "latest_message": {}}
    for query in ("", "?include_events=NONE"):
        assert (await caller.send("GET", f"/conversations/nobody/tracker{query}", headers=ADMIN)).body == empty


async def test_events_that_are_no_choice_of_rasa_are_told(caller: Caller) -> None:
    reply = await caller.send("GET", TRACKER + "?include_events=all", headers=ADMIN)
    assert reply.fault == (400, "bad_input", "include_events")


async def test_before_the_house_is_open_it_is_told() -> None:
    app = web.Application(middlewares=[errors_as_json])
    app.add_routes(list(RestChannel(None).routes()))
    async with TestClient(TestServer(app)) as client:
        for answer in (await client.post(WEBHOOK, json=GOOD), await client.get(f"{UNASKED}?sender=u1")):
            assert answer.status == 503
            assert (await answer.json())["error"]["code"] == "engine_unavailable"
