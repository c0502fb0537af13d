"""How long what is known about people is kept (个人信息保护法 第十九条, 第四十七条: no longer than it is needed)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.casework.case_states import ENDED

OVER: frozenset[str] = ENDED - {"active"}
"""States in which a case may age away. A membership in force has ended as a case, but the union needs its papers."""

UNCLAIMED = timedelta(days=1)
"""How long a file may lie without a row: no upload takes that long."""


@dataclass(frozen=True)
class Keeping:
    """Days; 0 keeps for ever. `messages`: what was said in both directions, with its files. `drafts`: half-filled forms
    of people who do not come back, and copies of their data that people asked for. `cases`: cases after their end,
    handled emergencies, profiles, what people without a case were told of their data."""

    messages: int = 180
    drafts: int = 30
    cases: int = 1095

    def before(self, kind: str, now: datetime) -> datetime | None:
        """What is older than this instant goes; None: nothing does."""
        days: int = getattr(self, kind)
        return now - timedelta(days=days) if days else None
