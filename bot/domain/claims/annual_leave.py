"""Paid leave that was not taken."""

from __future__ import annotations

from decimal import Decimal

from bot.domain.claims.items import Item, NotWorkedOut, Term
from bot.domain.claims.money import PAY_DAYS, cents, quotient

TIMES = 2
"""Three times the day's pay, of which the wage was one.
职工带薪年休假条例第五条, 企业职工带薪年休假实施办法第十、十一条."""
FROM_MONTHS = 12


def annual_leave(average: Decimal, days: Decimal, months_in_a_row: int) -> Item:
    """I13: 200 % of a day's pay for each day; `average` is a month's without overtime. Raises NotWorkedOut
    (`leave_needs_a_year`) below twelve months of work in a row."""
    if months_in_a_row < FROM_MONTHS:
        raise NotWorkedOut("leave_needs_a_year", "annual_leave_2", months=months_in_a_row)
    amount = cents(quotient(average * days * TIMES, PAY_DAYS))
    formula = (Term("leave_days", {"wage": average, "days": days, "percent": TIMES * 100}),)
    return Item("unused_leave", amount, formula, ("annual_leave_5", "annual_leave_rules_11"), ("labour_relation",), "M")
