"""Questions about one's own data that a running form outlives: answered, then the form's question comes again."""

from __future__ import annotations

from actions.erasing_words import speaks_of_erasing
from actions.turn import Turn

_ANSWERED = ("see", "asked", "consent")


def asks_of_data(turn: Turn) -> bool:
    """Whether the words only want to know what is kept, why, or who gets it; nothing has to be answered to that."""
    return not speaks_of_erasing(turn.text) and turn.topics.get("delete_my_data") in _ANSWERED


def wants_copy(turn: Turn) -> bool:
    """Whether a copy is wanted, which takes an answer of its own."""
    return turn.topics.get("delete_my_data") == "export"
