"""Updates that Telegram brings itself."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from bot.wording import say
from connectors.telegram.webhook import BODY_LIMIT, PATH, SECRET_HEADER
from tests.connectors.telegram import telegram_updates as updates
from tests.connectors.telegram.telegram_updates import RIDER

PUBLIC = "https://bot.union.example"


@pytest_asyncio.fixture
async def channel(start, api):
    """A channel whose public address leads to a gateway on loopback; the webhook is set."""
    channel = await start(webhook=PUBLIC)
    app = web.Application(client_max_size=100)
    app.add_routes(channel.routes())
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    api.webhook_via = f"http://127.0.0.1:{runner.addresses[0][1]}"
    await api.until(lambda: api.webhook["url"])
    yield channel
    await runner.cleanup()


async def post(api, data=None, **more):
    """Calls the route by hand, with the right secret unless told otherwise."""
    headers = {
        SECRET_HEADER: api.webhook["secret_token"],
        "Content-Type": "application/json",
        **more.pop("headers", {}),
    }
    url = api.webhook_via + PATH
    async with aiohttp.ClientSession() as session, session.post(url, data=data, headers=headers, **more) as answer:
        return answer.status, await answer.json()


async def test_the_webhook_is_set_with_a_secret_and_polling_stays_off(api, door, channel):
    assert api.webhook["url"] == PUBLIC + PATH
    assert api.webhook["secret_token"] == door.secret("telegram-webhook").hex()
    assert set(api.webhook["allowed_updates"]) == {"message", "edited_message", "callback_query"}
    assert not api.made("getUpdates")


async def test_an_update_is_answered_once_it_is_stored(api, door, channel):
    assert await api.post_to_webhook(updates.text(1, "你好")) == 200
    assert door.texts() == ["你好"]


async def test_a_repeated_update_is_a_duplicate(api, door, channel):
    for _ in range(3):
        assert await api.post_to_webhook(updates.text(1, "你好")) == 200
    assert door.texts() == ["你好"]


async def test_a_repeated_update_that_is_still_running_is_one_job(api, door, channel):
    gate = door.gates[str(RIDER)] = asyncio.Event()
    posts = [asyncio.create_task(api.post_to_webhook(updates.text(1, "你好"))) for _ in range(3)]
    await api.until(lambda: door.attempts == 1)
    gate.set()
    assert await asyncio.gather(*posts) == [200, 200, 200]
    assert door.attempts == 1


async def test_words_of_the_door_itself_are_not_repeated(api, door, channel):
    for _ in range(3):
        assert await api.post_to_webhook(updates.message(1, dice={"emoji": "🎲", "value": 3})) == 200
    assert api.said() == [say("telegram.unsupported")]


async def test_an_update_that_is_not_kept_is_refused_so_that_it_comes_again(api, door, channel):
    door.trouble.extend(["请稍候", "请稍候"])
    assert [await api.post_to_webhook(updates.text(1, "你好")) for _ in range(3)] == [503, 503, 200]
    assert api.said() == ["请稍候"]
    assert door.texts() == ["你好"]


async def test_an_update_that_breaks_the_door_comes_again(api, door, channel):
    door.trouble.append(RuntimeError("boom"))
    assert [await api.post_to_webhook(updates.text(1, "你好")) for _ in range(2)] == [503, 200]
    assert door.texts() == ["你好"]


@pytest.mark.parametrize("secret", ["", "wrong", "0" * 64, "é"])
async def test_without_the_secret_nothing_is_heard(api, door, channel, secret):
    status, body = await post(api, b"{}", headers={SECRET_HEADER: secret})
    assert (status, body["error"]["code"]) == (403, "forbidden")
    assert await api.post_to_webhook(updates.text(1, "假的"), secret="wrong") == 403
    assert not door.stored


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"7", b"{}", b'{"update_id": "x"}', b"\xff", b"[" * 100000])
async def test_what_is_no_update_is_a_clear_error(api, door, channel, data):
    status, body = await post(api, data)
    assert (status, body["error"]["code"]) == (400, "bad_input")
    assert body["error"]["message"]


async def test_another_content_type_is_refused(api, channel):
    assert (await post(api, b"{}", headers={"Content-Type": "text/plain"}))[0] == 415


async def test_a_body_above_the_limit_is_refused_with_and_without_a_length(api, channel):
    assert (await post(api, b" " * (BODY_LIMIT + 1)))[0] == 413

    async def chunks():
        for _ in range(20):
            yield b" " * (BODY_LIMIT // 16)

    assert (await post(api, chunks()))[0] == 413


async def test_a_press_and_a_file_work_as_with_polling(api, door, channel):
    api.files = {"f": b"content"}
    assert await api.post_to_webhook(updates.press(1, "p:abc")) == 200
    assert await api.post_to_webhook(updates.photo(2, "f")) == 200
    assert door.stored[0].payload == "p:abc"
    assert door.stored[1].attachments[0].data == b"content"
    await api.until(lambda: api.made("answerCallbackQuery") and api.made("editMessageText"))


async def test_updates_nobody_needs_are_accepted_and_forgotten(api, door, channel):
    assert await api.post_to_webhook({"update_id": 1, "some_new_kind": {}}) == 200
    assert not door.stored


async def test_when_it_stopped_the_webhook_stays_set_and_callers_are_asked_to_come_again(api, door, channel):
    await channel.stop()
    assert await api.post_to_webhook(updates.text(1, "你好")) == 503
    assert api.webhook["url"]
