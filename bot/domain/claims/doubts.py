"""Figures that cannot be, and figures that are asked about once more before they are worked with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.domain.claims.items import Term
from bot.domain.invalid import InvalidValue

HIGHEST_UNIT_PRICE = Decimal(30)
"""Yuan for one order or parcel: nobody is paid more, a point was lost (45 for 4.5)."""
HIGHEST_WAGE = Decimal(100_000)
HOURS_OF_A_DAY = 24


def check_employment(start: date, end: date | None, today: date) -> None:
    """Raises InvalidValue: `end_before_start`, `start_ahead`, `end_ahead`."""
    if end is not None and end < start:
        raise InvalidValue("end_before_start")
    if start > today:
        raise InvalidValue("start_ahead")
    if end is not None and end > today:
        raise InvalidValue("end_ahead")


def check_hours_a_day(hours: Decimal) -> None:
    """Raises InvalidValue (`hours_a_day`) for more than a day has, or less than none."""
    if not 0 <= hours <= HOURS_OF_A_DAY:
        raise InvalidValue("hours_a_day", most=HOURS_OF_A_DAY)


def doubt_of_price(price: Decimal) -> Term | None:
    """Whether the price of an order lost its point: 45 is asked back as 4.5. None when it may well be."""
    if price <= HIGHEST_UNIT_PRICE:
        return None
    return Term("unit_price_high", {"price": price, "meant": price / 10})


def doubt_of_wage(monthly: Decimal) -> Term | None:
    """Whether a monthly wage has a nought too many. None when it may well be."""
    return Term("wage_high", {"wage": monthly}) if monthly > HIGHEST_WAGE else None
