"""Files on their way in."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.aftercare.pictures import without_traces
from bot.domain.talk.messages import Attachment
from bot.wording import say
from tests.connectors.telegram import telegram_updates as updates
from tests.connectors.telegram.fake_api import ApiError
from tests.connectors.telegram.telegram_updates import RIDER

pytestmark = pytest.mark.usefixtures("channel")
MB = 1024 * 1024
HEIC = Path(__file__).parents[2] / "aftercare" / "pictures" / "located.heic"


async def test_of_a_photo_the_largest_size_is_fetched_with_its_caption(api, door):
    api.files = {"small": b"s", "large": b"LARGE"}
    api.push(updates.photo(1, "small", "large", caption="工资条"))
    await api.until(lambda: door.stored)
    assert door.texts() == ["工资条"]
    assert door.stored[0].attachments == (Attachment("照片.jpg", "image/jpeg", b"LARGE"),)
    assert len(api.made("getFile")) == 1


async def test_a_picture_sent_as_a_file_comes_with_its_place_which_the_copy_lacks(api, door):
    api.files = {"doc": HEIC.read_bytes()}
    api.push(updates.message(1, document=updates.file("doc", mime_type="image/heic", file_name="工地.heic")))
    await api.until(lambda: door.stored)
    (came,) = door.stored[0].attachments
    assert came.data == HEIC.read_bytes()
    done = without_traces(came)
    assert done.located and done.copy is not None and b"Exif" not in done.copy.data


@pytest.mark.parametrize(
    ("kind", "more", "name", "content_type"),
    [
        ("voice", {"duration": 3, "mime_type": "audio/ogg"}, "语音.ogg", "audio/ogg"),
        ("audio", {"duration": 3, "mime_type": "audio/mp4", "file_name": "通话.m4a"}, "通话.m4a", "audio/mp4"),
        ("audio", {"duration": 3}, "录音.mp3", "audio/mpeg"),
        ("video", {"duration": 3, "width": 1, "height": 1}, "视频.mp4", "video/mp4"),
        ("video_note", {"duration": 3, "length": 1}, "视频.mp4", "video/mp4"),
        ("animation", {"duration": 3, "width": 1, "height": 1}, "动图.mp4", "video/mp4"),
        ("document", {"mime_type": "application/pdf", "file_name": "合同.pdf"}, "合同.pdf", "application/pdf"),
        (
            "document",
            {"file_name": "a/../../合同.docx"},
            "合同.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("document", {}, "文件.bin", "application/octet-stream"),
    ],
)
async def test_every_kind_of_file_arrives_with_name_and_type(api, door, kind, more, name, content_type):
    api.files = {"f": b"content"}
    api.push(updates.message(1, **{kind: updates.file("f", **more)}))
    await api.until(lambda: door.stored)
    assert door.stored[0].attachments == (Attachment(name, content_type, b"content"),)
    assert door.stored[0].metadata["kind"] == kind


async def test_a_file_above_20_mb_is_refused_in_words_and_the_talk_goes_on(api, door):
    api.push(updates.message(1, document=updates.file("f", size=20 * MB + 1)), updates.text(2, "那我打字"))
    await api.until(lambda: door.stored and api.confirmed == 3)
    assert api.said() == [say("telegram.file_too_large")]
    assert door.texts() == ["那我打字"]
    assert not api.made("getFile")


async def test_what_was_written_with_a_file_that_is_too_large_is_still_heard(api, door):
    api.files = {"f": b"x" * (20 * MB + 1)}  # Telegram did not say its size, getFile refuses it
    api.push(updates.message(1, document=updates.file("f", size=None), caption="这是合同"))
    await api.until(lambda: api.said())
    assert door.texts() == ["这是合同"]
    assert door.stored[0].attachments == ()
    assert api.said() == [say("telegram.file_too_large")]


@pytest.mark.parametrize(
    "trouble",
    [
        "drop",
        "garbage",
        ApiError(500, "Internal Server Error"),
        ApiError(429, "Too Many Requests: retry after 1", retry_after=1),
    ],
)
async def test_a_download_that_breaks_is_tried_again(api, door, trouble):
    api.files = {"f": b"content"}
    api.fail("getFile", trouble)
    api.file_trouble.append("drop")
    api.push(updates.photo(1, "f"))
    await api.until(lambda: door.stored)
    assert door.stored[0].attachments[0].data == b"content"
    assert api.said() == []


async def test_a_file_that_cannot_be_fetched_is_asked_for_again(api, door):
    api.push(updates.photo(1, "unknown"))
    await api.until(lambda: api.said(RIDER) and api.confirmed == 2)
    assert api.said() == [say("telegram.file_failed")]


async def test_a_slow_download_holds_up_nobody_else_and_is_confirmed_last(api, door):
    line = asyncio.Event()
    api.files = {"f": b"content"}
    api.file_trouble.append(line)
    api.push(updates.photo(1, "f"), updates.text(2, "后面的", RIDER))
    api.push(*(updates.text(number, "别人", 8000 + number) for number in range(3, 8)))
    await api.until(lambda: len(door.stored) == 5)
    assert RIDER not in {int(item.sender) for item in door.stored}
    assert api.confirmed <= 1
    line.set()
    await api.until(lambda: api.confirmed == 8)
    assert [bool(item.attachments) for item in door.stored if item.sender == str(RIDER)] == [True, False]
