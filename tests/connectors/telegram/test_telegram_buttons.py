"""Buttons, out and back."""

from __future__ import annotations

import pytest

from bot.domain.talk.messages import Button
from bot.wording import say
from tests.connectors.telegram import telegram_updates as updates
from tests.connectors.telegram.fake_api import ApiError
from tests.connectors.telegram.telegram_updates import RIDER


def keys(call):
    return [
        [(key["text"], key["callback_data"]) for key in row] for row in call.data["reply_markup"]["inline_keyboard"]
    ]


async def test_a_press_is_answered_and_delivered_as_a_payload(api, door, channel):
    api.push(updates.press(1, "p:abc"))
    await api.until(lambda: door.stored and api.made("answerCallbackQuery"))
    assert api.made("answerCallbackQuery")[0].data["callback_query_id"] == "q1"
    incoming = door.stored[0]
    assert (incoming.payload, incoming.text, incoming.external_id) == ("p:abc", "", "u1")
    assert incoming.sender == str(RIDER)


async def test_a_press_is_answered_even_while_it_cannot_be_stored(api, door, channel):
    door.trouble.extend(["请稍候"] * 3)
    api.push(updates.press(1, "p:abc"))
    await api.until(lambda: door.stored)
    assert len(api.made("answerCallbackQuery")) == 1


async def test_the_pressed_message_shows_the_choice_and_loses_its_keyboard(api, door, channel):
    api.push(updates.press(1, "p:abc", words="办什么？{}", title="要入会"))
    await api.until(lambda: api.made("editMessageText"))
    call = api.made("editMessageText")[0].data
    assert call["text"] == say("telegram.chosen", text="办什么？{}", title="要入会")
    assert (call["chat_id"], call["message_id"]) == (RIDER, 900)
    assert "reply_markup" not in call


async def test_a_pressed_message_without_room_only_loses_its_keyboard(api, door, channel):
    api.push(updates.press(1, "p:abc", words="长" * 4090))
    await api.until(lambda: api.made("editMessageReplyMarkup"))
    assert not api.made("editMessageText")


async def test_failing_courtesies_do_no_harm(api, door, channel):
    api.fail("answerCallbackQuery", ApiError(400, "Bad Request: query is too old"))
    api.fail("editMessageText", ApiError(400, "Bad Request: message can't be edited"))
    api.push(updates.press(1, "p:abc"), updates.text(2, "在吗"))
    await api.until(lambda: api.confirmed == 3)
    assert [item.payload for item in door.stored] == ["p:abc", None]


async def test_buttons_become_an_inline_keyboard_with_short_ones_side_by_side(api, channel, outgoing):
    buttons = (Button("是", "1"), Button("不是", "2"), Button("我想先问问怎么算加班费的事情", "3"))
    await channel.send(outgoing("对吗？", buttons=buttons))
    assert keys(api.made("sendMessage")[0]) == [[("是", "1"), ("不是", "2")], [("我想先问问怎么算加班费的事情", "3")]]


async def test_long_titles_are_trimmed(api, channel, outgoing):
    await channel.send(outgoing("选", buttons=(Button("长\n" * 80, "1"),)))
    (((title, _),),) = keys(api.made("sendMessage")[0])
    assert len(title) == 40
    assert title.endswith("…")


async def test_a_payload_of_64_bytes_fits_and_of_65_is_offered_for_typing(api, channel, outgoing):
    buttons = (Button("行", "x" * 64), Button("太长", "字" * 22), Button("空", ""), Button(" ", "y"))
    delivery = await channel.send(outgoing("选", buttons=buttons))
    assert delivery.state == "sent"
    assert keys(api.made("sendMessage")[0]) == [[("行", "x" * 64)]]
    assert say("telegram.type_instead", titles="太长、空") in api.said()[0]


async def test_buttons_without_text_get_a_line_above_them(api, channel, outgoing):
    await channel.send(outgoing("", buttons=(Button("是", "1"),)))
    assert api.said() == [say("telegram.choose")]


@pytest.mark.parametrize("size", [9000, 20000])
async def test_buttons_stay_on_the_last_piece(api, channel, outgoing, size):
    await channel.send(outgoing("好。" * (size // 2), buttons=(Button("是", "1"),)))
    assert ["reply_markup" in call.data for call in api.made("sendMessage")][-1]
    assert not any("reply_markup" in call.data for call in api.made("sendMessage")[:-1])
