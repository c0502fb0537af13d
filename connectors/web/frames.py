"""What the widget may say on its socket, read strictly. Frames are JSON objects with a `type`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from bot.domain.talk.messages import SharedPosition
from bot.errors import BadInput
from connectors.web.settings import TEXT_LIMIT

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
MOST_ID = 2**53 - 1  # what JavaScript counts to exactly, and well within SQL's integers


@dataclass(frozen=True)
class Hello:
    """The first frame: who I am (a token, if I have one) and the last line of the talk I have seen."""

    token: str | None
    cursor: str | None


@dataclass(frozen=True)
class Say:
    """Something the person says. `id`: a UUID of the client, the same one again is the same message. A press on a
    button has its `payload`, and its title as `text`."""

    id: str
    text: str
    payload: str | None = None
    position: SharedPosition | None = None


@dataclass(frozen=True)
class Got:
    """The client shows every outgoing message up to this id."""

    up_to: int


@dataclass(frozen=True)
class Ping:
    """A sign of life, with the last line seen, so that whatever was missed on the way can follow."""

    cursor: str | None


@dataclass(frozen=True)
class Earlier:
    """The person wants to read what stands before this line (`first` of what came so far)."""

    before: str


Frame = Hello | Say | Got | Ping | Earlier


def read(raw: str) -> Frame:
    """Raises BadInput; `details["field"]` names the part, `details["id"]` the message where it is known."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise BadInput(field="frame") from error
    if not isinstance(data, dict):
        raise BadInput(field="frame")
    kind = data.get("type")
    if kind == "hello":
        return Hello(_optional(data, "token", 200), _optional(data, "cursor", 100))
    if kind == "ping":
        return Ping(_optional(data, "cursor", 100))
    if kind == "got":
        return Got(_count(data, "up_to"))
    if kind == "earlier":
        before = _optional(data, "before", 100)
        if not before:
            raise BadInput(field="before")
        return Earlier(before)
    if kind == "say":
        return _say(data)
    raise BadInput(field="type")


def message_id(value: object) -> str:
    """A client's message id in lower case. Raises BadInput."""
    if isinstance(value, str) and _UUID.fullmatch(value.lower()):
        return value.lower()
    raise BadInput(field="id")


def clean(text: str) -> str:
    """Text that every store can hold: no halves of surrogate pairs, no control characters but tab and line end."""
    return _CONTROL.sub("", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _say(data: dict[str, Any]) -> Say:
    identity = message_id(data.get("id"))
    try:
        text = clean(_optional(data, "text", TEXT_LIMIT) or "")
        payload = _optional(data, "payload", 64)
        position = _position(data.get("position"))
        if not (text.strip() or payload or position):
            raise BadInput(field="text")
    except BadInput as error:
        raise BadInput(**error.details, id=identity) from None
    return Say(identity, text, payload, position)


def _optional(data: dict[str, Any], name: str, limit: int) -> str | None:
    value = data.get(name)
    if value is None or (isinstance(value, str) and len(value) <= limit):
        return value
    raise BadInput(field=name)


def _count(data: dict[str, Any], name: str) -> int:
    value = data.get(name)
    if type(value) is int and 0 <= value <= MOST_ID:
        return value
    raise BadInput(field=name)


def _position(value: object) -> SharedPosition | None:
    if value is None:
        return None
    if not isinstance(value, dict) or value.get("system", "wgs84") not in ("wgs84", "gcj02"):
        raise BadInput(field="position")
    lat, lng = _degrees(value.get("lat"), 90), _degrees(value.get("lng"), 180)
    return SharedPosition(lat, lng, value.get("system", "wgs84"))


def _degrees(value: object, limit: int) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and -limit <= value <= limit:
        return float(value)
    raise BadInput(field="position")
