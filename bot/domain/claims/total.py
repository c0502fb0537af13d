"""What the items come to, and what is kept apart because something must be settled first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.claims.items import Item, Refusal, Result
from bot.domain.claims.money import Amount, ends

EXCLUDED_BY = {"double_severance": frozenset({"severance", "notice_pay"})}
"""Who gets 2N gets no N and no month for notice beside it (实施条例第二十五条)."""


@dataclass(frozen=True)
class Total:
    """`counted` add up to `amount`; `conditional` need something first; `excluded` stand behind another item."""

    amount: Amount
    counted: tuple[Item, ...]
    conditional: tuple[Item, ...]
    excluded: tuple[Item, ...]
    refused: tuple[Refusal, ...]


def total(results: Iterable[Result]) -> Total:
    """Adds up what needs nothing more. An item is left out where one that excludes it is claimed under the same
    conditions or fewer."""
    told = tuple(results)
    items = [one for one in told if isinstance(one, Item)]
    excluded = [
        one
        for one in items
        if any(one.name in EXCLUDED_BY.get(other.name, ()) and set(other.needs) <= set(one.needs) for other in items)
    ]
    left = [one for one in items if one not in excluded]
    counted = tuple(one for one in left if not one.needs)
    sums = [ends(one.amount) for one in counted]
    low, high = sum((one for one, _ in sums), Decimal("0.00")), sum((one for _, one in sums), Decimal("0.00"))
    return Total(
        low if low == high else (low, high),
        counted,
        tuple(one for one in left if one.needs),
        tuple(excluded),
        tuple(one for one in told if isinstance(one, Refusal)),
    )
