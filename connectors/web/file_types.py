"""Which files a person may send, told by their content and not by what they claim to be."""

from __future__ import annotations

from pathlib import PurePosixPath

OFFICE = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
OLD_OFFICE = {
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
}
TEXT = {"txt": "text/plain", "csv": "text/csv", "log": "text/plain", "md": "text/plain"}
_HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
_MP3_FRAMES = (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa")


def content_type(name: str, data: bytes) -> str | None:
    """The media type of an accepted file, None for any other: JPEG, PNG, WebP, HEIC, PDF, Office, text, MP3, AMR,
    OGG, M4A, WAV, MP4. The ending of the name decides only where contents look alike (Office, text)."""
    ending = PurePosixPath(name.lower()).suffix.lstrip(".")
    return _by_signature(data) or _by_container(data, ending) or _text(data, ending)


def _by_signature(data: bytes) -> str | None:
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"%PDF-"):
        return "application/pdf"
    if data.startswith(b"#!AMR"):
        return "audio/amr"
    if data.startswith(b"OggS"):
        return "audio/ogg"
    if data.startswith(b"ID3") or data.startswith(_MP3_FRAMES):
        return "audio/mpeg"
    return None


def _by_container(data: bytes, ending: str) -> str | None:
    if data[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(data[8:12])
    if data[4:8] == b"ftyp":
        if data[8:12] in _HEIF:
            return "image/heic"
        return "audio/mp4" if data[8:11] == b"M4A" or ending == "m4a" else "video/mp4"
    if data.startswith(b"PK\x03\x04"):
        return OFFICE.get(ending)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return OLD_OFFICE.get(ending)
    return None


def _text(data: bytes, ending: str) -> str | None:
    return TEXT.get(ending) if b"\x00" not in data[:4096] else None
