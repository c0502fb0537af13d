"""What a widget has missed: the talk after the last line it has seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.errors import BadInput
from connectors.base import Door
from connectors.web import faces

PAGE = 100
MOST_LINES = 300  # a first load shows this much of a long talk
MOST_PAGES = 50


@dataclass(frozen=True)
class Missed:
    """`items` oldest first, `cursor` to ask with next time."""

    items: tuple[dict[str, Any], ...]
    cursor: str | None


async def missed(door: Door, channel: str, sender: str, cursor: str | None) -> Missed:
    """Everything after `cursor`, or the end of the whole talk without one or with one that is none. Raises what the
    store raises.

    Reads on until nothing comes: a page may be short because the house leaves lines out that are not for people."""
    found: list[dict[str, Any]] = []
    for _ in range(MOST_PAGES):
        try:
            page = await door.history(channel, sender, after=cursor, limit=PAGE)
        except BadInput:
            if cursor is None or found:
                raise
            return await missed(door, channel, sender, None)
        if not page:
            break
        found.extend(faces.of_history(item) for item in page)
        cursor = page[-1].id
    return Missed(tuple(found[-MOST_LINES:]), cursor)
