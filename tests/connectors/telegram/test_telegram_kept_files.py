"""Files of the house on their way out: their content comes from the door, never from an address."""

from __future__ import annotations

from bot.domain.talk.kept_file import KeptFile
from bot.domain.talk.messages import Attachment, Delivery
from bot.errors import StoreUnavailable
from bot.wording import say
from tests.connectors.telegram.telegram_updates import RIDER

NAME = "劳动仲裁申请书-QX20261123-0001.pdf"
REFERENCE = KeptFile("0" * 32, NAME).reference
PAPER = Attachment(NAME, "application/pdf", b"%PDF-1.7 \x00\xff")


async def test_a_kept_file_is_uploaded_with_its_name_and_its_words(api, channel, outgoing, door):
    message = outgoing("草稿，请核对。", attachment=REFERENCE)
    door.files[(str(RIDER), message.id)] = PAPER
    assert (await channel.send(message)).state == "sent"
    assert api.made("sendDocument")[0].files["document"] == (NAME, PAPER.data)
    assert api.said() == ["草稿，请核对。"]


async def test_a_second_attempt_does_not_upload_it_again(api, channel, outgoing, door):
    message = outgoing("草稿，请核对。", attachment=REFERENCE)
    door.files[(str(RIDER), message.id)] = PAPER
    api.fail("sendMessage", "drop")
    assert (await channel.send(message)).state == "retry"
    assert (await channel.send(message)).state == "sent"
    assert len(api.made("sendDocument")) == 1 and api.said() == ["草稿，请核对。"]


async def test_what_the_door_does_not_give_is_named_in_words(api, channel, outgoing):
    assert (await channel.send(outgoing("草稿", attachment=REFERENCE))).state == "sent"
    assert not api.made("sendDocument")
    assert api.said() == [say("telegram.file_not_sent"), "草稿"]


async def test_while_the_store_is_away_it_waits(api, channel, outgoing, door):
    message = outgoing("草稿", attachment=REFERENCE)
    door.files[(str(RIDER), message.id)] = StoreUnavailable(reason="locked")
    assert await channel.send(message) == Delivery("retry", reason="store_unavailable")
    assert not api.made("sendDocument") and api.said() == []
