"""What a widget has missed, and what stands before that: parts of the talk by the last or first line it has."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.domain.talk.messages import HistoryItem
from bot.errors import BadInput
from connectors.base import Door
from connectors.web import faces

PAGE = 100
MOST_LINES = 300  # what follows a cursor is shown to this length
MOST_PAGES = 50
BEGINNING = "i0"


@dataclass(frozen=True)
class Missed:
    """`items` oldest first, `cursor` to ask with next time. `first`: where to ask for what stands before `items`; None
    when nothing does, or when they follow what the widget has."""

    items: tuple[dict[str, Any], ...]
    cursor: str | None
    first: str | None = None


async def missed(door: Door, channel: str, sender: str, cursor: str | None) -> Missed:
    """Everything after `cursor`, or the end of the whole talk without one or with one that is none. Raises what the
    store raises.

    Reads on until nothing comes: a page may be short because the house leaves lines out that are not for people."""
    if cursor is None:
        return await _end(door, channel, sender)
    try:
        found = await _after(door, channel, sender, cursor)
    except BadInput:
        return await _end(door, channel, sender)
    return Missed(_faces(found[-MOST_LINES:]), found[-1].id if found else cursor)


async def earlier(door: Door, channel: str, sender: str, before: str) -> Missed:
    """The PAGE lines before the line `before`; none when there is no such line. The house reads a talk forwards only,
    so this walks from its beginning. Raises what the store raises."""
    kept: deque[HistoryItem] = deque(maxlen=PAGE + 1)
    cursor = BEGINNING
    for _ in range(MOST_PAGES):
        page = await door.history(channel, sender, after=cursor, limit=1000)
        for item in page:
            if item.id == before:
                return _part(list(kept), None)
            kept.append(item)
        if not page:
            break
        cursor = page[-1].id
    return Missed((), None)


async def _end(door: Door, channel: str, sender: str) -> Missed:
    found = list(await door.history(channel, sender, limit=2 * PAGE))  # more than is shown: so one knows there is more
    if not found:
        return Missed((), None)
    later = await _after(door, channel, sender, found[-1].id)
    return _part([*found, *later], (later or found)[-1].id)


async def _after(door: Door, channel: str, sender: str, cursor: str) -> list[HistoryItem]:
    found: list[HistoryItem] = []
    for _ in range(MOST_PAGES):
        page = await door.history(channel, sender, after=cursor, limit=PAGE)
        if not page:
            break
        found.extend(page)
        cursor = page[-1].id
    return found


def _part(found: Sequence[HistoryItem], cursor: str | None) -> Missed:
    shown = found[-PAGE:]
    return Missed(_faces(shown), cursor, shown[0].id if len(found) > len(shown) else None)


def _faces(items: Sequence[HistoryItem]) -> tuple[dict[str, Any], ...]:
    return tuple(faces.of_history(item) for item in items)
