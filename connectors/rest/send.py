"""From stored messages to the JSON of Rasa's REST channel."""

from __future__ import annotations

from typing import Any

from bot.domain.talk.messages import Outgoing


def as_reply(outgoing: Outgoing) -> dict[str, Any]:
    """One element of the answer to a POST; empty parts are left out."""
    reply: dict[str, Any] = {"recipient_id": outgoing.sender}
    if outgoing.text:
        reply["text"] = outgoing.text
    if outgoing.buttons:
        reply["buttons"] = [{"title": button.title, "payload": button.payload} for button in outgoing.buttons]
    for name in ("image", "attachment", "custom"):
        if getattr(outgoing, name):
            reply[name] = getattr(outgoing, name)
    return reply


def as_item(outgoing: Outgoing) -> dict[str, Any]:
    """One element of the list of unasked messages."""
    return {"id": outgoing.id, "at": outgoing.at, "from": outgoing.author, **as_reply(outgoing)}
