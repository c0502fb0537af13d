"""Two gateways share one PostgreSQL: nothing is sent twice, a conversation has one turn at a time, nobody waits for
ever for what the other one has done."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.outbox import deliver
from tests.conversation.conftest import ScriptedEngine, engine
from tests.system.gateway_pair import Far, Half, Widget, database, gateway

__all__ = ["engine"]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with database() as found:
        yield found


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deliver, "LONGEST_PAUSE", 0.1)
    monkeypatch.setattr(deliver, "ELSEWHERE_PAUSE", 0.05)


@pytest.fixture
def sent() -> list[tuple[str, str, str]]:
    return []


@pytest.fixture
def at_once() -> list[int]:
    return []


@pytest_asyncio.fixture
async def pair(
    url: str, tmp_path: Path, engine: ScriptedEngine, sent: list[Any], at_once: list[int]
) -> AsyncIterator[tuple[Half, Half]]:
    async with AsyncExitStack() as stack:
        under_way: dict[str, int] = {}
        one, two = [
            await stack.enter_async_context(
                gateway(url, tmp_path, engine.url, far=Far(name, sent, under_way, at_once),
                        widget=Widget(name, sent, under_way, at_once))
            )
            for name in ("one", "two")
        ]  # fmt: skip
        yield one, two


async def until(ready: Callable[[], bool]) -> None:
    async def wait() -> None:
        while not await asyncio.to_thread(ready):
            await asyncio.sleep(0.02)

    await asyncio.wait_for(wait(), 60)


async def test_each_message_is_sent_once_and_in_order(
    pair: tuple[Half, Half], sent: list[tuple[str, str, str]], at_once: list[int]
) -> None:
    one, two = pair
    people = [f"person-{number}" for number in range(25)]
    for person in people:
        one.tell(person, "一", "二", "三")
    await one.deliverer.start()
    await two.deliverer.start()
    await until(lambda: all(one.states(person) == ["sent"] * 3 for person in people))
    for person in people:
        assert [text for _, sender, text in sent if sender == person] == ["一", "二", "三"]
    assert set(at_once) == {1}
    assert {name for name, _, _ in sent} == {"one", "two"}, "both have worked"


async def test_what_a_gateway_was_sending_when_it_ended_is_sent_by_the_other(
    pair: tuple[Half, Half], sent: list[tuple[str, str, str]]
) -> None:
    one, two = pair
    channel = one.deliverer._channels["far"]
    assert isinstance(channel, Far)
    channel.seconds = 3600
    one.tell("left-behind", "一")
    await one.deliverer.start()
    await until(lambda: bool(channel.under_way.get("left-behind")))
    await two.deliverer.start()
    await one.deliverer.stop()
    one.store.close()
    channel.under_way["left-behind"] = 0
    await until(lambda: two.states("left-behind") == ["sent"])
    assert [name for name, sender, _ in sent if sender == "left-behind"] == ["two"]


async def test_who_has_the_open_line_sends_even_if_the_other_looks_first(
    pair: tuple[Half, Half], sent: list[tuple[str, str, str]]
) -> None:
    one, two = pair
    line = two.deliverer._channels["widget"]
    assert isinstance(line, Widget)
    line.here.add("visitor")
    seen = asyncio.Event()
    looked = one.deliverer._is_connected_elsewhere
    one.deliverer._is_connected_elsewhere = lambda outgoing: seen.set() or looked(outgoing)
    await one.deliverer.start()
    one.tell("visitor", "工会回话了", channel="widget")
    one.deliverer.wake()
    await asyncio.wait_for(seen.wait(), 60)
    await two.deliverer.start()
    await until(lambda: two.states("visitor") == ["sent"])
    assert [name for name, sender, _ in sent if sender == "visitor"] == ["two"]


async def test_for_who_is_connected_nowhere_a_message_waits_in_the_end(
    pair: tuple[Half, Half], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliver, "LEFT_TO_OTHERS", deliver.LEFT_TO_OTHERS * 0)
    one, _ = pair
    one.tell("absent", "工会回话了", channel="widget")
    await one.deliverer.start()
    await until(lambda: one.states("absent") == ["waiting"])


async def test_a_conversation_has_one_turn_at_a_time_wherever_its_messages_come_in(
    pair: tuple[Half, Half], engine: ScriptedEngine
) -> None:
    texts = [f"第{number}句" for number in range(12)]
    answers = await asyncio.gather(*(pair[number % 2].says(text, "talker") for number, text in enumerate(texts)))
    assert answers == [[f"答：{text}"] for text in texts]
    assert sorted(engine.texts) == sorted(texts), "each was asked for once"
    assert set(engine.most_at_once.values()) == {1}


async def test_a_gateway_does_not_take_up_the_turn_that_the_other_one_is_at(
    pair: tuple[Half, Half], engine: ScriptedEngine
) -> None:
    one, two = pair
    engine.held.clear()
    answer = asyncio.create_task(one.says("慢", "slow"))
    await until(lambda: bool(engine.seen))
    conversation = engine.seen[0]["conversation_id"]
    two.turns.notice(conversation)  # what its sweep does every few seconds
    behind = asyncio.create_task(two.says("后面的", "slow"))
    await until(lambda: conversation in two.turns._running and bool(two.turns._waiting))
    await two.says("快", "somebody-else")
    assert engine.texts == ["慢", "快"]
    engine.held.set()
    assert await answer == ["答：慢"]
    assert await behind == ["答：后面的"]
    assert engine.texts == ["慢", "快", "后面的"]
