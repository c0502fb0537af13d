"""What travels between a courier's app and the house: one shape for all channels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Author = Literal["courier", "bot", "staff", "system"]


@dataclass(frozen=True)
class SharedPosition:
    """A position somebody shared, in the coordinate system the channel uses. Used once, never stored with a case."""

    lat: float
    lng: float
    system: Literal["wgs84", "gcj02", "bd09"] = "wgs84"


@dataclass(frozen=True)
class PlainCopy:
    """A picture without what a camera writes into it. `data` is its whole content."""

    content_type: str
    data: bytes


@dataclass(frozen=True)
class Attachment:
    """A file on its way in. `data` is the raw content. Of a picture: `copy` without its traces, `located` when it says
    where it was taken, `guarded` when it cannot be read and may say so."""

    name: str
    content_type: str
    data: bytes
    copy: PlainCopy | None = None
    located: bool = False
    guarded: bool = False


@dataclass(frozen=True)
class Incoming:
    """One message of a courier as a channel received it.

    `external_id` is unique for (channel, sender): the same one again is the same message. `text` is what was typed,
    whatever it begins with; a press on a button arrives as `text` equal to the button's payload, or as `payload`
    where the channel can tell the two apart.
    """

    channel: str
    sender: str
    external_id: str
    text: str = ""
    payload: str | None = None
    position: SharedPosition | None = None
    phone: str | None = None
    attachments: tuple[Attachment, ...] = ()
    metadata: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Button:
    """A choice offered to the person. `payload` is opaque and at most 64 bytes."""

    title: str
    payload: str


@dataclass(frozen=True)
class Outgoing:
    """One message to a courier, as it leaves through the outbox. `id` grows with time. `parts`: how many pieces of it
    have arrived already, where a channel sends it in several. `attachment`: an address, or a reference to a kept file
    (`bot.domain.talk.kept_file`), whose content the door gives to this person only."""

    id: int
    conversation_id: str
    channel: str
    sender: str
    author: Author
    at: str
    text: str
    buttons: tuple[Button, ...] = ()
    image: str | None = None
    attachment: str | None = None
    custom: dict[str, Any] | None = None
    in_reply_to: int | None = None
    parts: int = 0


@dataclass(frozen=True)
class Receipt:
    """What became of an `Incoming`. `kept` False: it could not be stored, `spoken` must be said now and the channel
    must not acknowledge it to its server (so that it comes again)."""

    kept: bool
    message_id: int | None = None
    conversation_id: str | None = None
    duplicate: bool = False
    spoken: tuple[str, ...] = ()


@dataclass(frozen=True)
class Delivery:
    """The result of one attempt to send. `retry`: try again (after `retry_after` seconds if the server said so);
    `final`: never possible (blocked, chat gone), staff must see it; `waiting`: the person's client will fetch it."""

    state: Literal["sent", "waiting", "retry", "final"]
    external_id: str | None = None
    retry_after: float | None = None
    reason: str = ""


@dataclass(frozen=True)
class HistoryItem:
    """One line of a conversation as the person or staff see it."""

    id: str
    at: str
    author: Author
    text: str
    delivery: str
    buttons: tuple[Button, ...] = ()
    attachments: tuple[dict[str, Any], ...] = ()
    image: str | None = None
    attachment: str | None = None
    custom: dict[str, Any] | None = None
    external_id: str | None = None
