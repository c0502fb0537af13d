"""Which months are open and what each of them comes to, from what was told in a talk: slots `wage_by_month`,
`wage_months`, `wage_period`, `wage_extra`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from bot.domain.calendar.spans import add_months
from bot.domain.claims.items import Item, Row, Term
from bot.domain.claims.wages_by_month import (
    Extra,
    MonthlyPay,
    OpenMonth,
    extra_row,
    month_name,
    month_row,
    part_month_row,
    told_row,
    wages_by_month,
    whole_months_row,
)
from bot.domain.claims.wages_owed import PartMonth
from bot.domain.wage_talk.told import Told

_NOTHING = Decimal(0)
_ONE = Decimal(1)


FLOOR = "floor"
"""The code of `wage_extra` that stands for no pay but for the minimum wage as it was told."""


def pay_extras(values: Mapping[str, Any]) -> list[tuple[str, Decimal]]:
    """What comes beside the wage: codes and yuan."""
    return [(str(kind), Decimal(str(sum_))) for kind, sum_ in values.get("wage_extra") or () if kind != FLOOR]


def told_floor(values: Mapping[str, Any]) -> Decimal | None:
    """The minimum wage of a month as the person told it."""
    pairs = values.get("wage_extra") or ()
    return next((Decimal(str(sum_)) for kind, sum_ in pairs if kind == FLOOR), None)


def by_rows(values: Mapping[str, Any]) -> bool:
    """Whether unpaid wages are to be worked out row by row."""
    extras = pay_extras(values) and "piece" not in (values.get("wage_items") or ())
    return bool(values.get("wage_by_month") or extras)


def by_wage(values: Mapping[str, Any]) -> bool:
    """Whether one of the months that were told one by one needs the monthly wage."""
    rows = values.get("wage_by_month") or ()
    return any("owed" not in one and "due" not in one for one in rows) or rest_of_months(values) > 0


def named_months(values: Mapping[str, Any]) -> list[str]:
    """The open months whose names are known, `YYYY-MM`, in order."""
    rows = {str(one["month"]) for one in values.get("wage_by_month") or () if not _settled(one)}
    settled = {str(one["month"]) for one in values.get("wage_by_month") or () if _settled(one)}
    return sorted((rows | {*_span(values)}) - settled)


def rest_of_months(values: Mapping[str, Any]) -> Decimal:
    """How many open months there are besides those that have a row of their own: a number that was told counts them
    all."""
    rows, span = {str(one["month"]) for one in values.get("wage_by_month") or ()}, _span(values)
    if span:
        return Decimal(len({*span} - rows - _in_part(values)))
    months = values.get("wage_months")
    return max(_NOTHING, Decimal(str(months)) - len(rows)) if months is not None else _NOTHING


def _in_part(values: Mapping[str, Any]) -> set[str]:
    """The month of which only days are counted."""
    days = any(values.get(slot) is not None for slot in ("wage_part_days", "wage_absent_days"))
    return {str(values["wage_part_month"])} if days and values.get("wage_part_month") else set()


def rest_without_name(values: Mapping[str, Any]) -> bool:
    """Whether open months were told of which nobody said which they are."""
    return rest_of_months(values) > 0 and not _span(values)


def open_months(values: Mapping[str, Any]) -> Decimal:
    """How many months are open in all."""
    return rest_of_months(values) + len([one for one in values.get("wage_by_month") or () if not _settled(one)])


def wages_in_rows(told: Told, paid: Decimal) -> Item:
    """The unpaid wages of a talk, a row for each month or each stretch of months that are alike. Raises NotWorkedOut
    (`not_told`) where the wage was refused that a row needs."""
    values = told.values
    extras = tuple(Extra(kind, amount) for kind, amount in pay_extras(values))
    monthly = values.get("wage_extra_how") == "monthly" or open_months(values) <= 1
    pay = None
    if by_wage(values) or told.number("wage_monthly") is not None:
        pay = MonthlyPay(told.need("wage_monthly"), extras if monthly else ())
    rows = [month_row(_month(one), pay) for one in sorted(values.get("wage_by_month") or (), key=_name)]
    rows += [told_row(one) for one in told.sums("wage_due")]
    rest = rest_of_months(values)
    if rest and pay is not None:
        rows.append(whole_months_row(_rest_name(values, bool(rows), rest), pay, rest))
    part, notes = _part(told)
    rows += part
    if extras and not (monthly and pay is not None and _takes_extras(values, rest)):
        rows += map(extra_row, extras)
    return wages_by_month(sorted(rows, key=_place), paid, notes)


def _takes_extras(values: Mapping[str, Any], rest: Decimal) -> bool:
    """Whether a row stands on the monthly pay, so that what comes every month is in it."""
    return rest > 0 or any("owed" not in one and "due" not in one for one in values.get("wage_by_month") or ())


def _month(told: Mapping[str, Any]) -> OpenMonth:
    kind, amount = told.get("extra") or (None, None)
    return OpenMonth(
        date.fromisoformat(f"{told['month']}-01"),
        _number(told.get("owed")),
        _number(told.get("due")),
        Extra(str(kind), Decimal(str(amount))) if kind else None,
        _number(told.get("paid")) or _NOTHING,
    )


def _part(told: Told) -> tuple[list[Row], tuple[Term, ...]]:
    """The row of a month of which only days were worked."""
    part, absent = told.number("wage_part_days"), told.number("wage_absent_days")
    month = str(told.values.get("wage_part_month") or "")
    if part is None and absent is not None and month:
        first = date.fromisoformat(f"{month}-01")
        days = told.ground.calendar.pay_days(first, add_months(first, 1) - timedelta(1))
        part = max(_NOTHING, days - absent)
    if part is None:
        return [], ()
    name = month_name(date.fromisoformat(f"{month}-01")) if month else Term("part_month")
    row, notes = part_month_row(name, told.need("wage_monthly"), PartMonth(part, absent))
    return [row], notes


def _rest_name(values: Mapping[str, Any], beside: bool, rest: Decimal) -> Term:
    """What the row of the months that are alike is called: by its month where it is one, by its number."""
    rows = {str(one["month"]) for one in values.get("wage_by_month") or ()}
    left = [one for one in _span(values) if one not in rows]
    if len(left) == 1:
        return month_name(date.fromisoformat(f"{left[0]}-01"))
    return Term("other_months" if beside else "months", {"months": rest})


def _span(values: Mapping[str, Any]) -> list[str]:
    """The months between both ends of a period, where it has as many as were told to be open."""
    period = values.get("wage_period")
    if not period or values.get("wage_months") is None:
        return []
    first, last = (date.fromisoformat(f"{period[end]}-01") for end in ("start", "end"))
    months = []
    while first <= last:
        months.append(f"{first:%Y-%m}")
        first = add_months(first, 1)
    return months if len(months) == values["wage_months"] else []


def _place(row: Row) -> tuple[int, Any, Any]:
    """Months first, in their order; what has no name of a month behind them as it was told."""
    if row.name.key != "month":
        return (1, 0, 0)
    return (0, row.name.values["year"], row.name.values["month"])


def _settled(told: Mapping[str, Any]) -> bool:
    """Whether nothing is open of a month any more."""
    return told.get("owed") == 0


def _name(told: Mapping[str, Any]) -> str:
    return str(told["month"])


def _number(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
