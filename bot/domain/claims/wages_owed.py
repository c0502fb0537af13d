"""Wages agreed and not paid: by the month, by the piece, by the day or hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.claims.items import Item, Term
from bot.domain.claims.money import PAY_DAYS, between, quotient

NOTHING = Decimal(0)
WAGE_LAWS = ("labour_contract_30", "wage_payment_9")
_PIECE_LAWS = ("labour_contract_30", "wage_payment_8")


@dataclass(frozen=True)
class PartMonth:
    """A month not worked to its end: `worked` of its 计薪日; `absent` days of it, where they are known too."""

    worked: Decimal
    absent: Decimal | None = None


@dataclass(frozen=True)
class Pieces:
    """`count` of something at `price` yuan: orders, parcels, days, hours, kilometres."""

    count: Decimal
    price: Decimal


def wages_owed(monthly: Decimal, months: Decimal, part: PartMonth | None = None, paid: Decimal = NOTHING) -> Item:
    """I1: wages of whole months and of one part of a month, less what was paid.

    A part month is 月薪÷21.75×计薪日, never more than the monthly wage; where absent days are known too, also 月薪 less
    them, and the sum lies between both. Full attendance is the monthly wage.
    劳动合同法第三十条, 工资支付暂行规定第九条.
    """
    formula = [Term("whole_months", {"wage": monthly, "months": months})] if months else []
    forward = backward = monthly * months
    notes = []
    if part is not None and part.absent == 0:
        formula.append(Term("full_month", {"wage": monthly}))
        forward = backward = monthly * (months + 1)
    elif part is not None:
        formula.append(Term("part_month", {"wage": monthly, "days": part.worked}))
        forward += min(monthly, quotient(monthly * part.worked, PAY_DAYS))
        backward = forward
        if part.absent is not None:
            backward = monthly * months + max(NOTHING, monthly - quotient(monthly * part.absent, PAY_DAYS))
            notes.append(Term("counted_backward", {"wage": monthly, "days": part.absent}))
    return _owed("wages_owed", forward, backward, formula, paid, notes, WAGE_LAWS)


def arrears(months: Sequence[tuple[Decimal, Decimal]]) -> Item:
    """I1 month by month: what was due less what was paid, as pairs; what was paid too much counts for the others."""
    due, paid = sum((one for one, _ in months), NOTHING), sum((one for _, one in months), NOTHING)
    return _owed("wages_owed", due, due, [Term("sum", {"amount": one}) for one, _ in months], paid, [], WAGE_LAWS)


def piece_pay_owed(pieces: Sequence[Pieces], extra: Sequence[Decimal] = (), paid: Decimal = NOTHING) -> Item:
    """I3: pieces at their prices and allowances, less what was paid. Fines that are disputed are an item of their own
    (`deductions.unlawful_deduction`) and are not taken off here. 工资支付暂行规定第八条."""
    due = sum((one.count * one.price for one in pieces), NOTHING) + sum(extra, NOTHING)
    formula = [Term("pieces", {"count": one.count, "price": one.price}) for one in pieces]
    formula += [Term("plus", {"amount": one}) for one in extra]
    return _owed("piece_pay_owed", due, due, formula, paid, [], _PIECE_LAWS)


def _owed(
    name: str,
    due: Decimal,
    other: Decimal,
    formula: list[Term],
    paid: Decimal,
    notes: list[Term],
    laws: tuple[str, ...],
) -> Item:
    """Less what was paid; with a warning instead of a debt below nothing where more was paid than was due."""
    if paid:
        formula = [*formula, Term("less_paid", {"paid": paid})]
    if paid > max(due, other):
        notes = [*notes, Term("overpaid", {"amount": paid - max(due, other)})]
    return Item(name, between(due - paid, other - paid), tuple(formula), laws, notes=tuple(notes))
