"""The gap to the minimum wage as the person told it, beside the figure of this installation where it has one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.domain.claims.items import Item, NotWorkedOut, Term
from bot.domain.claims.local_figures import Figure
from bot.domain.claims.wage_floors import minimum_wage_gap


def gap_to_told(received: Decimal, told: Decimal, months: Decimal, known: Callable[[], Figure]) -> Item:
    """As `minimum_wage_gap`, with a note that says whose figure it is; `known` raises NotWorkedOut where there is none.
    A sample figure is no figure to compare with."""
    figure = Figure("min_wage_month", told, date.min, date.max, date.min, "")
    gap = minimum_wage_gap(received, figure, months)
    return replace(gap, notes=(_compared(told, known), *gap.notes))


def _compared(told: Decimal, known: Callable[[], Figure]) -> Term:
    try:
        official = known()
    except NotWorkedOut:
        return Term("floor_as_told", {"told": told})
    if official.sample:
        return Term("floor_as_told", {"told": told})
    key = "floor_as_known" if official.value == told else "floor_beside_known"
    return Term(key, {"told": told, "known": official.value, "since": official.effective_from})
