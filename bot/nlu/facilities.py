"""What a station should have: codes of bot/domain/stations.py, one Found for each."""

from __future__ import annotations

from bot.nlu.aliases import find_aliases
from bot.nlu.found import Found
from bot.nlu.lexicon import Lexicon


def find_facilities(text: str, lexicon: Lexicon, bare: bool = False) -> list[Found]:
    """Facilities by the words of the lexicon; with `bare`, used when they were asked for, also the short
    words (水, 电)."""
    return [
        Found("facility", start, end, code)
        for start, end, code in find_aliases(text, lexicon.aliases("facility", bare))
    ]
