"""From the JSON of Rasa's REST channel to an `Incoming`. Every fault is named by the field it is in."""

from __future__ import annotations

import base64
import binascii
import uuid
from typing import Any

from aiohttp import web

from bot.domain.casework.attachments import ATTACHMENT_LIMIT, plain_type, refused
from bot.domain.talk.messages import Attachment, Incoming, SharedPosition
from bot.errors import BadInput
from bot.http_body import read_object

BODY_LIMIT = 25 * 1024 * 1024
SENDER_LIMIT = 255
TEXT_LIMIT = 100_000
MOST_ATTACHMENTS = 20
"""In one message."""


async def read_body(request: web.Request) -> dict[str, Any]:
    """The body of a request of this channel. Raises WrongContentType, TooLarge, BadInput."""
    return await read_object(request, BODY_LIMIT)


def parse(body: dict[str, Any]) -> tuple[Incoming, list[tuple[str, str]]]:
    """The message, and the files that can't be taken as (name, reason). Raises BadInput naming the field."""
    sender = text_of(body, "sender", SENDER_LIMIT)
    if not sender.strip():
        raise BadInput(field="sender", reason="missing")
    if "\0" in sender:
        raise BadInput(field="sender", reason="unicode")
    text = text_of(body, "message") if _says(body) else ""
    # An empty id is none: taken for one, it would make all later messages repetitions of the first.
    given = text_of(body, "message_id", SENDER_LIMIT) if body.get("message_id") is not None else ""
    metadata = {} if body.get("metadata") is None else body["metadata"]
    if not isinstance(metadata, dict):
        raise BadInput(field="metadata", reason="object")
    files, problems = _files(metadata.get("attachments"))
    incoming = Incoming(
        "rest",
        sender,
        given or uuid.uuid4().hex,
        text,
        position=_position(metadata.get("location")),
        attachments=tuple(files),
    )
    return incoming, problems


def _says(body: dict[str, Any]) -> bool:
    """Whether there must be words: a position or files may come without any, when `message` is left out."""
    metadata = body.get("metadata")
    carries = isinstance(metadata, dict) and (metadata.get("location") or metadata.get("attachments"))
    return "message" in body or not carries


def text_of(body: dict[str, Any], name: str, limit: int = TEXT_LIMIT, path: str = "") -> str:
    """The text `name` of an object that stands at `path`. Raises BadInput: missing, no text, too long, or half a
    surrogate pair in it."""
    value, field = body.get(name), path + name
    if value is None:
        raise BadInput(field=field, reason="missing")
    if not isinstance(value, str):
        raise BadInput(field=field, reason="string")
    if len(value) > limit:
        raise BadInput(field=field, reason="too_long")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadInput(field=field, reason="unicode") from error
    return value


def _position(value: Any) -> SharedPosition | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise BadInput(field="metadata.location", reason="object")
    system = value.get("system", "wgs84")
    if system not in ("wgs84", "gcj02"):
        raise BadInput(field="metadata.location.system", reason="unknown")
    numbers = {}
    for name, most in (("lat", 90), ("lng", 180)):
        number = value.get(name)
        if isinstance(number, bool) or not isinstance(number, (int, float)) or not -most <= number <= most:
            raise BadInput(field=f"metadata.location.{name}", reason="number")
        numbers[name] = float(number)
    return SharedPosition(numbers["lat"], numbers["lng"], system)


def _files(value: Any) -> tuple[list[Attachment], list[tuple[str, str]]]:
    if value is None:
        return [], []
    if not isinstance(value, list):
        raise BadInput(field="metadata.attachments", reason="list")
    if len(value) > MOST_ATTACHMENTS:
        raise BadInput(field="metadata.attachments", reason="too_many")
    files: list[Attachment] = []
    problems: list[tuple[str, str]] = []
    for index, entry in enumerate(value):
        field = f"metadata.attachments[{index}]"
        if not isinstance(entry, dict):
            raise BadInput(field=field, reason="object")
        name = _bare(text_of(entry, "name", 255, f"{field}."))
        kind = plain_type(text_of(entry, "content_type", 255, f"{field}."))
        try:
            data = base64.b64decode(text_of(entry, "data", BODY_LIMIT, f"{field}."), validate=True)
        except (binascii.Error, ValueError) as error:
            raise BadInput(field=f"{field}.data", reason="base64") from error
        reason = "too_large" if len(data) > ATTACHMENT_LIMIT else refused(name, kind, data)
        if reason:
            problems.append((name, reason))
        else:
            files.append(Attachment(name, kind, data))
    return files, problems


def _bare(name: str) -> str:
    """The last part of a file name, without characters that nobody sees (control, direction)."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(one for one in last if one.isprintable()).strip(" .")
