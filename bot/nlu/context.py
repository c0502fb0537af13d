"""The words beside a place in a text."""

from __future__ import annotations

REACH = 24
"""Characters: no rule looks farther back; a long message must not be read again for each number in it."""


def words_before(text: str, at: int) -> str:
    """The few words that end where something begins."""
    return text[max(0, at - REACH) : at]
