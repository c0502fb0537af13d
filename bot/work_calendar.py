"""The calendar of working days: what the yearly notice moves, read once from `bot/knowledge/moved_days.yml`."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml

from bot.domain.calendar.working_days import WorkCalendar

MOVED_DAYS = Path(__file__).parent / "knowledge" / "moved_days.yml"


@lru_cache(maxsize=1)
def work_calendar() -> WorkCalendar:
    """The moved days of all years whose notice is known."""
    years = yaml.safe_load(MOVED_DAYS.read_text("utf-8"))
    rest, work = (
        frozenset(date.fromisoformat(f"{year}-{day}") for year, days in years.items() for day in days[kind])
        for kind in ("rest", "work")
    )
    return WorkCalendar(rest, work, frozenset(map(int, years)))
