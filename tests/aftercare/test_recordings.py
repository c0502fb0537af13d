"""Recordings that say where they were made are for those with the right to originals."""

from __future__ import annotations

import pytest

from bot.aftercare.plain_copies import without_traces
from bot.aftercare.recordings import tells_a_place
from bot.domain.talk.messages import Attachment


def box(name: bytes, content: bytes = b"", long: bool = False) -> bytes:
    """A box of ISO/IEC 14496-12."""
    if long:
        return (1).to_bytes(4, "big") + name + (len(content) + 16).to_bytes(8, "big") + content
    return (len(content) + 8).to_bytes(4, "big") + name + content


def film(*parts: bytes) -> bytes:
    """A film whose picture and sound hold, by chance, the letters of a place."""
    return box(b"ftyp", b"isom") + b"".join(parts) + box(b"mdat", b"...loci...\xa9xyz", long=True)


PLACE = box(b"moov", box(b"udta", box(b"\xa9xyz", b"\x00\x12\x15\xc7+31.8129+121.6704/")))
KEYED = box(b"moov", box(b"meta", b"....com.apple.quicktime.location.ISO6709....+31.8129+121.6704/"))
OF_3GPP = box(b"moov", box(b"udta", box(b"loci", b"....")))


@pytest.mark.parametrize("part", [PLACE, KEYED, OF_3GPP, box(b"uuid", b"<exif:GPSLatitude>")])
def test_a_place_in_a_recording_is_seen_wherever_cameras_write_it(part: bytes) -> None:
    done = without_traces(Attachment("a.mp4", "video/mp4", film(part)))
    assert done.guarded and done.copy is None and not done.located and done.data == film(part)


@pytest.mark.parametrize("kind", ["video/mp4", "audio/mp4", "audio/x-m4a"])
def test_a_recording_without_a_place_is_open_to_all_who_handle_the_case(kind: str) -> None:
    done = without_traces(Attachment("a.mp4", kind, film(box(b"moov", box(b"mvhd", bytes(100))))))
    assert not done.guarded and done.copy is None


@pytest.mark.parametrize(
    "data", [b"", b"\x00", box(b"ftyp")[:6], b"\x00\x00\x00\x02moov", (2**31).to_bytes(4, "big") + b"mdat" + b"x" * 9]
)
def test_boxes_that_break_off_are_read_to_their_end(data: bytes) -> None:
    assert not tells_a_place(data)
    assert tells_a_place(box(b"ftyp") + b"\x00\x00\x00\x03moov \xa9xyz")
