"""What was typed into the form for a new case, as values of the right kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.errors import Invalid

_NUMBERS = ("amount", "months_owed")


def as_values(typed: Mapping[str, str], now: datetime) -> dict[str, Any]:
    """Empty cells are left out; a period comes from two cells; a time without an offset is local. Raises Invalid."""
    cells = {name: text.strip() for name, text in typed.items() if text.strip()}
    values: dict[str, Any] = {}
    start, end = cells.pop("period_start", ""), cells.pop("period_end", "")
    if start or end:
        values["period"] = {"start": start or end, "end": end or start}
    for name, text in cells.items():
        values[name] = _value(name, text, now)
    return values


def _value(name: str, text: str, now: datetime) -> Any:
    try:
        if name in _NUMBERS:
            return float(text)
        if name == "worker_count":
            return int(text)
        if name == "callback_time":
            moment = datetime.fromisoformat(text)
            return (moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)).isoformat()
    except ValueError:
        raise Invalid(field=f"fields.{name}", reason="format") from None
    if name == "workers":
        return [part.strip() for part in re.split(r"[\u3001\uff0c,;\s]+", text) if part.strip()]
    return text
