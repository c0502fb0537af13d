"""Double pay for months without a written contract: the second half of it, the first was the wage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bot.domain.calendar.spans import add_months, add_years, whole_months
from bot.domain.calendar.working_days import WorkCalendar
from bot.domain.claims.items import Item, Term
from bot.domain.claims.money import PAY_DAYS, cents, quotient
from bot.domain.invalid import InvalidValue

_LAWS = ("labour_contract_82", "regulation_6", "regulation_7", "interpretation_2_6")
_ONE_DAY = timedelta(1)


@dataclass(frozen=True)
class Unsigned:
    """Work without a written contract. `end`: its last day, None while it goes on; `signed`: when a contract was
    signed after all; `self_refused`: the worker would not sign, and the employer can prove it."""

    start: date
    end: date | None
    signed: date | None = None
    self_refused: bool = False


def double_pay(work: Unsigned, wage: Decimal, claimed_on: date, calendar: WorkCalendar) -> Item:
    """I9: from a month after the start to the day before signing, the end, or the last day of the first year.

    Whole months at the wage, the rest by its working days ÷21.75. A month that ended more than a year before
    `claimed_on` is barred and left out; a note says what it would have been. Raises InvalidValue (`end_before_start`).
    劳动合同法第八十二条, 实施条例第六、七条, 法释〔2025〕12号第六条, 调解仲裁法第二十七条.
    """
    if work.end is not None and work.end < work.start:
        raise InvalidValue("end_before_start")
    notes = _notes(work, claimed_on)
    first, last = add_months(work.start, 1), add_years(work.start, 1) - _ONE_DAY
    ends = [last, *([work.signed - _ONE_DAY] if work.signed else []), work.end or claimed_on]
    last = min(ends)
    if work.self_refused or last < first:
        key = "refused_to_sign" if work.self_refused else "signed_in_time"
        return _item(Decimal(0), (Term("nothing"),), (Term(key), *notes))
    months, rest = whole_months(first, last)
    barred = sum(add_years(add_months(first, one + 1) - _ONE_DAY, 1) < claimed_on for one in range(months))
    tail = calendar.working_days(add_months(first, months), last) if rest else 0
    rest_barred = bool(rest) and add_years(last, 1) < claimed_on
    nominal = _sum(wage, months, tail)
    amount = _sum(wage, months - barred, 0 if rest_barred else tail)
    if amount != nominal:
        notes = (Term("barred_by_time", {"amount": nominal, "day": claimed_on}), *notes)
    span = Term("span", {"first": first, "last": last})
    formula = (*_terms(wage, months - barred, 0 if rest_barred else tail), span)
    return _item(amount, formula, notes)


def _sum(wage: Decimal, months: int, days: int) -> Decimal:
    return cents(quotient(wage * (months * PAY_DAYS + days), PAY_DAYS))


def _terms(wage: Decimal, months: int, days: int) -> tuple[Term, ...]:
    whole = (Term("whole_months", {"wage": wage, "months": months}),) if months else ()
    part = (Term("part_month_worked", {"wage": wage, "days": days}),) if days else ()
    return (*whole, *part) or (Term("nothing"),)


def _notes(work: Unsigned, claimed_on: date) -> tuple[Term, ...]:
    """Unsigned for a year, a contract without an end counts as made (劳动合同法第十四条第三款)."""
    year_over = add_years(work.start, 1)
    worked_on = (work.end or claimed_on) >= year_over and (work.signed is None or work.signed >= year_over)
    return (Term("open_ended_since", {"day": year_over}),) if worked_on and not work.self_refused else ()


def _item(amount: Decimal, formula: tuple[Term, ...], notes: tuple[Term, ...]) -> Item:
    return Item("double_pay", cents(amount), formula, _LAWS, ("labour_relation",), "W", notes)
