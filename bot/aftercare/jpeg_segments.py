"""What stands in a JPEG besides the picture, taken out without touching the picture: for those inside documents."""

from __future__ import annotations

_START, _END_OF_HEADER = b"\xff\xd8", 0xDA
_DROPPED = {*range(0xE1, 0xEE), 0xEF, 0xFE}
"""APP1 (EXIF, XMP) to APP15 and comments. APP0 (JFIF) and APP14 (Adobe) stay: they say how colours are to be read."""
_ALONE = {0x01, *range(0xD0, 0xD8)}
"""Markers without a length."""


def without_segments(data: bytes) -> bytes:
    """The same picture, bit for bit, without what cameras and programs wrote beside it; a colour profile (ICC, in APP2)
    goes too. Raises ValueError for what is no JPEG."""
    if not data.startswith(_START):
        raise ValueError("no JPEG")
    kept, at = [_START], 2
    while True:
        if at + 4 > len(data) or data[at] != 0xFF:
            raise ValueError("broken JPEG")
        marker = data[at + 1]
        if marker == 0xFF:  # a byte of filling
            at += 1
            continue
        if marker == _END_OF_HEADER:
            return b"".join([*kept, data[at:]])
        end = at + 2 if marker in _ALONE else at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker not in _DROPPED:
            kept.append(data[at:end])
        at = end
