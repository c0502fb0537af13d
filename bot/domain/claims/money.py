"""Sums of money as exact decimals: rounded once, at an item's end."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

CENT = Decimal("0.01")
PAY_DAYS = Decimal("21.75")
"""月计薪天数: 人社部发〔2025〕2号."""
HOURS_A_DAY = 8
"""劳动法第三十六条."""
_DIGITS = 60

Amount = Decimal | tuple[Decimal, Decimal]
"""Yuan: one sum, or the lowest and the highest it may be."""


def cents(value: Decimal) -> Decimal:
    """Rounded half up to 0.01. Never below zero: nobody owes less than nothing."""
    return max(Decimal(0), value).quantize(CENT, ROUND_HALF_UP)


def quotient(numerator: Decimal, divisor: Decimal) -> Decimal:
    """A division with so many digits that rounding the end is exact. Multiply first, divide once."""
    with localcontext() as context:
        context.prec = _DIGITS
        return numerator / divisor


def between(one: Decimal, other: Decimal) -> Amount:
    """Both sums rounded, the lower first; one sum where they are the same."""
    low, high = sorted((cents(one), cents(other)))
    return low if low == high else (low, high)


def ends(amount: Amount) -> tuple[Decimal, Decimal]:
    """The lowest and the highest; twice the same for one sum."""
    return amount if isinstance(amount, tuple) else (amount, amount)
