"""Nobody hears silence: the engine is away, dies, hangs or talks nonsense; the database is locked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.conversation import door, intake
from tests.connectors.rest.fake_engine import FakeEngine
from tests.connectors.rest.house import ADMIN, Caller, serving

DANGER = "我被货车撞了 腿流血动不了"


@pytest_asyncio.fixture
async def hasty(tmp_path: Path, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Caller]:
    """A caller of a gateway that waits for nothing long."""
    monkeypatch.setattr(door, "ANSWER_SECONDS", 0.5)
    monkeypatch.setattr(intake, "RETRY_SECONDS", 0.05)
    async with serving(tmp_path, engine.url, patience=0.3) as running:
        yield running


async def _owner(caller: Caller, sender: str) -> str:
    items = (await caller.send("GET", "/api/v1/conversations", headers=ADMIN)).body["items"]
    return next(str(item["owner"]) for item in items if item["sender"] == sender)


async def test_while_the_engine_is_away_there_is_a_receipt_and_the_answer_comes_unasked(
    caller: Caller, engine: FakeEngine
) -> None:
    engine.away = True
    await caller.engine_away()
    receipt = await caller.say("一", id="m")
    assert "记下了" in receipt[0]
    assert "12351" in receipt[0]
    assert await caller.say("一", id="m") == receipt
    engine.away = False
    await caller.later("答：一")
    assert await caller.say("一", id="m") == ["答：一"]
    assert engine.texts == ["一"]


async def test_those_behind_a_waiting_message_get_their_receipts_at_once_too(
    caller: Caller, engine: FakeEngine
) -> None:
    engine.away = True
    await caller.engine_away()
    heard = [await asyncio.wait_for(caller.say(text), 10) for text in ("一", "二", "三")]
    assert all("记下了" in answer[0] for answer in heard)
    engine.away = False
    await caller.later("答：三")
    assert [text for text in await caller.unasked() if text.startswith("答")] == ["答：一", "答：二", "答：三"]


async def test_danger_behind_a_waiting_message_is_answered_at_once(caller: Caller, engine: FakeEngine) -> None:
    engine.away = True
    await caller.engine_away()
    await caller.say("一")
    assert "120" in (await asyncio.wait_for(caller.say(DANGER), 10))[0]
    assert await asyncio.wait_for(caller.say("   "), 10) == []
    engine.away = False
    await caller.later(f"答：{DANGER}")


async def test_a_message_over_which_the_engine_dies_again_and_again_goes_to_staff(
    caller: Caller, engine: FakeEngine
) -> None:
    engine.deadly.add("毒")
    assert "记下了" in (await caller.say("毒"))[0]
    while not any("转给工会同事" in text for text in await caller.unasked()):
        await asyncio.sleep(0.02)
    assert engine.texts == ["毒"] * 3
    assert await _owner(caller, "u1") == "queue"
    assert (await caller.say("你好", "u2"))[0]


@pytest.mark.parametrize("nonsense", [[], {}, {"replies": None}, {"replies": ["x"]}, {"replies": [{"buttons": [{}]}]}])
async def test_an_answer_that_cannot_be_read_is_told_and_handed_to_staff(
    caller: Caller, engine: FakeEngine, nonsense: object
) -> None:
    engine.broken["乱"] = nonsense
    assert "转给工会同事" in (await asyncio.wait_for(caller.say("乱"), 20))[0]
    assert await _owner(caller, "u1") == "queue"


async def test_who_waits_too_long_gets_a_receipt_and_the_answer_unasked(hasty: Caller, engine: FakeEngine) -> None:
    engine.held.clear()
    assert "记下了" in (await hasty.say("慢"))[0]
    engine.held.set()
    await hasty.later("答：慢")


async def test_what_cannot_be_stored_is_said_not_to_be_kept_and_may_be_sent_again(hasty: Caller) -> None:
    with hasty.locked():
        assert "没能存住" in (await hasty.say("一", id="m"))[0]
    assert await hasty.say("一", id="m") == ["答：一"]


async def test_an_answer_that_cannot_be_stored_in_time_is_promised_and_comes(hasty: Caller, engine: FakeEngine) -> None:
    engine.held.clear()
    answer = asyncio.create_task(hasty.say("一", id="m"))
    while not engine.seen:
        await asyncio.sleep(0.01)
    with hasty.locked():
        engine.held.set()
        assert "记下了" in (await answer)[0]
    while await hasty.say("一", id="m") != ["答：一"]:
        await asyncio.sleep(0.05)
    assert len({turn["message_id"] for turn in engine.seen}) == 1


async def test_what_came_unasked_can_be_read_while_the_database_is_locked(hasty: Caller, engine: FakeEngine) -> None:
    engine.held.clear()
    await hasty.say("一")
    engine.held.set()
    await hasty.later("答：一")
    with hasty.locked():
        assert await hasty.unasked() == ["答：一"]


async def test_danger_that_cannot_be_stored_is_answered_and_reaches_staff_later(hasty: Caller) -> None:
    with hasty.locked():
        assert "120" in (await hasty.say(DANGER))[0]
    while not (items := (await hasty.send("GET", "/api/v1/alerts", headers=ADMIN)).body["items"]):
        await asyncio.sleep(0.05)
    assert [(alert["sender"], alert["level"]) for alert in items] == [("u1", "S1")]
