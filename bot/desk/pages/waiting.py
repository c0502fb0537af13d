"""Who of those one talks with waits for an answer, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.domain.talk.messages import HistoryItem

RECENT = 30
"""How many lines of a talk are looked through."""


def unanswered_since(history: Sequence[HistoryItem]) -> datetime | None:
    """Since when the person waits for a word of the staff: their first message after the last one of a colleague. None
    when the last word is the colleague's."""
    since: str | None = None
    for item in reversed(history):
        if item.author == "staff":
            break
        if item.author == "courier":
            since = item.at
    return datetime.fromisoformat(since) if since else None


def longest_wait_first(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those whose `since` is set, the longest wait on top; then the others in the order they had."""
    return sorted(lines, key=lambda line: (line["since"] is None, line["since"].timestamp() if line["since"] else 0.0))


def last_words(history: Sequence[HistoryItem]) -> HistoryItem | None:
    """What the person said last."""
    return next((item for item in reversed(history) if item.author == "courier"), None)
