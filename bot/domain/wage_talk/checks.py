"""Whether what somebody told can be: each value alone, and dates against each other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from bot.domain.claims.doubts import HIGHEST_WAGE, check_hours_a_day
from bot.domain.invalid import InvalidValue
from bot.domain.wage_talk.questions import KINDS

MOST_YUAN = 10_000_000
MOST = {"months": 600, "days": 366, "hours": 5000, "count": 1_000_000}
LEAST_WAGE = Decimal(100)
"""Yuan a month: less is the price of something, or a slip."""
LONGEST_MONTH = 31
DEADLINES = ("wage_deadline",)
"""Days that may lie ahead."""


def check_wage(slot: str, value: Any, today: date) -> Any:
    """The value in normal form. Raises InvalidValue: `wage_range`, `hours_a_day`, `start_ahead`, `end_ahead`,
    `date_future`, `date_old`."""
    kind = KINDS[slot]
    if slot == "wage_day_hours":
        check_hours_a_day(Decimal(str(value)))
    if slot in ("wage_part_days", "wage_absent_days"):
        return _number(value, LONGEST_MONTH)
    if kind == "money":
        return _number(value, MOST_YUAN)
    if kind in MOST:
        return _number(value, MOST[kind])
    if kind == "codes":
        return [value] if isinstance(value, str) else list(value)
    if kind == "sums":
        return [_number(one, MOST_YUAN) for one in value]
    if kind == "extras":
        return [[str(code), _number(one, MOST_YUAN)] for code, one in value]
    if kind == "rows":
        return [_row(one, today) for one in value]
    if kind == "day":
        return _day(slot, str(value), today)
    return value


def unusual(slot: str, value: Any) -> bool:
    """Whether a monthly wage may have a nought too many, or is none at all."""
    return slot == "wage_monthly" and not LEAST_WAGE <= Decimal(str(value)) <= HIGHEST_WAGE


def conflict(values: Mapping[str, Any]) -> tuple[str, InvalidValue] | None:
    """The slot to ask again where two days do not go together, and why: an end or a signing before the start, more
    hours in a month than it has."""
    start, end, signed = (_as_day(values.get(slot)) for slot in ("wage_start", "wage_end", "wage_signed"))
    if start and end and end < start:
        return "wage_end", InvalidValue("end_before_start")
    if start and signed and signed < start:
        return "wage_signed", InvalidValue("signed_before_start")
    return None


def _number(value: Any, most: int) -> float:
    number = float(value)
    if not 0 < number <= most:
        raise InvalidValue("wage_range")
    return int(number) if number == int(number) else round(number, 4)


def _row(told: Mapping[str, Any], today: date) -> dict[str, Any]:
    """One month of `wage_by_month`; nothing at all may have come of it, or be open of it."""
    if str(told["month"]) > f"{today:%Y-%m}":
        raise InvalidValue("date_future")
    row: dict[str, Any] = {"month": str(told["month"])}
    for name in ("owed", "due", "paid"):
        if told.get(name) is not None:
            row[name] = _number(told[name], MOST_YUAN) if told[name] else 0
    if told.get("extra"):
        row["extra"] = [str(told["extra"][0]), _number(told["extra"][1], MOST_YUAN)]
    return row


def _day(slot: str, value: str, today: date) -> str:
    day = date.fromisoformat(value)
    if day > today and slot not in DEADLINES:
        reason = {"wage_start": "start_ahead", "wage_end": "end_ahead"}.get(slot, "date_future")
        raise InvalidValue(reason)
    if day.year < today.year - 60:
        raise InvalidValue("date_old")
    return day.isoformat()


def _as_day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
