"""What a person hears who writes while waiting for a colleague, and the words by which they leave the queue."""

from __future__ import annotations

from typing import Any

from bot.domain.people.ownership import Conversation
from bot.ports import InboxItem
from bot.wording import entry, say


def leaves_queue(text: str) -> bool:
    """Whether these words, taken whole, ask to go back to the bot."""
    return text.strip().strip("。！!，,~～ ") in entry("queue.leave_words")


def queue_words(conversation: Conversation, position: int | None, item: InboxItem) -> tuple[dict[str, Any], ...]:
    """A receipt with the place in the queue; nothing while a colleague speaks, for blank messages, or when the safety
    rules have spoken already."""
    if conversation.owner != "queue" or item.safety is not None:
        return ()
    incoming = item.incoming
    if not (incoming.text.strip() or incoming.payload or incoming.position or item.files):
        return ()
    return ({"text": say("queue.kept", position=position or 1)},)
