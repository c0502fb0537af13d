"""What the socket refuses, and how it says so."""

import json

import aiohttp
import pytest

from bot.errors import StoreUnavailable
from connectors.web.settings import FRAME_LIMIT, WebSettings
from connectors.web.visitors import Visitors
from tests.connectors.web.site import serving
from tests.connectors.web.socket_client import talking

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_broken_frames_get_errors_of_one_shape_and_the_talk_goes_on(site):
    async with talking(site) as client:
        for raw in ("{", "[]", '{"type": "say"}', '{"type": "hello"}', "\x00"):
            await client.socket.send_str(raw)
            frame = await client.next("error")
            assert set(frame["error"]) == {"code", "message", "field"} and frame["error"]["code"] == "bad_input"
        await client.socket.send_bytes(b"\x00\x01")
        assert (await client.next("error"))["error"]["code"] == "bad_input"
        identity = await client.say("长" * 4001)
        assert (await client.next("error"))["id"] == identity
        await client.say("还在")
        await client.next("kept")


async def test_a_client_that_sends_only_rubbish_is_hung_up_on(site):
    async with talking(site) as client:
        for _ in range(21):
            await client.socket.send_str("{")
        while (message := await client.socket.receive()).type is aiohttp.WSMsgType.TEXT:
            pass
        assert client.socket.close_code == aiohttp.WSCloseCode.POLICY_VIOLATION, message


async def test_a_frame_above_the_limit_ends_the_connection(site):
    async with talking(site) as client:
        await client.socket.send_str(json.dumps({"type": "say", "text": "x" * FRAME_LIMIT}))
        while (await client.socket.receive()).type is aiohttp.WSMsgType.TEXT:
            pass
        assert client.socket.close_code == aiohttp.WSCloseCode.MESSAGE_TOO_BIG
    assert site.door.heard == []


async def test_a_first_frame_that_is_no_hello_ends_the_connection(site):
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{site.url}/web/socket") as socket:
        await socket.send_json({"type": "got", "up_to": 1})
        message = await socket.receive()
        assert message.type is aiohttp.WSMsgType.CLOSE and message.data == aiohttp.WSCloseCode.POLICY_VIOLATION


async def test_a_flood_of_words_is_asked_to_wait_and_told_how_long(site):
    site.door.echo = False
    async with talking(site) as client:
        for number in range(40):
            await client.say(str(number))
        frame = await client.next("error")
        assert frame["error"]["code"] == "too_fast" and frame["error"]["retry_after"] > 0 and frame["id"]


async def test_more_tabs_than_a_person_needs_are_sent_away(site):
    async with talking(site) as first:
        token = first.welcome["token"]
        async with aiohttp.ClientSession() as session:
            sockets = [await session.ws_connect(f"{site.url}/web/socket") for _ in range(12)]
            for socket in sockets:
                await socket.send_json({"type": "hello", "token": token})
            last = [await socket.receive() for socket in sockets]
            codes = [message.data for message in last if message.type is aiohttp.WSMsgType.CLOSE]
            assert codes == [aiohttp.WSCloseCode.TRY_AGAIN_LATER]


async def test_a_page_that_is_not_listed_may_not_connect_and_ours_always_may():
    async with serving(WebSettings(("https://union.example",))) as site:
        async with aiohttp.ClientSession() as session:
            with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
                await session.ws_connect(f"{site.url}/web/socket", headers={"Origin": "https://evil.example"})
            assert caught.value.status == 403
        for origin in (site.url, "https://union.example"):
            async with talking(site, Origin=origin) as client:
                assert client.welcome["new"]


async def test_stopping_asks_every_client_to_come_back(site):
    async with talking(site) as client:
        await site.channel.stop()
        message = await client.socket.receive()
        assert message.data == aiohttp.WSCloseCode.GOING_AWAY
    with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
        async with talking(site):
            pass
    assert caught.value.status == 503


async def test_logs_hold_no_words_and_no_names(site, caplog):
    caplog.set_level("DEBUG")
    async with talking(site, Visitors(*site.door.ring).new().token) as client:
        await client.say("我叫王强，电话13800001111")
        await client.next("message")
        await client.socket.send_str('{"type": "say", "text": "王强"')
        await client.next("error")
    assert "王强" not in caplog.text and "13800001111" not in caplog.text


async def test_a_fault_of_the_house_ends_the_connection_and_logs_no_words(site, caplog):
    async def broken(incoming):
        raise ValueError(incoming.text)

    site.door.deliver = broken
    async with talking(site) as client:
        await client.say("我叫王强")
        assert (await client.socket.receive()).data == aiohttp.WSCloseCode.INTERNAL_ERROR
    assert "王强" not in caplog.text and "web socket failed" in caplog.text


async def test_a_confirmation_that_could_not_be_stored_is_stored_with_the_next(site):
    real = site.door.acknowledge

    async def away(*args, **kwargs):
        raise StoreUnavailable

    async with talking(site) as client:
        site.door.acknowledge = away
        await client.send("got", up_to=1)
        await client.send("ping", cursor=None)
        await client.next("pong")
        site.door.acknowledge = real
        await client.send("got", up_to=1)
        await client.send("ping", cursor=None)
        await client.next("pong")
    assert site.door.acknowledged == [1]
