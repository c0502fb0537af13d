"""One question about money, answered from what one message holds: the items, or the one value that is missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from bot.domain.claims.claim import claim
from bot.domain.claims.doubts import doubt_of_price, doubt_of_wage
from bot.domain.claims.items import Item, Result, Term
from bot.domain.claims.local_figures import LocalFigures
from bot.domain.claims.overtime import Extra, overtime
from bot.domain.claims.service_time import months_of
from bot.domain.claims.severance import EndReason, Service, end_of_service
from bot.domain.claims.wages_owed import Pieces, piece_pay_owed, wages_owed


@dataclass(frozen=True)
class WageFacts:
    """What a message says, in yuan and months. `by_order`: the price is that of an order or parcel, which is small;
    `served`: months with the employer; `owed`: months without pay; `whole`: every number in it was understood."""

    unit_price: Decimal | None = None
    count: Decimal | None = None
    by_order: bool = True
    paid: Decimal | None = None
    monthly: Decimal | None = None
    served: Decimal | None = None
    owed: Decimal | None = None
    ended: EndReason | None = None
    extra: Extra | None = None
    whole: bool = True


def answer(facts: WageFacts, figures: LocalFigures, today: date) -> tuple[Result, ...] | Term | None:
    """The items, or the question to ask (`ask_…`, or a doubt about a figure), or None where the message is no sum that
    can be worked out whole. The relation is not known here: items of labour law wait for it."""
    if not facts.whole:
        return None
    doubt = _doubt(facts)
    if doubt is not None:
        return doubt
    if facts.unit_price is not None or facts.count is not None:
        return _pieces(facts)
    if facts.ended is not None:
        return _end(facts, facts.ended, figures, today)
    if facts.extra is not None:
        return _overtime(facts, facts.extra)
    return _wages(facts)


def _doubt(facts: WageFacts) -> Term | None:
    price = facts.unit_price if facts.by_order else None
    doubt = doubt_of_price(price) if price is not None else None
    return doubt or (doubt_of_wage(facts.monthly) if facts.monthly is not None else None)


def _pieces(facts: WageFacts) -> tuple[Result, ...] | Term | None:
    if facts.monthly or facts.served or facts.owed or facts.ended or facts.extra:
        return None
    if facts.unit_price is None or facts.count is None:
        return Term("ask_unit_price" if facts.unit_price is None else "ask_count")
    pieces, paid = Pieces(facts.count, facts.unit_price), facts.paid or Decimal(0)
    return claim("piece_pay_owed", "A", lambda: piece_pay_owed([pieces], (), paid))


def _end(facts: WageFacts, ended: EndReason, figures: LocalFigures, today: date) -> tuple[Result, ...] | Term | None:
    """N or 2N; for a dismissal of which nobody knows whether it was lawful N, and 2N in its place if it was not."""
    if facts.paid or facts.owed or facts.extra:
        return None
    if facts.served is None and facts.monthly is None:
        return None
    if facts.served is None or facts.monthly is None:
        return Term("ask_served" if facts.served is None else "ask_monthly_before_end")
    served, monthly = facts.served, facts.monthly

    def work() -> tuple[Result, ...]:
        months = months_of(int(served), 0 if served == int(served) else 1)
        minimum, average = (figures.on(name, today) for name in ("min_wage_month", "avg_wage_city_prev_year"))
        service = Service(months, monthly, minimum, average)
        results = end_of_service(ended, service)
        if ended == "dismissed_with_notice":
            results = (*results, *map(_if_unlawful, end_of_service("dismissed_unlawfully", service)))
        last = results[-1]
        return (*results[:-1], replace(last, notes=(*last.notes, _LENGTH)) if isinstance(last, Item) else last)

    name = "double_severance" if ended == "dismissed_unlawfully" else "severance"
    return claim(name, "A", work, settled=False)


_LENGTH = Term("length_as_told")


def _if_unlawful(result: Result) -> Result:
    return replace(result, needs=(*result.needs, "unlawful_dismissal")) if isinstance(result, Item) else result


def _overtime(facts: WageFacts, extra: Extra) -> tuple[Result, ...] | Term | None:
    if facts.paid or facts.owed or facts.served:
        return None
    if facts.monthly is None:
        return Term("ask_monthly")
    monthly = facts.monthly
    return claim("overtime", "A", lambda: overtime(monthly, extra), settled=False)


def _wages(facts: WageFacts) -> tuple[Result, ...] | Term | None:
    if facts.owed is None or facts.served:
        return None
    if facts.monthly is None:
        return Term("ask_monthly")
    if facts.owed != int(facts.owed):
        return None
    monthly, owed, paid = facts.monthly, facts.owed, facts.paid or Decimal(0)
    return claim("wages_owed", "A", lambda: wages_owed(monthly, owed, None, paid))
