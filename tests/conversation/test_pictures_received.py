"""Whatever door a photograph comes through: the original is kept as it came, staff get a copy without its place, and
the dialogue is told of one file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.aftercare.pictures import without_traces
from bot.domain.talk.messages import Attachment, Incoming

HEIC = Path(__file__).parents[1] / "aftercare" / "pictures" / "located.heic"


@pytest.mark.parametrize("channel", ["rest", "telegram", "web"])
async def test_a_photo_from_any_door_has_a_copy_without_its_place(room: Any, channel: str) -> None:
    room.intake.plain = without_traces
    photo = Attachment("工地.heic", "image/heic", HEIC.read_bytes())
    receipt = await room.intake.deliver(Incoming(channel, "rider", "m1", "", attachments=(photo,)))
    assert receipt.kept
    with room.store.begin(write=False) as work:
        (file,) = work.inbox.get(receipt.message_id).files
        assert file.located and file.copy is not None
        original, copy = work.files.read(file.id), work.files.read(file.copy.id)
    assert original[1] == photo.data
    assert copy[1].startswith(b"\xff\xd8\xff") and b"Exif" not in copy[1]


async def test_the_same_message_again_keeps_no_second_copy(room: Any, tmp_path: Path) -> None:
    room.intake.plain = without_traces
    photo = Attachment("工地.heic", "image/heic", HEIC.read_bytes())
    for _ in range(2):
        await room.intake.deliver(Incoming("telegram", "rider", "m1", "", attachments=(photo,)))
    uploads = [path for path in (tmp_path / "uploads").rglob("*") if path.is_file()]
    assert len(uploads) == 2
