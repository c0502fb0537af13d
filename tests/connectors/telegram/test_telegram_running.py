"""Starting, stopping, and what the log may hold."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.wording import say
from connectors.telegram.channel import create
from tests.connectors.telegram import telegram_updates as updates
from tests.connectors.telegram.fake_api import TOKEN, ApiError
from tests.connectors.telegram.telegram_updates import RIDER


def test_without_a_token_there_is_no_door():
    assert create({}) is None
    assert create({"XIAOGE_TELEGRAM_TOKEN": "  "}) is None


def test_with_a_token_there_is_one_and_its_webhook_decides_about_routes():
    polling = create({"XIAOGE_TELEGRAM_TOKEN": TOKEN})
    assert (polling.name, polling.pull, list(polling.routes())) == ("telegram", False, [])
    hooked = create({"XIAOGE_TELEGRAM_TOKEN": TOKEN, "XIAOGE_TELEGRAM_WEBHOOK": "https://bot.union.example/"})
    assert [(route.method, route.path) for route in hooked.routes()] == [("POST", "/webhooks/telegram/webhook")]


async def test_polling_begins_by_removing_an_old_webhook_and_setting_the_menu(api, door, start):
    api.webhook = {"url": "https://old.example/"}
    await start()
    api.push(updates.text(1, "你好"))
    await api.until(lambda: door.stored)
    assert api.webhook == {"url": ""}
    assert [entry["command"] for entry in api.commands] == ["start", "help", "cancel"]
    assert api.commands[1]["description"] == say("telegram.menu.help")


async def test_a_refused_token_is_logged_and_tried_until_it_is_known(api, door, start, caplog):
    api.token = "999:another"
    await start()
    await api.until(lambda: len(api.made("getMe")) >= 3)
    assert "XIAOGE_TELEGRAM_TOKEN" in caplog.text
    assert TOKEN not in caplog.text
    api.token = TOKEN
    api.push(updates.text(1, "你好"))
    await api.until(lambda: door.stored)


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook", "setMyCommands"])
@pytest.mark.parametrize("trouble", ["drop", "garbage", ApiError(500, "Internal Server Error"), ApiError(400, "Bad")])
async def test_trouble_at_the_start_does_not_keep_the_door_shut(api, door, start, method, trouble):
    api.fail(method, trouble)
    await start()
    api.push(updates.text(1, "你好"))
    await api.until(lambda: door.stored)


async def test_messages_are_sent_while_receiving_is_still_shut(api, start, outgoing):
    api.fail("getMe", "slow")
    channel = await start()
    assert (await channel.send(outgoing("您好"))).state == "sent"


@pytest.mark.parametrize("method", ["getMe", "getUpdates", "sendMessage"])
async def test_it_stops_in_time_whatever_it_is_waiting_for(api, door, start, method):
    api.fail(method, "slow")
    channel = await start()
    door.gates[str(RIDER)] = asyncio.Event()
    api.push(updates.text(1, "没人应"), updates.message(2, 5, dice={"emoji": "🎲", "value": 3}))
    await api.until(lambda: api.made(method))
    await asyncio.wait_for(channel.stop(), 5)
    assert not [task for task in asyncio.all_tasks() if task.get_name() == "telegram"]


async def test_it_can_be_stopped_twice_and_before_it_started(start, channel):
    await channel.stop()
    await channel.stop()
    await create({"XIAOGE_TELEGRAM_TOKEN": TOKEN}).stop()


async def test_logs_hold_no_words_no_names_no_numbers_and_no_token(api, door, start, outgoing, caplog):
    caplog.set_level(logging.DEBUG)
    api.fail("getUpdates", "garbage", "drop")
    channel = await start()
    card = {"phone_number": "+8613800138000", "first_name": "张", "user_id": RIDER}
    api.push(
        updates.text(1, "老板欠我钱"),
        updates.message(2, contact=card),
        updates.photo(3, "gone", caption="合同"),
        {"update_id": 4, "message": {"text": "老板欠我钱", "chat": {"id": RIDER, "type": "private"}, "from": 5}},
        updates.message(5, location={"latitude": 31.512345, "longitude": 120.25}),
    )
    door.trouble.extend(["我记不住老板", RuntimeError("老板欠我钱")])
    await api.until(lambda: api.confirmed == 6)
    for trouble in (None, "garbage", "drop", ApiError(400, "Bad Request: 老板"), ApiError(403, "Forbidden: 老板")):
        api.fail("sendMessage", trouble)
        await channel.send(outgoing("老板的电话13800138000"))
    await channel.stop()
    ours = "\n".join(
        record.getMessage() + str(record.exc_info or "")
        for record in caplog.records
        if record.name.split(".")[0] in ("connectors", "telegram", "httpx", "httpcore")
    )
    assert "update=4" in ours
    for secret in ("我的话", "老板", "合同", "13800138000", "张", "31.51", TOKEN, str(RIDER)):
        assert secret not in ours
