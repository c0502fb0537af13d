"""Pictures and papers on their way out: what a reference becomes for the Bot API."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from telegram import InputFile


@dataclass(frozen=True)
class Media:
    """`file`: what is handed to the API, a URL that Telegram fetches or an upload. `link`: an address a person can
    open when Telegram refuses the file."""

    file: str | InputFile
    link: str | None = None


def media(reference: str, public: str | None) -> Media | None:
    """Reads an absolute http(s) URL, a `data:` URL, or a path on this gateway (`public` is its base URL as seen from
    outside). None when Telegram could not get at it."""
    if reference.startswith(("https://", "http://")):
        return Media(reference, reference)
    if reference.startswith("data:"):
        return _inline(reference)
    if reference.startswith("/") and public:
        return Media(public + reference, public + reference)
    return None


def _inline(reference: str) -> Media | None:
    head, comma, body = reference[5:].partition(",")
    if not comma:
        return None
    content_type, *parameters = head.split(";")
    try:
        content = base64.b64decode(unquote_to_bytes(body)) if "base64" in parameters else unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return None
    name = next((part[5:] for part in parameters if part.startswith("name=")), "")
    filename = unquote_to_bytes(name).decode("utf-8", "replace") or "file." + (content_type.partition("/")[2] or "bin")
    return Media(InputFile(content, filename=filename)) if content else None
