"""Overtime: 150 % on working days, 200 % on rest days without leave in return, 300 % on statutory holidays."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bot.domain.claims.items import Item, Term
from bot.domain.claims.money import HOURS_A_DAY, PAY_DAYS, cents, quotient

Hours = Literal["standard", "comprehensive", "flexible"]
"""标准, 综合计算, 不定时 working hours; the latter two hold only with a permit of the labour office."""
RATES = {"weekday": Decimal("1.5"), "rest_day": Decimal(2), "holiday": Decimal(3)}
"""劳动法第四十四条, 工资支付暂行规定第十三条."""
_LAWS = ("labour_44", "wage_payment_13", "pay_days_2025")


@dataclass(frozen=True)
class Extra:
    """Hours or pieces beyond the normal ones. `leave_given`: rest days were made good with days off. Under
    comprehensive hours `weekday` is what goes beyond the sum of the whole period."""

    weekday: Decimal = Decimal(0)
    rest_day: Decimal = Decimal(0)
    holiday: Decimal = Decimal(0)
    leave_given: bool = False


def overtime(monthly: Decimal, extra: Extra, hours: Hours = "standard") -> Item:
    """I5 by the hour: 月薪÷21.75÷8 times the rate; the holiday's is on top of the monthly wage."""
    counted = _counted(extra, hours)
    weighed = sum((count * RATES[kind] for kind, count in counted.items()), Decimal(0))
    formula = (Term("hourly_wage", {"wage": monthly}), *_terms(counted, RATES, "hours_at_rate"))
    amount = cents(quotient(monthly * weighed, PAY_DAYS * HOURS_A_DAY))
    return Item("overtime", amount, formula, _LAWS, ("labour_relation",), notes=_notes(extra, hours))


def piece_overtime(price: Decimal, extra: Extra, base_paid: bool = True, hours: Hours = "standard") -> Item:
    """I5 by the piece: of pieces beyond the quota whose plain price was paid already, the rest of the rate is still
    owed (0.5, 1, 2 times the price)."""
    rates = {kind: rate - 1 if base_paid else rate for kind, rate in RATES.items()}
    counted = _counted(extra, hours)
    amount = cents(sum((price * count * rates[kind] for kind, count in counted.items()), Decimal(0)))
    formula = (Term("piece_price", {"price": price}), *_terms(counted, rates, "pieces_at_rate"))
    return Item("overtime", amount, formula, _LAWS[:2], ("labour_relation",), notes=_notes(extra, hours))


def day_overtime(daily: Decimal, extra: Extra) -> Item:
    """I5 where the day is paid: a day's wage ÷ 8 times the rate of each hour."""
    counted = _counted(extra, "standard")
    weighed = sum((count * RATES[kind] for kind, count in counted.items()), Decimal(0))
    formula = (Term("hourly_of_day", {"wage": daily}), *_terms(counted, RATES, "hours_at_rate"))
    amount = cents(quotient(daily * weighed, Decimal(HOURS_A_DAY)))
    return Item("overtime", amount, formula, _LAWS[:2], ("labour_relation",), notes=_notes(extra, "standard"))


def _counted(extra: Extra, hours: Hours) -> dict[str, Decimal]:
    """Kind of day -> how much of it is paid extra."""
    counted = {"holiday": extra.holiday}
    if hours != "flexible":
        counted = {"weekday": extra.weekday, **counted}
    if hours == "standard" and not extra.leave_given:
        counted = {"weekday": extra.weekday, "rest_day": extra.rest_day, "holiday": extra.holiday}
    return {kind: count for kind, count in counted.items() if count}


def _terms(counted: dict[str, Decimal], rates: dict[str, Decimal], key: str) -> tuple[Term, ...]:
    return tuple(Term(key, {"day": kind, "count": count, "rate": rates[kind]}) for kind, count in counted.items())


def _notes(extra: Extra, hours: Hours) -> tuple[Term, ...]:
    notes = [Term("rest_made_good")] if extra.leave_given and extra.rest_day and hours == "standard" else []
    return (*notes, *([Term(f"hours_{hours}")] if hours != "standard" else []))
