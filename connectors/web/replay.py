"""What a widget has missed: the talk after the last line it has seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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
    """Everything after `cursor`, or the end of the whole talk without one. Raises what the store raises.

    Reads on until a page is not full, so it does not matter at which end the house begins when there is no cursor."""
    found: list[dict[str, Any]] = []
    for _ in range(MOST_PAGES):
        page = await door.history(channel, sender, after=cursor, limit=PAGE)
        found.extend(faces.of_history(item) for item in page)
        if page:
            cursor = page[-1].id
        if len(page) < PAGE:
            break
    return Missed(tuple(found[-MOST_LINES:]), cursor)
