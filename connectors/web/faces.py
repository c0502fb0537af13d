"""How messages look to the widget: plain JSON values."""

from __future__ import annotations

import re
from typing import Any

from bot.domain.messages import Button, HistoryItem, Outgoing

_NUMBER = re.compile(r"(\d+)$")


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
        "attachment": outgoing.attachment,
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
    return {**face, "id": number, "buttons": buttons, "image": item.image, "attachment": item.attachment}


def outgoing_number(item: HistoryItem) -> int | None:
    """The outgoing id within a history id: history may put a mark before it to keep both directions apart."""
    found = _NUMBER.search(item.id)
    return int(found[1]) if found else None


def _buttons(buttons: tuple[Button, ...]) -> list[dict[str, str]]:
    return [{"title": button.title, "payload": button.payload} for button in buttons]
