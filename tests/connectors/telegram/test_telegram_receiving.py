"""What people send, and what the house hears."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.talk.messages import Incoming, SharedPosition
from bot.wording import say
from tests.connectors.telegram import telegram_updates as updates
from tests.connectors.telegram.telegram_updates import RIDER

pytestmark = pytest.mark.usefixtures("channel")


async def heard(api: Any, door: Any, update: dict[str, Any]) -> Incoming:
    """The one message the door was given for `update`."""
    api.push(update)
    await api.until(lambda: door.stored)
    assert len(door.stored) == 1
    return door.stored[0]


async def answered(api: Any, door: Any, update: dict[str, Any]) -> str:
    """What was said at once to `update`, of which nothing was stored."""
    api.push(update)
    await api.until(lambda: api.said(RIDER))
    assert not door.stored
    return api.said(RIDER)[0]


async def nothing_from(api: Any, door: Any, *ignored: dict[str, Any]) -> None:
    """`ignored` leave no trace: only the text after them is heard, and nothing is said."""
    api.push(*ignored, updates.text(99, "在吗"))
    await api.until(lambda: door.stored)
    assert door.texts() == ["在吗"]
    assert api.said() == []


async def test_text_is_delivered_with_the_sender_and_an_id_of_its_update(api, door):
    incoming = await heard(api, door, updates.text(5, "干了仨月一分没见着"))
    assert (incoming.channel, incoming.sender, incoming.external_id) == ("telegram", str(RIDER), "u5")
    assert incoming.text == "干了仨月一分没见着"
    assert incoming.payload is None


async def test_a_shared_position_is_wgs84(api, door):
    incoming = await heard(api, door, updates.message(1, location={"latitude": 31.5, "longitude": 120.25}))
    assert incoming.position == SharedPosition(31.5, 120.25, "wgs84")


async def test_a_venue_is_a_position_with_its_name_beside_it(api, door):
    place = {"latitude": 31.5, "longitude": 120.25}
    venue = {"location": place, "title": "城东驿站", "address": "人民路1号"}
    incoming = await heard(api, door, updates.message(1, location=place, venue=venue))
    assert incoming.position == SharedPosition(31.5, 120.25)
    assert incoming.metadata["title"] == "城东驿站"


async def test_a_live_location_counts_once_and_its_moves_are_ignored(api, door):
    place = {"latitude": 31.5, "longitude": 120.25}
    api.push(
        updates.message(1, location={**place, "live_period": 900}),
        updates.message(2, kind="edited_message", location={**place, "latitude": 31.6, "live_period": 900}),
        updates.message(3, kind="edited_message", location={**place, "latitude": 31.7}),
        updates.text(4, "到了"),
    )
    await api.until(lambda: "到了" in door.texts())
    assert [item.position for item in door.stored] == [SharedPosition(31.5, 120.25), None]


async def test_an_edited_message_is_heard_as_a_new_one(api, door):
    api.push(updates.text(1, "欠我3000"), updates.text(2, "欠我5000", kind="edited_message"))
    await api.until(lambda: len(door.stored) == 2)
    assert [item.external_id for item in door.stored] == ["u1", "u2"]
    assert "edited" not in door.stored[0].metadata
    assert door.stored[1].metadata["edited"] is True


async def test_the_own_contact_gives_the_phone(api, door):
    card = {"phone_number": "+8613800138000", "first_name": "张", "user_id": RIDER}
    assert (await heard(api, door, updates.message(1, contact=card))).phone == "13800138000"


async def test_a_foreign_number_of_the_own_contact_is_kept_as_it_is(api, door):
    card = {"phone_number": "+4915112345678", "first_name": "张", "user_id": RIDER}
    assert (await heard(api, door, updates.message(1, contact=card))).phone == "+4915112345678"


@pytest.mark.parametrize("owner", [{}, {"user_id": 1}])
async def test_the_contact_of_somebody_else_is_not_stored_and_the_person_is_told(api, door, owner):
    card = {"phone_number": "+8613800138000", "first_name": "李", **owner}
    assert await answered(api, door, updates.message(1, contact=card)) == say("telegram.contact_of_other")


async def test_a_sticker_speaks_through_its_emoji(api, door):
    sticker = updates.file("s", width=1, height=1, is_animated=False, is_video=False, type="regular", emoji="👍")
    assert (await heard(api, door, updates.message(1, sticker=sticker))).text == "👍"


async def test_a_sticker_without_emoji_gets_a_kind_sentence(api, door):
    sticker = updates.file("s", width=1, height=1, is_animated=False, is_video=False, type="regular")
    assert await answered(api, door, updates.message(1, sticker=sticker)) == say("telegram.sticker")


@pytest.mark.parametrize(
    "content",
    [
        {"dice": {"emoji": "🎲", "value": 3}},
        {
            "poll": {
                "id": "1",
                "question": "?",
                "options": [],
                "total_voter_count": 0,
                "is_closed": False,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
            }
        },
        {"something_of_next_year": {"a": 1}},
        {"dice": "not even an object"},
    ],
)
async def test_what_the_door_cannot_read_is_answered_in_words(api, door, content):
    assert await answered(api, door, updates.message(1, **content)) == say("telegram.unsupported")


async def test_an_update_that_cannot_be_read_does_not_hold_up_the_next(api, door):
    api.push({"update_id": 1, "message": {"broken": True}}, {"update_id": 2, "message": None}, updates.text(3, "你好"))
    await api.until(lambda: door.stored and api.confirmed == 4)
    assert door.texts() == ["你好"]


async def test_service_notes_and_other_bots_are_not_answered(api, door):
    bot = {**updates.person(5), "is_bot": True}
    await nothing_from(
        api,
        door,
        updates.message(1, message_auto_delete_timer_changed={"message_auto_delete_time": 5}),
        updates.message(2, text="hi", **{"from": bot}),
        updates.message(3, pinned_message=updates.text(1, "x")["message"]),
    )


async def test_talk_in_a_group_is_ignored(api, door):
    await nothing_from(api, door, updates.group(1, "老板跑路了"))


async def test_a_command_in_a_group_is_politely_refused(api, door):
    api.push(updates.group(1, "/start@xiaoge_bot"))
    await api.until(lambda: api.said(-500))
    assert api.said(-500) == [say("telegram.private_only")]
    assert not door.stored


async def test_start_carries_the_command_and_the_argument_of_a_deep_link(api, door):
    incoming = await heard(api, door, updates.text(1, "/start poster-7"))
    assert incoming.text == "你好"
    assert (incoming.metadata["command"], incoming.metadata["argument"]) == ("start", "poster-7")


@pytest.mark.parametrize(("typed", "meant"), [("/help", "帮助"), ("/cancel", "取消"), ("/Help@xiaoge_bot", "帮助")])
async def test_help_and_cancel_are_the_words_they_stand_for(api, door, typed, meant):
    assert (await heard(api, door, updates.text(1, typed))).text == meant


@pytest.mark.parametrize("typed", ["/restart", '/inform{"amount": 5}', "/cancel 那单", "/", "/startx", "//start"])
async def test_other_text_with_a_slash_is_plain_text(api, door, typed):
    incoming = await heard(api, door, updates.text(1, typed))
    assert (incoming.text, incoming.payload) == (typed, None)
    assert "command" not in incoming.metadata


async def test_an_album_is_one_message_per_picture_held_together_by_its_id(api, door):
    api.files = {"a": b"1", "b": b"2"}
    api.push(updates.photo(1, "a", media_group_id="g", caption="工资条"), updates.photo(2, "b", media_group_id="g"))
    await api.until(lambda: len(door.stored) == 2)
    assert [item.metadata["album"] for item in door.stored] == ["g", "g"]
