"""Cases to work out limits of."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.casework.cases import Case, TimelineEntry

ZONE = ZoneInfo("Asia/Shanghai")


def at(day: str, hour: int = 10) -> datetime:
    """That day, in the morning."""
    year, month, number = (int(part) for part in day.split("-"))
    return datetime(year, month, number, hour, tzinfo=ZONE)


def made(kind: str, state: str, *steps: tuple[str, str], dates: dict[str, Any] | None = None, **fields: Any) -> Case:
    """A case of 9 November 2026 with these steps (state, day) behind it."""
    return Case(
        "QX20261109-0001",
        kind,
        state,
        at("2026-11-09"),
        "web",
        "u1",
        fields,
        timeline=tuple(TimelineEntry(at(day), "chen", step) for step, day in steps),
        flags={"dates": dates} if dates else {},
    )
