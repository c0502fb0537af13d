"""What was sent and told before it was clear what for: files wait until a matter is handed in, whatever is said in
between, words a while. Outside a form the slots of the form's memory hold it, so that whatever opens next has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.turn import Turn

WORDS_KEPT = timedelta(hours=2)


@dataclass(frozen=True)
class Unplaced:
    """`text`: bare values told so far, `rounds` messages of them; `files`: as a message carries them."""

    text: str = ""
    rounds: int = 0
    files: tuple[dict[str, Any], ...] = ()


def unplaced(turn: Turn) -> Unplaced:
    """What waits; nothing of its own while a form runs, which has taken it up."""
    if turn.active is not None:
        return Unplaced()
    files = tuple(turn.slots.get("form_files") or ())
    memory = turn.slots.get("form_state") or {}
    at = memory.get("unplaced_at")
    if at is None or turn.now - datetime.fromisoformat(at) > WORDS_KEPT:
        return Unplaced(files=files)
    return Unplaced(str(memory.get("unplaced") or ""), int(memory.get("rounds") or 0), files)


def wait_for_matter(
    turn: Turn, text: str = "", rounds: int = 0, files: Sequence[dict[str, Any]] | None = None
) -> list[EventType]:
    """The events that keep it. `files`: all of them; None: those that waited, with those of this message."""
    kept = [*unplaced(turn).files, *turn.files] if files is None else list(files)
    memory = {"unplaced": text, "rounds": rounds, "unplaced_at": turn.now.isoformat()} if text else None
    return [SlotSet("form_files", kept or None), SlotSet("form_state", memory)]
