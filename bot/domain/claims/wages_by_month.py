"""Wages month by month, where the months are not alike or the wage has parts: each a row with its own formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.domain.claims.items import Item, Row, Term
from bot.domain.claims.money import between, cents, ends
from bot.domain.claims.wages_owed import NOTHING, WAGE_LAWS, PartMonth, wages_owed


@dataclass(frozen=True)
class Extra:
    """`amount` yuan beside the wage: `kind` is a code of `EXTRAS` (bot/domain/wage_talk/questions.py)."""

    kind: str
    amount: Decimal


@dataclass(frozen=True)
class MonthlyPay:
    """What a whole month brings: the wage, and what comes with it every month."""

    wage: Decimal
    extras: tuple[Extra, ...] = ()

    @property
    def whole(self) -> Decimal:
        return self.wage + sum((one.amount for one in self.extras), NOTHING)


@dataclass(frozen=True)
class OpenMonth:
    """A month that is not paid up; `month`: its first day. `owed`: what is open of it, as told; otherwise it is what
    was `due`, or the monthly pay where nobody said, with an `extra` of this month alone. `paid`: what came of it, and
    is taken off already from what is open."""

    month: date
    owed: Decimal | None = None
    due: Decimal | None = None
    extra: Extra | None = None
    paid: Decimal = NOTHING

    @property
    def by_wage(self) -> bool:
        """Whether it cannot be worked out without the monthly wage."""
        return self.owed is None and self.due is None


def month_row(one: OpenMonth, pay: MonthlyPay | None) -> Row:
    """The row of one month. `pay` may be missing where the month is not `by_wage`. More paid than due stays below
    nothing: it counts for the other months."""
    if one.owed == 0:
        return Row(month_name(one.month), NOTHING, (Term("settled"),))
    if one.owed is not None:
        due, formula = one.owed, [Term("sum", {"amount": one.owed})]
    elif one.due is not None:
        due, formula = one.due, [Term("due", {"amount": one.due})]
    else:
        assert pay is not None
        due, formula = pay.whole, _parts(pay)
    if one.owed is None:
        due += one.extra.amount if one.extra else NOTHING
        formula += [_extra(one.extra)] if one.extra else []
        formula += [Term("less_paid", {"paid": one.paid})]
    return Row(month_name(one.month), due - (NOTHING if one.owed is not None else one.paid), tuple(formula))


def month_name(first: date) -> Term:
    """What the row of one month is called."""
    return Term("month", {"year": first.year, "month": first.month})


def whole_months_row(name: Term, pay: MonthlyPay, months: Decimal) -> Row:
    """The row of months that are alike."""
    if pay.extras and months != 1:
        formula = (Term("bracket"), *_parts(pay), Term("bracket_times_months", {"months": months}))
    elif months == 1:
        formula = tuple(_parts(pay))
    else:
        formula = (Term("whole_months", {"wage": pay.wage, "months": months}),)
    return Row(name, pay.whole * months, formula)


def part_month_row(name: Term, wage: Decimal, part: PartMonth) -> tuple[Row, tuple[Term, ...]]:
    """The row of a month not worked to its end, between both ways of counting it, and what to say beside it."""
    item = wages_owed(wage, NOTHING, part)
    return Row(name, item.amount, item.formula), item.notes


def extra_row(extra: Extra) -> Row:
    """The row of what is owed once beside the wage."""
    return Row(Term("once", {"extra": extra.kind}), extra.amount, (Term("sum", {"amount": extra.amount}),))


def told_row(amount: Decimal) -> Row:
    """The row of a debt whose month was not told."""
    return Row(Term("unnamed"), amount, (Term("sum", {"amount": amount}),))


def wages_by_month(rows: Sequence[Row], paid: Decimal = NOTHING, notes: Sequence[Term] = ()) -> Item:
    """I1 as the sum of its rows, less what was paid besides. Rounded once, at the end.
    劳动合同法第三十条, 工资支付暂行规定第九条."""
    low = sum((ends(one.amount)[0] for one in rows), NOTHING) - paid
    high = sum((ends(one.amount)[1] for one in rows), NOTHING) - paid
    formula = [_summand(one) for one in rows if one.amount or len(rows) == 1]
    if paid:
        formula.append(Term("less_paid", {"paid": paid}))
    more = [Term("overpaid", {"amount": -high})] if high < 0 else []
    return Item("wages_owed", between(low, high), tuple(formula), WAGE_LAWS, notes=(*notes, *more), rows=tuple(rows))


def _summand(row: Row) -> Term:
    low, high = ends(row.amount)
    if low != high:
        return Term("sum_between", {"low": cents(low), "high": cents(high)})
    return Term("sum", {"amount": low}) if low >= 0 else Term("less", {"amount": -low})


def _parts(pay: MonthlyPay) -> list[Term]:
    return [Term("wage", {"wage": pay.wage}), *map(_extra, pay.extras)]


def _extra(one: Extra) -> Term:
    return Term("extra", {"extra": one.kind, "amount": one.amount})
