"""Nobody hears silence and nothing is lost when the engine is away, a turn fails or the database is locked."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.domain.talk.messages import SharedPosition
from tests.conversation.conftest import Room

DANGER = "我送餐被车撞了 腿动不了"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another program holds the database."""
    connection = sqlite3.connect(folder / "house.sqlite3", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


async def engine_goes_away(room: Room) -> None:
    room.engine.away = True
    while room.client.ready.is_set():
        await asyncio.sleep(0.02)


async def test_a_turn_that_fails_once_is_asked_for_again(room: Room) -> None:
    room.engine.failures = 1
    assert await room.says("你好") == ["答：你好"]
    assert len({turn["message_id"] for turn in room.engine.seen}) == 1


async def test_a_turn_that_keeps_failing_is_told_and_handed_to_a_person(room: Room) -> None:
    room.engine.failures = 2
    answer = await room.says("你好")
    assert "转给工会同事" in answer[0]
    assert "12351" in answer[0]
    assert room.conversation().owner == "queue"


async def test_while_the_engine_is_away_there_is_one_receipt_and_the_answer_follows_unasked(room: Room) -> None:
    await engine_goes_away(room)
    answer = await room.says("欠薪")
    assert "记下了" in answer[0]
    assert "12351" in answer[0]
    waiting = asyncio.create_task(room.says("美团"))
    room.engine.away = False
    await asyncio.wait_for(room.client.ready.wait(), 10)
    await waiting
    while not any("美团" in text for text in room.written()[2:] if text.startswith("答")):
        await asyncio.sleep(0.02)
    assert [text for text in room.written() if text.startswith("答")] == ["答：欠薪", "答：美团"]
    assert "答：欠薪" in await room.unasked()


async def test_danger_is_answered_though_the_engine_is_away(room: Room) -> None:
    await engine_goes_away(room)
    answer = await room.says(DANGER)
    assert "120" in answer[0]
    with room.store.begin(write=False) as work:
        assert [alert.level for alert in work.alerts.page(None, None, 10).items] == ["S1"]


async def test_a_message_that_cannot_be_stored_is_said_not_to_be_kept(room: Room, tmp_path: Path) -> None:
    with locked(tmp_path):
        receipt = await room.door.deliver(room.incoming("欠薪"))
    assert not receipt.kept
    assert "再发一次" in receipt.spoken[0]
    assert await room.says("欠薪") == ["答：欠薪"]


async def test_danger_is_answered_though_nothing_can_be_stored(room: Room, tmp_path: Path) -> None:
    with locked(tmp_path):
        receipt = await room.door.deliver(room.incoming(DANGER))
    assert not receipt.kept
    assert "120" in receipt.spoken[0]


async def test_an_answer_waits_for_a_locked_database_and_comes_once(room: Room, tmp_path: Path) -> None:
    room.engine.held.clear()
    receipt = await room.door.deliver(room.incoming("欠薪"))
    while not room.engine.seen:
        await asyncio.sleep(0.02)
    with locked(tmp_path):
        room.engine.held.set()
        while room.engine.running or room.turns._running:
            await asyncio.sleep(0.02)
    answer = await room.door.answer(receipt, 20)
    assert [reply.text for reply in answer] == ["答：欠薪"]
    assert room.written().count("答：欠薪") == 1


async def test_words_of_danger_come_before_those_of_the_queue_and_are_not_doubled(room: Room) -> None:
    await room.says("你好")
    room.change("u1", lambda conversation: conversation.queued(room.door.clock.now(), "asked"))
    answer = await room.says(DANGER)
    assert len(answer) == 1
    assert "120" in answer[0]


async def test_a_position_after_an_alarm_is_noted_without_the_engine(room: Room) -> None:
    await room.says(DANGER)
    answer = await room.says(position=SharedPosition(31.81, 121.66))
    assert "位置我记下了" in answer[0]
    assert room.engine.texts == [DANGER]
    with room.store.begin(write=False) as work:
        assert "31.81" in str(work.alerts.page(None, None, 10).items[0].location)


class TestHurried:
    @pytest.fixture
    def rate(self) -> int:
        return 2

    async def test_too_many_messages_are_kept_and_answered_kindly(self, room: Room) -> None:
        answers = [await room.says(text) for text in ("一", "二", "三")]
        assert answers[:2] == [["答：一"], ["答：二"]]
        assert "记下了" in answers[2][0]
        assert "三" in room.written()

    async def test_danger_is_never_too_fast(self, room: Room) -> None:
        for text in ("一", "二", "三"):
            await room.says(text)
        assert "120" in (await room.says(DANGER))[0]
