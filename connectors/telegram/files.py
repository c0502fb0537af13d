"""Files people send: which one a message carries, and fetching it."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from telegram import Message
from telegram.error import BadRequest, RetryAfter, TelegramError

from bot.domain.talk.messages import Attachment
from connectors.telegram.api import Api
from connectors.telegram.outcome import seconds
from connectors.telegram.pace import Pace

LIMIT = 20 * 1024 * 1024
"""Largest file a bot may download (Bot API, getFile)."""

ATTEMPTS = 3
PATIENCE = 45.0
"""Seconds for one file in all; Telegram repeats a webhook call that takes longer than a minute."""

_EXTENSIONS = {"image/jpeg": ".jpg", "audio/ogg": ".ogg", "audio/mpeg": ".mp3", "audio/mp4": ".m4a"}


@dataclass(frozen=True)
class FileRef:
    """A file that lies at Telegram. `kind`: photo, voice, audio, video, video_note, animation, document; `size` in
    bytes when Telegram said it."""

    kind: str
    file_id: str
    name: str
    content_type: str
    size: int | None = None


class CannotFetch(Exception):
    """The file cannot be had. `words`: key of the sentence that says why."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


def file_of(message: Message, say: Callable[[str], str]) -> FileRef | None:
    """The file of a message: of a photo its largest size. None when it carries none."""
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return _ref("photo", largest.file_id, None, "image/jpeg", largest.file_size, say)
    # An animation arrives with a document beside it, so it is looked for first.
    for kind, usual in (
        ("voice", "audio/ogg"),
        ("audio", "audio/mpeg"),
        ("video", "video/mp4"),
        ("video_note", "video/mp4"),
        ("animation", "video/mp4"),
        ("document", None),
    ):
        found = getattr(message, kind)
        if found is not None:
            name = getattr(found, "file_name", None)
            guessed = mimetypes.guess_type(name or "")[0] or "application/octet-stream"
            content_type = getattr(found, "mime_type", None) or usual or guessed
            return _ref(kind, found.file_id, name, content_type, found.file_size, say)
    return None


async def fetch(api: Api, ref: FileRef, pace: Pace) -> Attachment:
    """Downloads a file, trying again when the network fails. Raises CannotFetch."""
    if (ref.size or 0) > LIMIT:
        raise CannotFetch("telegram.file_too_large")
    try:
        data = await asyncio.wait_for(_download(api, ref, pace), PATIENCE)
    except asyncio.TimeoutError:
        raise CannotFetch("telegram.file_failed") from None
    if len(data) > LIMIT:
        raise CannotFetch("telegram.file_too_large")
    return Attachment(ref.name, ref.content_type, data)


async def _download(api: Api, ref: FileRef, pace: Pace) -> bytes:
    for _, pause in zip(range(ATTEMPTS), pace.pauses(), strict=False):
        try:
            found = await api.get_file(ref.file_id)
            if (found.file_size or 0) > LIMIT:
                raise CannotFetch("telegram.file_too_large")
            return bytes(await found.download_as_bytearray(read_timeout=30))
        except BadRequest as error:  # before the others: it is a kind of NetworkError, but stays what it is
            too_big = "too big" in error.message.lower()
            raise CannotFetch("telegram.file_too_large" if too_big else "telegram.file_failed") from None
        except RetryAfter as error:
            await asyncio.sleep(seconds(error))
        except (TelegramError, RuntimeError, OSError):
            await asyncio.sleep(pause)
    raise CannotFetch("telegram.file_failed")


def _ref(
    kind: str, file_id: str, name: str | None, content_type: str, size: int | None, say: Callable[[str], str]
) -> FileRef:
    plain = PurePosixPath((name or "").replace("\\", "/")).name.strip()
    if not plain:
        extension = _EXTENSIONS.get(content_type) or mimetypes.guess_extension(content_type) or ""
        plain = say(f"telegram.file_names.{kind}") + extension
    return FileRef(kind, file_id, plain, content_type, size)
