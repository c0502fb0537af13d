"""How many months of wage the time with an employer is worth."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bot.domain.calendar.spans import whole_months
from bot.domain.claims.items import NotWorkedOut
from bot.domain.invalid import InvalidValue

LAW_BEGINS = date(2008, 1, 1)
"""劳动合同法第九十七条: before it other rules count, a person must look at it."""
_HALF = Decimal("0.5")


def severance_months(start: date, end: date) -> Decimal:
    """Full years, and for the rest half a month below six months and one from six on; both days counted in.

    Raises InvalidValue (`end_before_start`), NotWorkedOut (`before_2008`). 劳动合同法第四十七条.
    """
    if end < start:
        raise InvalidValue("end_before_start")
    if start < LAW_BEGINS:
        raise NotWorkedOut("before_2008", "labour_contract_97", day=start)
    return months_of(*whole_months(start, end))


def months_of(months: int, days: int = 0) -> Decimal:
    """The same from a length: 2 years and 7 months are 31 months and worth 3."""
    years, rest = divmod(months, 12)
    if rest >= 6:
        return Decimal(years + 1)
    return years + _HALF if rest or days else Decimal(years)
