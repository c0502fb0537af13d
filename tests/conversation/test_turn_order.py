"""The messages of one person are answered in order, one at a time; people do not wait for each other."""

from __future__ import annotations

import asyncio

from bot.domain.talk.messages import Incoming
from tests.conversation.conftest import Room


async def test_quick_messages_are_answered_in_order_one_at_a_time(room: Room) -> None:
    texts = [f"第{number}句" for number in range(5)]
    receipts = [await room.door.deliver(room.incoming(text)) for text in texts]
    answers = [await room.door.answer(receipt, 10) for receipt in receipts]
    assert [[reply.text for reply in answer] for answer in answers] == [[f"答：{text}"] for text in texts]
    assert room.engine.texts == texts
    assert room.engine.most_at_once == {room.conversation().id: 1}


async def test_one_person_does_not_wait_for_another(room: Room) -> None:
    room.engine.held.clear()
    slow = asyncio.create_task(room.says("慢", "u1"))
    assert await room.says("快", "u2") == ["答：快"]
    assert not slow.done()
    room.engine.held.set()
    assert await slow == ["答：慢"]


async def test_the_same_message_again_gets_the_same_answer_and_is_done_once(room: Room) -> None:
    first = await room.says("你好", id="same")
    again = await room.says("你好", id="same")
    assert first == again == ["答：你好"]
    assert room.engine.texts == ["你好"]


async def test_the_same_message_twice_at_once_is_done_once(room: Room) -> None:
    answers = await asyncio.gather(*(room.says("你好", id="same") for _ in range(4)))
    assert answers == [["答：你好"]] * 4
    assert room.engine.texts == ["你好"]


async def test_what_an_earlier_life_left_pending_is_answered(room: Room) -> None:
    with room.store.begin() as work:
        conversation = work.conversations.open("rest", "u1", room.door.clock.now())
        old = Incoming("rest", "u1", "old", "旧的")
        item, _ = work.inbox.add(conversation.id, old, (), room.door.clock.now(), None)
        work.commit()
    await asyncio.wait_for(room.turns.over(item.id), 20)  # the sweep finds it
    assert room.written() == ["旧的", "答：旧的"]


async def test_blank_messages_are_kept_and_not_answered(room: Room) -> None:
    assert await room.says("   ") == []
    assert room.engine.texts == []


async def test_a_command_counts_only_where_its_button_was_offered(room: Room) -> None:
    room.engine.answers["选吧"] = {"replies": [{"text": "选", "buttons": [{"title": "好", "command": "/affirm"}]}]}
    receipt = await room.door.deliver(room.incoming("选吧"))
    payload = (await room.door.answer(receipt))[0].buttons[0].payload
    await room.says(payload, "u2")
    await room.says(payload, "u1")
    await room.says("/affirm", "u1")
    assert [(turn["kind"], turn["text"]) for turn in room.engine.seen[1:]] == [
        ("text", payload), ("command", "/affirm"), ("text", "/affirm"),
    ]  # fmt: skip
