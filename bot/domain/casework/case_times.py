"""How long what follows the conversation stays open. The figures stand in `bot/knowledge/after_case.yml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from bot.domain.casework.notices import NoticeHours


@dataclass(frozen=True)
class CaseTimes:
    """`cooling_off`: a withdrawal may simply be taken back. `reopening`: an ended case may be taken up again.
    `asking`: the question about the outcome stands. `lowest_good`: a lower mark is looked at by staff."""

    cooling_off: timedelta = timedelta(days=3)
    reopening: timedelta = timedelta(days=180)
    asking: timedelta = timedelta(days=7)
    lowest_good: int = 3
    notices: NoticeHours = field(default_factory=NoticeHours)
