"""What was offered or heard in the turn before: an answer such as yes counts for that turn only, so that a yes said
much later never erases or withdraws anything."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.turn import Turn


def make_offer(turn: Turn, deed: str, **facts: Any) -> EventType:
    """Remembers for the next turn what was offered now: deed draft, erase, withdraw, care (after a gentle question),
    watch (after steadying words), or said (words and files that had no home yet)."""
    return SlotSet("offer", {**facts, "deed": deed, "key": turn.key})


def standing_offer(turn: Turn) -> dict[str, Any]:
    """What was offered in the turn before, empty when nothing was."""
    offer = turn.slots.get("offer") or {}
    return dict(offer) if offer and turn.previous in (None, offer.get("key")) else {}


def with_what_was_said(turn: Turn) -> Turn:
    """The turn of a pressed button with the words and files before it, where those had no home yet."""
    offer = standing_offer(turn)
    if not turn.command or offer.get("deed") != "said":
        return turn
    return replace(
        turn, text=str(offer.get("text") or ""), command=False, given={}, files=(*offer.get("files", ()), *turn.files)
    )
