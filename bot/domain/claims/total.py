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


def if_all(told: Total) -> Amount | None:
    """What everything comes to once all of it is settled: of sums that exclude each other only one, so that there may
    be a least and a most. None where nothing waits for anything, or it is the only sum."""
    if not told.conditional or len(told.counted) + len(told.conditional) < 2:
        return None
    alone = {name for one in told.conditional for name in EXCLUDED_BY.get(one.name, ())}
    either = [one for one in told.conditional if one.name in alone]
    others = [one for one in told.conditional if one.name in EXCLUDED_BY]
    rest = [one for one in (*told.counted, *told.conditional) if one not in either and one not in others]
    lows, highs = zip(*(ends(one.amount) for one in rest), strict=True) if rest else ((), ())
    low, high = sum(lows, Decimal("0.00")), sum(highs, Decimal("0.00"))
    ways = [sum((ends(one.amount)[0] for one in part), Decimal("0.00")) for part in (either, others) if part]
    least, most = low + min(ways, default=Decimal(0)), high + max(ways, default=Decimal(0))
    return least if least == most else (least, most)
