"""Each call gets the answer to its own message, in the shape of Rasa's REST channel."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from bot.domain.people.ownership import Conversation
from tests.connectors.rest.fake_engine import FakeEngine
from tests.connectors.rest.house import Caller, serving

CHOICE = {"replies": [{"text": "选", "buttons": [{"title": "好", "command": "/affirm"}]}]}


def claimed(conversation: Conversation) -> Conversation:
    return conversation.claimed("chen")


async def test_the_answer_is_a_list_of_messages_to_the_sender(caller: Caller) -> None:
    reply = await caller.post({"sender": "u1", "message": "你好"})
    assert (reply.status, reply.body) == (200, [{"recipient_id": "u1", "text": "答：你好"}])


async def test_buttons_pictures_papers_and_extras_are_passed_on(caller: Caller, engine: FakeEngine) -> None:
    extras = {"image": "/a.png", "attachment": "/b.pdf", "custom": {"call": ["120"]}}
    engine.answers["全部"] = {"replies": [{**CHOICE["replies"][0], **extras}, {"text": "二", "buttons": []}]}
    first, second = (await caller.post({"sender": "u1", "message": "全部"})).body
    (button,) = first.pop("buttons")
    assert first == {"recipient_id": "u1", "text": "选", **extras}
    assert button["title"] == "好"
    assert "affirm" not in button["payload"]
    assert second == {"recipient_id": "u1", "text": "二"}


async def test_five_quick_messages_get_their_own_answers_in_order(caller: Caller, engine: FakeEngine) -> None:
    texts = [f"第{number}句" for number in range(5)]
    engine.held.clear()
    tasks = []
    for text in texts:
        tasks.append(asyncio.create_task(caller.say(text)))
        while not _stored(caller, text):
            await asyncio.sleep(0.01)
    engine.held.set()
    assert await asyncio.gather(*tasks) == [[f"答：{text}"] for text in texts]
    assert engine.texts == texts


def _stored(caller: Caller, text: str) -> bool:
    with caller.gateway.house.begin(write=False) as work:
        return any(item.incoming.text == text for item in work.inbox.pending())


@pytest.mark.parametrize("blank", ["", "   ", "\n\t", "\u3000"])
async def test_blank_text_with_nothing_attached_has_no_answer(caller: Caller, engine: FakeEngine, blank: str) -> None:
    reply = await caller.post({"sender": "u1", "message": blank})
    assert (reply.status, reply.body) == (200, [])
    assert engine.texts == []


async def test_while_staff_own_the_conversation_there_is_no_answer(caller: Caller, engine: FakeEngine) -> None:
    await caller.say("你好")
    caller.change(claimed)
    assert await caller.say("在吗") == []
    assert engine.texts == ["你好"]


async def test_the_same_message_id_again_gets_the_same_answer_and_is_done_once(
    caller: Caller, engine: FakeEngine
) -> None:
    engine.answers["选吧"] = CHOICE
    first = await caller.post({"sender": "u1", "message": "选吧", "message_id": "m"})
    again = await caller.post({"sender": "u1", "message": "别的", "message_id": "m"})
    assert first.body == again.body
    assert engine.texts == ["选吧"]


async def test_the_same_message_id_at_once_twenty_times_is_done_once(caller: Caller, engine: FakeEngine) -> None:
    answers = await asyncio.gather(*(caller.say("你好", id="m") for _ in range(20)))
    assert answers == [["答：你好"]] * 20
    assert engine.texts == ["你好"]


async def test_a_message_id_is_unique_for_its_sender_only(caller: Caller) -> None:
    assert await caller.say("一", "u1", "m") == ["答：一"]
    assert await caller.say("二", "u2", "m") == ["答：二"]


async def test_an_empty_message_id_is_none(caller: Caller) -> None:
    assert await caller.say("一", id="") == ["答：一"]
    assert await caller.say("二", id="") == ["答：二"]


async def test_the_same_message_id_is_known_after_a_restart(tmp_path: Path, engine: FakeEngine) -> None:
    engine.answers["选吧"] = CHOICE
    async with serving(tmp_path, engine.url) as caller:
        first = await caller.post({"sender": "u1", "message": "选吧", "message_id": "m"})
    async with serving(tmp_path, engine.url) as caller:
        again = await caller.post({"sender": "u1", "message": "选吧", "message_id": "m"})
        await caller.say(first.body[0]["buttons"][0]["payload"])
    assert first.body == again.body
    assert [(turn["kind"], turn["text"]) for turn in engine.seen] == [("text", "选吧"), ("command", "/affirm")]


@pytest.mark.parametrize("text", ["/restart", '/inform{"amount":1}', "x:AAAAAAAAAAAA", "/affirm"])
async def test_what_is_typed_is_text_whatever_it_begins_with(caller: Caller, engine: FakeEngine, text: str) -> None:
    await caller.say(text)
    assert [(turn["kind"], turn["text"]) for turn in engine.seen] == [("text", text)]


async def test_a_payload_counts_only_for_whom_it_was_offered_to(caller: Caller, engine: FakeEngine) -> None:
    engine.answers["选吧"] = CHOICE
    payload = (await caller.post({"sender": "u1", "message": "选吧"})).body[0]["buttons"][0]["payload"]
    await caller.say(payload, "u2")
    await caller.say(payload, "u1")
    kinds = [(turn["sender"], turn["kind"]) for turn in engine.seen[1:]]
    assert kinds == [("u2", "text"), ("u1", "command")]


async def test_a_shared_position_reaches_the_dialogue(caller: Caller, engine: FakeEngine) -> None:
    await caller.say("", location={"lat": 31.8, "lng": 121.66})
    await caller.say("", location={"lat": -90, "lng": 180, "system": "gcj02"})
    assert [turn["position"] for turn in engine.seen] == [
        {"lat": 31.8, "lng": 121.66, "system": "wgs84"}, {"lat": -90.0, "lng": 180.0, "system": "gcj02"},
    ]  # fmt: skip


async def test_beyond_the_rate_there_is_a_kind_sentence_and_nothing_is_lost(tmp_path: Path, engine: FakeEngine) -> None:
    async with serving(tmp_path, engine.url, XIAOGE_RATE_LIMIT="2") as caller:
        heard = [(await caller.say(f"第{number}句"))[0] for number in range(4)]
        with caller.gateway.house.begin(write=False) as work:
            conversation = work.conversations.of_sender("u1")
            assert conversation is not None
            kept = [line.text for line in work.conversations.history(conversation.id) if line.author == "courier"]
    assert Counter("记下了" in text for text in heard) == {False: 2, True: 2}
    assert kept == [f"第{number}句" for number in range(4)]
