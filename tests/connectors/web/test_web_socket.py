"""The socket, spoken to without a browser."""

import asyncio
import json

import aiohttp
import pytest

from bot.domain.messages import Button, SharedPosition
from connectors.web.settings import FRAME_LIMIT, WebSettings
from connectors.web.visitors import Visitors
from tests.connectors.web.site import serving
from tests.connectors.web.socket_client import talking

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_visitor_without_token_gets_a_new_identity_and_keeps_it(site):
    async with talking(site) as client:
        token = client.welcome["token"]
        assert client.welcome["new"] is True
    async with talking(site, token) as client:
        assert client.welcome == {"type": "welcome", "token": token, "new": False}


async def test_a_forged_token_gets_a_new_identity_and_not_the_one_it_claims(site):
    async with talking(site) as victim:
        await victim.say("我叫王强")
        await victim.next("message")
    sender = site.door.heard[0].sender
    forged = f"v1.{sender}.{'0' * 64}"
    async with talking(site, forged, cursor="out-0") as client:
        assert client.welcome["new"] is True and client.welcome["token"] != forged
        assert client.history["items"] == []
        await client.say("在吗")
        await client.next("message")
    assert site.door.heard[1].sender != sender


async def test_the_client_cannot_choose_its_sender(site):
    async with talking(site) as client:
        await client.send("say", id="0f8fad5b-d9cb-469f-a165-70867728950e", text="你好", sender="someone-else")
        await client.next("kept")
        assert site.door.heard[0].sender in client.welcome["token"]


async def test_words_are_acknowledged_after_they_were_kept_and_then_answered(site):
    async with talking(site) as client:
        identity = await client.say("你好")
        assert (await client.next("kept"))["id"] == identity
        message = await client.next("message")
    assert message["text"] == "您说的是：你好" and message["author"] == "bot"
    assert site.door.heard[0].external_id == identity and site.door.heard[0].channel == "web"


async def test_the_same_id_again_is_acknowledged_and_done_once(site):
    async with talking(site) as client:
        identity = await client.say("你好")
        await client.next("kept")
        await client.say("你好", identity)
        await client.next("kept")
    assert len(site.door.heard) == 1 and site.door.tries == 2


async def test_a_press_and_a_position_arrive_as_what_they_are(site):
    async with talking(site) as client:
        await client.say("美团", payload="b-1")
        await client.next("kept")
        await client.say("", position={"lat": 31.8, "lng": 121.66, "system": "wgs84"})
        await client.next("kept")
    press, place = site.door.heard
    assert (press.text, press.payload) == ("美团", "b-1")
    assert place.position == SharedPosition(31.8, 121.66, "wgs84")


async def test_what_could_not_be_kept_is_refused_in_words_and_not_acknowledged(site):
    site.door.full = True
    async with talking(site) as client:
        identity = await client.say("你好")
        refused = await client.next("refused")
        assert refused["id"] == identity and refused["spoken"] == ["系统正在维护，请稍等。"] and refused["retry_after"] > 0
        site.door.full = False
        await client.say("你好", identity)
        await client.next("kept")
    assert len(site.door.heard) == 1


async def test_a_push_is_sent_once_a_tab_confirmed_it(site):
    async with talking(site) as client:
        push = asyncio.ensure_future(site.door.push(site.senders[0], "通知", buttons=(Button("好", "b-9"),)))
        message = await client.next("message")
        assert message["buttons"] == [{"title": "好", "payload": "b-9"}] and not push.done()
        await client.send("got", up_to=message["id"])
        assert (await push).state == "sent"
        await client.send("ping", cursor=None)
        await client.next("pong")
        assert site.door.acknowledged == [message["id"]]


async def test_a_push_waits_when_nobody_is_connected_and_follows_later(site):
    async with talking(site) as client:
        token, sender = client.welcome["token"], site.senders[0]
    await asyncio.gather(*[_gone(site, sender)])
    assert (await site.door.push(sender, "您的案件有进展")).state == "waiting"
    async with talking(site, token) as client:
        assert [item["text"] for item in client.history["items"]] == ["您的案件有进展"]


async def _gone(site, sender):
    while sender in site.senders:
        await asyncio.sleep(0.01)


async def test_everything_after_the_cursor_is_replayed_and_nothing_else(site):
    async with talking(site) as client:
        token, sender = client.welcome["token"], site.senders[0]
        await client.say("一")
        await client.next("message")
    await _gone(site, sender)
    async with talking(site, token) as client:
        cursor = client.history["cursor"]
        assert [item["text"] for item in client.history["items"]] == ["一", "您说的是：一"]
    await _gone(site, sender)
    await site.door.push(sender, "二", author="staff")
    async with talking(site, token, cursor) as client:
        (item,) = client.history["items"]
    assert (item["text"], item["author"], item["id"]) == ("二", "staff", 2)


async def test_a_talk_of_many_pages_is_replayed_to_its_end(site):
    async with talking(site) as client:
        token, sender = client.welcome["token"], site.senders[0]
    await _gone(site, sender)
    for number in range(1, 251):
        await site.door.push(sender, f"第{number}条")
    async with talking(site, token, "out-20") as client:
        texts = [item["text"] for item in client.history["items"]]
    assert texts == [f"第{number}条" for number in range(21, 251)]


async def test_a_sign_of_life_brings_what_was_missed_on_the_way(site):
    async with talking(site) as client:
        site.door._note(site.senders[0], "bot", "别的进程写的", None, ())
        await client.send("ping", cursor=None)
        assert (await client.next("history"))["items"][0]["text"] == "别的进程写的"


async def test_a_history_that_cannot_be_read_is_said_and_the_talk_goes_on(site):
    site.door.blind = True
    async with talking(site) as client:
        assert (await client.next("error"))["error"]["code"] == "store_unavailable"
        await client.say("你好")
        await client.next("kept")
        site.door.blind = False
        await client.send("ping", cursor=None)
        assert (await client.next("history"))["items"][0]["text"] == "你好"


async def test_what_is_said_in_one_tab_appears_in_the_other(site):
    async with talking(site) as one, talking(site, one.welcome["token"]) as two:
        identity = await one.say("你好")
        said = await two.next("said")
        assert (said["said"], said["text"]) == (identity, "你好")
        assert (await one.next("message"))["id"] == (await two.next("message"))["id"]


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
    async with talking(site, Visitors(site.door.key).new().token) as client:
        await client.say("我叫王强，电话13800001111")
        await client.next("message")
        await client.socket.send_str('{"type": "say", "text": "王强"')
        await client.next("error")
    assert "王强" not in caplog.text and "13800001111" not in caplog.text
