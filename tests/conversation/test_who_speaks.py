"""One speaker: the bot, the queue or a member of staff; what was worked out under another one is never said."""

from __future__ import annotations

from tests.conversation.conftest import Room

HAND_OVER = {"replies": [{"text": "请同事来", "buttons": []}], "effects": [{"effect": "hand_over", "reason": "asked"}]}


async def test_while_waiting_the_place_in_the_queue_is_told_and_the_engine_is_not_asked(room: Room) -> None:
    room.engine.answers["转人工"] = HAND_OVER
    await room.says("转人工", "u1")
    await room.says("转人工", "u2")
    assert room.conversation("u2").owner == "queue"
    assert "第 2 位" in (await room.says("还要多久", "u2"))[0]
    assert "第 1 位" in (await room.says("还要多久", "u1"))[0]
    assert room.engine.texts == ["转人工", "转人工"]


async def test_who_is_tired_of_waiting_goes_back_to_the_bot_and_is_offered_the_draft(room: Room) -> None:
    room.engine.answers["转人工"] = HAND_OVER
    await room.says("转人工")
    assert "接着聊" in (await room.says("回到机器人。"))[0]
    assert room.conversation().owner == "bot"
    assert await room.says("你好") == ["答：你好"]
    assert ("command", "/offer_draft") in [(turn["kind"], turn["text"]) for turn in room.engine.seen]


async def test_while_staff_speak_the_bot_is_silent_and_the_words_are_kept(room: Room) -> None:
    await room.says("你好")
    room.change("u1", lambda conversation: conversation.claimed("chen"))
    assert await room.says("在吗") == []
    assert room.engine.texts == ["你好"]
    assert room.written()[-1] == "在吗"


async def test_a_reply_is_dropped_when_staff_took_over_meanwhile(room: Room) -> None:
    await room.says("你好")
    room.engine.meanwhile = lambda: room.change("u1", lambda conversation: conversation.claimed("chen"))
    assert await room.says("三千五") == []
    assert "答：三千五" not in room.written()


async def test_a_promised_call_back_leaves_the_bot_speaking(room: Room) -> None:
    promise = {"replies": [{"text": "约好了", "buttons": []}], "effects": [{"effect": "callback"}]}
    room.engine.answers["约个回电"] = promise
    await room.says("约个回电")
    assert room.conversation().owner == "callback"
    assert await room.says("你好") == ["答：你好"]
