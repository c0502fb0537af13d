"""Whether a recording (MP4, MOV, M4A) says where it was made. No copy is made of it: what is kept well enough to write
such files and may be used here does not exist, so one that says it is for those with the right to originals."""

from __future__ import annotations

from collections.abc import Iterator

BOXED = ("video/mp4", "video/quicktime", "audio/mp4", "audio/x-m4a", "audio/m4a")
PLACES = (b"\xa9xyz", b"com.apple.quicktime.location", b"loci", b"gpmd", b"camm", b"GPSLatitude", b"GPSCoordinates")
"""Where cameras write a place: as a box (QuickTime, 3GPP TS 26.244), as a key, as a track of its own, as XMP."""
_PICTURES_AND_SOUND = b"mdat"


def tells_a_place(data: bytes) -> bool:
    """Whether the file says where it was made, in whatever is not picture and sound."""
    return any(place in part for part in _parts(data) for place in PLACES)


def _parts(data: bytes) -> Iterator[bytes]:
    """The boxes of the file without those of picture and sound (ISO/IEC 14496-12, 4.2); the rest as it is where the
    boxes break off."""
    at = 0
    while at + 8 <= len(data):
        size, header = int.from_bytes(data[at : at + 4], "big"), 8
        if size == 1:
            size, header = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        if size == 0:
            size = len(data) - at
        if size < header:
            yield data[at:]
            return
        if data[at + 4 : at + 8] != _PICTURES_AND_SOUND:
            yield data[at : at + size]
        at += size
