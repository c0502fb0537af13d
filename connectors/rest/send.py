"""From stored messages to the JSON of Rasa's REST channel."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from bot.domain.talk.kept_file import kept_file
from bot.domain.talk.messages import Outgoing

FILES = "/webhooks/rest/files"


def as_reply(outgoing: Outgoing) -> dict[str, Any]:
    """One element of the answer to a POST; empty parts are left out."""
    reply: dict[str, Any] = {"recipient_id": outgoing.sender}
    if outgoing.text:
        reply["text"] = outgoing.text
    if outgoing.buttons:
        reply["buttons"] = [{"title": button.title, "payload": button.payload} for button in outgoing.buttons]
    parts = {"image": outgoing.image, "attachment": _address(outgoing), "custom": outgoing.custom}
    return {**reply, **{name: part for name, part in parts.items() if part}}


def _address(outgoing: Outgoing) -> str | None:
    """Where the attachment is fetched: a path of this server where the file is ours."""
    file = kept_file(outgoing.attachment)
    if file is None:
        return outgoing.attachment
    name = quote(file.name.encode("utf-8", "replace"), safe="")
    return f"{FILES}/{outgoing.id}/{name}?sender={quote(outgoing.sender.encode('utf-8', 'replace'), safe='')}"


def as_item(outgoing: Outgoing) -> dict[str, Any]:
    """One element of the list of unasked messages."""
    return {"id": outgoing.id, "at": outgoing.at, "from": outgoing.author, **as_reply(outgoing)}
