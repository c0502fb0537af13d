"""The call that is promised to a person and still to come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case

KIND = "callback"
FRESH = timedelta(minutes=30)
"""So long after it was promised or moved a bare hour is meant for it."""


def promised_call(cases: Iterable[Case], now: datetime) -> tuple[Case | None, bool]:
    """Of somebody's cases, newest first, the call still to come; and whether it was promised or moved only just now,
    with no other case after it."""
    mine = list(cases)
    call = next((one for one in mine if one.kind == KIND and one.state not in ENDED), None)
    if call is None:
        return None, False
    touched = max([call.created_at, *(entry.at for entry in call.timeline if entry.by == "courier")])
    newer = any(one.created_at > touched for one in mine if one is not call)
    return call, not newer and now - touched <= FRESH
