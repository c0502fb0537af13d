"""What goes with the sums: until when they may be claimed, and what an award of them means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from bot.domain.claims.items import Item, NotWorkedOut, Result
from bot.domain.claims.local_figures import Figure
from bot.domain.claims.thresholds import final_awards
from bot.domain.claims.time_limits import (
    Limit,
    arbitration_limit,
    arbitration_limit_of_wages,
    civil_limit,
    inspection_limit,
)
from bot.domain.wage_talk.questions import items_of
from bot.domain.wage_talk.told import Ground, relation_of

WAGES = frozenset({"wages", "piece", "min_wage", "fine", "overtime", "hourly", "extra"})
"""Items of pay: no limit runs while somebody works there."""


def limits_of(values: Mapping[str, Any], ground: Ground) -> tuple[Limit, ...]:
    """The limits whose days are known. Nothing is guessed: without the day it ended there is none, unless somebody
    says that they still work there. A calendar that does not reach the day leaves it out."""
    employed = values.get("wage_end_reason") == "employed"
    end = None if employed else _day(values.get("wage_end"))
    demand = _day(values.get("wage_demand"))
    demands = [demand] if demand else []
    items, relation = {*items_of(values)}, relation_of(values)
    found: list[Limit] = []
    if end is not None and relation in ("B", "C"):
        found.append(civil_limit(end, demands, ground.calendar))
    elif end is not None:
        limit = arbitration_limit_of_wages if items & WAGES else arbitration_limit
        found.append(limit(end, demands, ground.calendar))
    elif employed and items & WAGES and relation != "C":
        found.append(arbitration_limit_of_wages(None, demands, ground.calendar))
    if end is not None and relation not in ("B", "C"):
        found.append(inspection_limit(end))
    return tuple(found)


def all_final(results: Iterable[Result], ground: Ground) -> Figure | None:
    """T3: the minimum wage whose twelvefold no item exceeds, so that the employer cannot sue against an award of any;
    None where one does, or the figure is not known."""
    items = [one for one in results if isinstance(one, Item) and one.amount not in (Decimal(0), Decimal("0.00"))]
    try:
        minimum = ground.figures.on("min_wage_month", ground.today)
    except NotWorkedOut:
        return None
    return minimum if items and all(final_awards(items, minimum).values()) else None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
