"""Messages on their way out."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest

from bot.domain.talk.messages import Delivery
from bot.wording import say
from tests.connectors.telegram.fake_api import ApiError
from tests.connectors.telegram.telegram_updates import RIDER

HOSTILE = "<b>未闭合 &lt; *_[`~ <script>alert(1)</script> {braces} {0} %s \u202e /restart"


async def test_a_text_is_sent_plain_and_comes_back_with_its_message_id(api, channel, outgoing):
    delivery = await channel.send(outgoing(HOSTILE))
    assert delivery == Delivery("sent", external_id="1001")
    call = api.made("sendMessage")[0].data
    assert call["text"] == HOSTILE
    assert call["chat_id"] == RIDER
    assert "parse_mode" not in call


async def test_a_message_with_nothing_to_read_is_done_without_a_call(api, channel, outgoing):
    assert (await channel.send(outgoing(" ", custom={"a": 1}))).state == "sent"
    assert not api.made("sendMessage")


async def test_a_long_text_arrives_in_pieces_in_order(api, channel, outgoing):
    words = "".join(f"第{number}条：先把工资条、聊天记录都留好。" for number in range(600))
    await channel.send(outgoing(words))
    assert "".join(api.said()) == words
    assert len(api.said()) == 3


@pytest.mark.parametrize(
    "trouble",
    ["drop", ApiError(500, "Internal Server Error"), ApiError(429, "Too Many Requests: retry after 7", retry_after=7)],
)
async def test_a_second_attempt_does_not_repeat_the_pieces_that_arrived(api, channel, outgoing, trouble):
    message = outgoing("好。" * 6000)
    api.fail("sendMessage", None, trouble)
    assert (await channel.send(message)).state == "retry"
    assert len(api.said()) == 1
    assert (await channel.send(message)).state == "sent"
    assert "".join(api.said()) == "好。" * 6000


async def test_the_same_text_in_another_message_is_sent_in_full(api, channel, outgoing):
    await channel.send(outgoing("您好"))
    await channel.send(outgoing("您好"))
    assert api.said() == ["您好", "您好"]


async def test_too_many_requests_wait_as_long_as_telegram_says(api, channel, outgoing):
    api.fail("sendMessage", ApiError(429, "Too Many Requests: retry after 31", retry_after=31))
    assert await channel.send(outgoing()) == Delivery("retry", retry_after=31.0, reason="rate_limited")


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ApiError(403, "Forbidden: bot was blocked by the user"), "blocked"),
        (ApiError(403, "Forbidden: user is deactivated"), "blocked"),
        (ApiError(403, "Forbidden: bot can't initiate conversation with a user"), "blocked"),
        (ApiError(400, "Bad Request: chat not found"), "chat_gone"),
        (ApiError(400, "Bad Request: PEER_ID_INVALID"), "chat_gone"),
        (
            ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1),
            "chat_gone",
        ),
        (ApiError(400, "Bad Request: something new"), "refused"),
    ],
)
async def test_what_can_never_arrive_is_final(api, channel, outgoing, error, reason):
    api.gone[RIDER] = error
    assert await channel.send(outgoing()) == Delivery("final", reason=reason)


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        ("drop", "network"),
        ("garbage", "network"),
        (ApiError(500, "Internal Server Error"), "network"),
        (ApiError(502, "Bad Gateway"), "network"),
        (ApiError(401, "Unauthorized"), "token"),
    ],
)
async def test_what_may_pass_is_tried_again(api, channel, outgoing, trouble, reason):
    api.fail("sendMessage", trouble)
    delivery = await channel.send(outgoing())
    assert (delivery.state, delivery.reason) == ("retry", reason)


async def test_a_server_that_is_away_is_tried_again(api, channel, outgoing):
    await api.stop()
    assert (await channel.send(outgoing())).state == "retry"


@pytest.mark.parametrize("sender", ["", "abc", "1.5"])
async def test_an_address_that_is_none_of_telegram_is_final(channel, outgoing, sender):
    assert (await channel.send(outgoing(sender=sender))).state == "final"


async def test_before_it_started_and_after_it_stopped_messages_wait(channel, outgoing):
    await channel.stop()
    assert (await channel.send(outgoing())).state == "retry"


async def test_a_picture_goes_before_the_words_and_a_paper_between(api, channel, outgoing):
    await channel.send(
        outgoing("给您", image="https://union.example/map.png", attachment="https://union.example/a.pdf")
    )
    sent = [call.method for call in api.calls if call.method.startswith("send")]
    assert sent == ["sendPhoto", "sendDocument", "sendMessage"]
    assert api.made("sendPhoto")[0].data["photo"] == "https://union.example/map.png"


async def test_a_paper_inside_the_message_is_uploaded_under_its_name(api, channel, outgoing):
    paper = "data:application/pdf;name=%E4%BB%B2%E8%A3%81.pdf;base64," + base64.b64encode(b"%PDF").decode()
    assert (await channel.send(outgoing("给您", attachment=paper))).state == "sent"
    assert api.made("sendDocument")[0].files["document"] == ("仲裁.pdf", b"%PDF")


async def test_a_picture_that_telegram_does_not_take_becomes_a_file_or_a_link(api, channel, outgoing):
    refusal = ApiError(400, "Bad Request: wrong file identifier/HTTP URL specified")
    api.fail("sendPhoto", refusal, refusal)
    api.fail("sendDocument", None, refusal)
    await channel.send(outgoing("一", image="https://union.example/1.png"))
    await channel.send(outgoing("二", image="https://union.example/2.png"))
    assert [call.data["document"] for call in api.delivered("sendDocument")] == ["https://union.example/1.png"]
    assert api.said() == ["一", say("telegram.file_link", link="https://union.example/2.png"), "二"]


async def test_a_file_nobody_outside_can_reach_is_named_in_words(api, channel, outgoing):
    await channel.send(outgoing("给您", attachment="/files/7"))
    assert api.said() == [say("telegram.file_not_sent"), "给您"]


async def test_a_picture_that_arrived_is_not_repeated(api, channel, outgoing):
    message = outgoing("给您", image="https://union.example/map.png")
    api.fail("sendMessage", "drop")
    assert (await channel.send(message)).state == "retry"
    assert (await channel.send(message)).state == "sent"
    assert len(api.made("sendPhoto")) == 1


async def test_after_a_restart_it_goes_on_behind_the_parts_that_are_known_to_have_arrived(
    api, channel, outgoing, door, start
):
    message = outgoing("好。" * 6000)
    api.fail("sendMessage", None, None, "drop")
    assert (await channel.send(message)).state == "retry"
    assert door.parts == {message.id: 2}
    await channel.stop()
    restarted = await start()
    assert (await restarted.send(replace(message, parts=2))).state == "sent"
    assert "".join(api.said()) == "好。" * 6000


async def test_a_message_in_one_part_is_told_by_its_delivery_alone(api, channel, outgoing, door):
    assert (await channel.send(outgoing("您好"))).state == "sent"
    assert door.parts == {}
