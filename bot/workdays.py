"""The calendar of working days of this installation: `bot/knowledge/workdays.yml`, read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.domain.casework.workdays import Workdays

FILE = Path(__file__).parent / "knowledge" / "workdays.yml"


@lru_cache(maxsize=1)
def workdays() -> Workdays:
    """Days off and weekends worked, as far as they are announced."""
    read = yaml.safe_load(FILE.read_text("utf-8"))
    return Workdays(frozenset(_days(read["holidays"])), frozenset(_days(read["worked"])))


def _days(listed: Iterable[Any]) -> Iterator[date]:
    for one in listed:
        first, _, last = str(one).partition("/")
        day, end = date.fromisoformat(first), date.fromisoformat(last or first)
        while day <= end:
            yield day
            day += timedelta(days=1)
