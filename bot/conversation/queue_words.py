"""What a person hears who writes while waiting for a colleague, and the words by which they leave the queue."""

from __future__ import annotations

from typing import Any

from bot.domain.people.ownership import Conversation
from bot.ports import InboxItem
from bot.wording import entry, say

TAKING_TURNS = ("first", "second", "third")
"""The receipts of those who write on while they wait."""

LONGEST = 16
"""Characters."""


def leaves_queue(text: str) -> bool:
    """Whether these words ask to go back to the bot."""
    words = text.strip().strip("。！!，,~～ ")
    return words in entry("queue.leave_words") or _names_bot(words)


def _names_bot(words: str) -> bool:
    """Short words with one of the unmistakable ones in them: 不要了 回到机器人."""
    if len(words) > LONGEST or any(no in words for no in entry("queue.stay_words")):
        return False
    return any(one in words for one in entry("queue.leave_words_within"))


def queue_words(conversation: Conversation, position: int | None, item: InboxItem) -> tuple[dict[str, Any], ...]:
    """A receipt with the place in the queue; nothing while a colleague speaks, for blank messages, or when the safety
    rules have spoken already."""
    if conversation.owner != "queue" or item.safety is not None:
        return ()
    incoming = item.incoming
    if not (incoming.text.strip() or incoming.payload or incoming.position or item.files):
        return ()
    which = TAKING_TURNS[item.id % len(TAKING_TURNS)]
    return ({"text": say(f"queue.kept.{which}", position=position or 1)},)
