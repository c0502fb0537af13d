"""The figures of `bot/knowledge/after_case.yml`, read once."""

from __future__ import annotations

from datetime import time, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.domain.casework.case_times import CaseTimes
from bot.domain.casework.notices import NoticeHours, Window

FIGURES = Path(__file__).parents[1] / "knowledge" / "after_case.yml"


@lru_cache(maxsize=1)
def case_times() -> CaseTimes:
    """How long things stay open, and when people are told."""
    read = yaml.safe_load(FIGURES.read_text("utf-8"))
    hours: dict[str, Any] = read["notices"]
    return CaseTimes(
        cooling_off=timedelta(days=read["cooling_off_days"]),
        reopening=timedelta(days=read["reopen_days"]),
        asking=timedelta(days=read["question_days"]),
        lowest_good=read["lowest_good_mark"],
        notices=NoticeHours(
            ordinary=tuple(_window(one) for one in hours["ordinary"]),
            urgent=tuple(_window(one) for one in hours["urgent"]),
            at_once=frozenset(hours["at_once"]),
            urgent_steps=frozenset(hours["urgent_steps"]),
            hearing_days=hours["hearing_days"],
        ),
    )


def _window(text: str) -> Window:
    begins, _, ends = text.partition("-")
    return time.fromisoformat(begins), time.fromisoformat(ends)
