"""When a message that could not be delivered is tried again, and when it is given up. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

PAUSES = (2, 5, 15, 60, 300, 900, 3600, 3600, 3600, 3600, 3600, 3600)
"""Seconds before the next attempt, by the number of attempts made; together about seven hours."""


def next_attempt(attempts: int, now: datetime, told: float | None = None) -> datetime | None:
    """The instant of the next attempt after `attempts` failed ones, None to give up. `told`: the server named a
    pause in seconds (429), which is kept and does not lead to giving up."""
    if told is not None:
        return now + timedelta(seconds=max(told, 1.0))
    if attempts > len(PAUSES):
        return None
    return now + timedelta(seconds=PAUSES[attempts - 1])
