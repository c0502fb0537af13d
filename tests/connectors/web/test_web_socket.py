"""The socket, spoken to without a browser."""

import asyncio

import pytest

from bot.domain.talk.messages import Button, SharedPosition
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
    async with talking(site, forged, cursor="o0") as client:
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
        assert (
            refused["id"] == identity and refused["spoken"] == ["系统正在维护，请稍等。"] and refused["retry_after"] > 0
        )
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
    async with talking(site, token, "o20") as client:
        texts = [item["text"] for item in client.history["items"]]
    assert texts == [f"第{number}条" for number in range(21, 251)]


async def test_a_cursor_that_is_none_brings_the_end_of_the_talk(site):
    async with talking(site) as client:
        await client.say("你好")
        await client.next("message")
        async with talking(site, client.welcome["token"], "../'") as other:
            assert [item["text"] for item in other.history["items"]] == ["你好", "您说的是：你好"]


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


async def test_a_visitor_stays_the_same_person_over_a_rotation_of_keys(site):
    async with talking(site) as client:
        await client.say("我的事")
        await client.next("message")
        old, sender = client.welcome["token"], site.senders[0]
    async with serving(ring=(b"n" * 32, *site.door.ring)) as rotated:
        rotated.door.lines = site.door.lines
        async with talking(rotated, old) as client:
            assert client.welcome["new"] is False and rotated.senders == [sender]
            assert [item["text"] for item in client.history["items"]] == ["我的事", "您说的是：我的事"]
            renewed = client.welcome["token"]
    async with serving(ring=(b"n" * 32,)) as later, talking(later, renewed) as client:
        assert client.welcome["new"] is False
