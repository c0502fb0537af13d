"""How messages look to the widget: plain JSON values."""

from __future__ import annotations

import re
from typing import Any

from bot.domain.talk.kept_file import kept_file
from bot.domain.talk.messages import Button, HistoryItem, Outgoing

_NUMBER = re.compile(r"(\d+)$")
_TO_CALL = re.compile(r"\d[\d-]{2,14}", re.ASCII)


def of_outgoing(outgoing: Outgoing) -> dict[str, Any]:
    """A `message` frame."""
    return {
        "type": "message",
        "id": outgoing.id,
        "author": outgoing.author,
        "at": outgoing.at,
        "text": outgoing.text,
        "buttons": _buttons(outgoing.buttons),
        "image": outgoing.image,
        "attachment": _attachment(outgoing.attachment, outgoing.id),
        "call": _numbers(outgoing.custom),
    }


def of_history(item: HistoryItem) -> dict[str, Any]:
    """A line of the talk so far. Messages of the house carry the same `id` as when they were pushed; those of the
    person carry the client's own id as `said`."""
    face: dict[str, Any] = {"author": item.author, "at": item.at, "text": item.text}
    if item.author == "courier":
        files = [{"name": str(file.get("name", "")), "content_type": str(file.get("content_type", ""))}
                 for file in item.attachments]  # fmt: skip
        return {**face, "said": item.external_id or item.id, "files": files}
    number = outgoing_number(item)
    buttons = _buttons(item.buttons)
    attachment = _attachment(item.attachment, number)
    parts = {"image": item.image, "attachment": attachment, "call": _numbers(item.custom)}
    return {**face, "id": number, "buttons": buttons, **parts}


def outgoing_number(item: HistoryItem) -> int | None:
    """The outgoing id within a history id: history may put a mark before it to keep both directions apart."""
    found = _NUMBER.search(item.id)
    return int(found[1]) if found else None


def _numbers(custom: dict[str, Any] | None) -> list[str]:
    """`custom["call"]`, the numbers an emergency's words name: the one part of `custom` that is for people. All else
    a message carries there stands in its text too."""
    numbers = (custom or {}).get("call")
    return [one for one in map(str, numbers) if _TO_CALL.fullmatch(one)] if isinstance(numbers, (list, tuple)) else []


def _attachment(attachment: str | None, number: int | None) -> str | dict[str, str] | None:
    """An address as it is; of a kept file its name, and where the widget fetches it with the visitor's token."""
    file = kept_file(attachment)
    return {"name": file.name, "path": f"web/files/{number}"} if file else attachment


def _buttons(buttons: tuple[Button, ...]) -> list[dict[str, str]]:
    return [{"title": button.title, "payload": button.payload} for button in buttons]
