"""Which files the house takes: by the declared type and by what the first bytes show. Pure."""

from __future__ import annotations

ATTACHMENT_LIMIT = 20 * 1024 * 1024

_TEXT = (b"",)
SIGNATURES: dict[str, tuple[bytes, ...]] = {
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/webp": (b"RIFF",),
    "image/heic": (b"",),
    "image/heif": (b"",),
    "application/pdf": (b"%PDF",),
    "application/msword": (b"\xd0\xcf\x11\xe0",),
    "application/vnd.ms-excel": (b"\xd0\xcf\x11\xe0",),
    "application/vnd.ms-powerpoint": (b"\xd0\xcf\x11\xe0",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (b"PK",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (b"PK",),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (b"PK",),
    "text/plain": _TEXT,
    "audio/mpeg": (b"ID3", b"\xff"),
    "audio/mp3": (b"ID3", b"\xff"),
    "audio/amr": (b"#!AMR",),
    "audio/ogg": (b"OggS",),
    "audio/mp4": (b"",),
    "audio/x-m4a": (b"",),
    "audio/m4a": (b"",),
    "audio/wav": (b"RIFF",),
    "audio/x-wav": (b"RIFF",),
    "audio/wave": (b"RIFF",),
    "video/mp4": (b"",),
}
"""Content type -> what such a file may begin with; an empty beginning means that it is looked at otherwise."""

_BOXED = ("image/heic", "image/heif", "audio/mp4", "audio/x-m4a", "audio/m4a", "video/mp4")
_EXECUTABLE = (b"MZ", b"\x7fELF", b"#!/")


def plain_type(content_type: str) -> str:
    """The content type without parameters, lower case: `audio/ogg; codecs=opus` -> `audio/ogg`."""
    return content_type.partition(";")[0].strip().lower()


def refused(name: str, content_type: str, data: bytes) -> str | None:
    """Why this file can't be taken, or None: "empty", "type" (kind not taken), "content" (not what it claims),
    "too_large"."""
    kind = plain_type(content_type)
    if kind not in SIGNATURES:
        return "type"
    if not data:
        return "empty"
    if len(data) > ATTACHMENT_LIMIT:
        return "too_large"
    if data.startswith(_EXECUTABLE):
        return "content"
    if kind in _BOXED:
        return None if data[4:8] == b"ftyp" else "content"
    if kind == "text/plain":
        return "content" if b"\x00" in data[:4096] else None
    return None if data.startswith(SIGNATURES[kind]) else "content"
