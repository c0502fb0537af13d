"""Store before confirming; order within a chat; one chat does not hold up another."""

from __future__ import annotations

import asyncio

import pytest

from bot.wording import say
from connectors.telegram import poll
from tests.connectors.telegram import telegram_updates as updates
from tests.connectors.telegram.fake_api import ApiError
from tests.connectors.telegram.telegram_updates import RIDER


async def test_an_update_is_confirmed_only_after_it_is_stored(api, door, channel):
    gate = door.gates[str(RIDER)] = asyncio.Event()
    api.push(updates.text(10, "你好"))
    await api.until(lambda: door.attempts == 1 and len(api.made("getUpdates")) >= 3)
    assert api.confirmed <= 10
    assert [update["update_id"] for update in api.pending] == [10]
    gate.set()
    await api.until(lambda: api.confirmed == 11)
    assert door.attempts == 1, "it came again meanwhile and was known"


async def test_a_message_that_is_not_kept_is_spoken_to_once_and_comes_until_it_is(api, door, channel):
    door.trouble.extend(["请稍候", "请稍候", "请稍候"])
    api.push(updates.text(1, "你好"))
    await api.until(lambda: api.confirmed == 2)
    assert door.texts() == ["你好"]
    assert api.said() == ["请稍候"]


async def test_while_one_person_is_not_kept_the_order_of_their_messages_stays(api, door, channel):
    door.trouble.extend(["请稍候", "请稍候"])
    api.push(*(updates.text(number, str(number)) for number in range(1, 6)))
    await api.until(lambda: api.confirmed == 6)
    assert door.texts() == ["1", "2", "3", "4", "5"]


async def test_a_slow_chat_does_not_hold_up_the_others(api, door, channel):
    gate = door.gates["1"] = asyncio.Event()
    api.push(updates.text(1, "慢", 1), updates.text(2, "快", 2))
    await api.until(lambda: door.texts(2) == ["快"])
    api.push(updates.text(3, "还是快", 2))
    await api.until(lambda: door.texts(2) == ["快", "还是快"])
    assert door.texts(1) == []
    gate.set()
    await api.until(lambda: api.confirmed == 4)


async def test_what_was_not_stored_when_it_stopped_comes_to_the_next_start(api, door, start):
    first = await start()
    door.gates[str(RIDER)] = asyncio.Event()
    api.push(updates.text(1, "先存下", 1), updates.text(2, "没存下"))
    await api.until(lambda: door.attempts == 2)
    await first.stop()
    assert [update["update_id"] for update in api.pending] == [2]
    door.gates.clear()
    await start()
    await api.until(lambda: api.confirmed == 3)
    assert door.texts() == ["先存下", "没存下"]


async def test_stopping_confirms_what_was_stored(api, door, start):
    channel = await start()
    gate = door.gates[str(RIDER)] = asyncio.Event()
    api.push(updates.text(1, "你好"))
    await api.until(lambda: door.attempts == 1)
    stopping = asyncio.create_task(channel.stop())
    gate.set()
    await stopping
    assert api.pending == []


async def test_a_repeated_update_is_a_duplicate_for_the_door(api, door, channel):
    api.push(updates.text(1, "你好"))
    await api.until(lambda: api.confirmed == 2)
    await channel.stop()
    api.push(updates.text(1, "你好"))  # Telegram forgot the confirmation
    await channel.start(door)
    await api.until(lambda: door.duplicates == 1)
    assert door.texts() == ["你好"]


async def test_a_message_that_breaks_the_door_every_time_is_given_up_in_words(api, door, channel):
    door.trouble.extend([RuntimeError("boom")] * poll.BREAKS)
    api.push(updates.text(1, "你好"), updates.text(2, "在吗"))
    await api.until(lambda: api.confirmed == 3)
    assert api.said() == [say("telegram.given_up")]
    assert door.texts() == ["在吗"]


@pytest.mark.parametrize(
    "trouble",
    [
        "drop",
        "garbage",
        ApiError(500, "Internal Server Error"),
        ApiError(502, "Bad Gateway"),
        ApiError(429, "Too Many Requests: retry after 1", retry_after=1),
    ],
)
async def test_polling_goes_on_after_trouble(api, door, start, trouble):
    api.fail("getUpdates", trouble)
    await start()
    api.push(updates.text(1, "你好"))
    await api.until(lambda: api.confirmed == 2)
    assert door.texts() == ["你好"]


async def test_a_webhook_somebody_set_meanwhile_is_removed(api, door, channel):
    await api.until(lambda: api.made("getUpdates"))
    api.webhook = {"url": "https://elsewhere.example/"}
    api.push(updates.text(1, "你好"))  # ends the running poll; the next one meets the conflict
    api.push(updates.text(2, "在吗"))
    await api.until(lambda: api.confirmed == 3)
    assert api.webhook == {"url": ""}


async def test_many_people_at_once_are_all_heard_in_their_own_order(api, door, channel):
    api.push(*(updates.text(number, str(number), 1 + number % 7) for number in range(1, 351)))
    await api.until(lambda: api.confirmed == 351, seconds=30)
    assert len(door.stored) == 350
    for sender in range(1, 8):
        numbers = [int(words) for words in door.texts(sender)]
        assert numbers == sorted(numbers)
