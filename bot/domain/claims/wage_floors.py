"""What nobody may be paid less than: the minimum wage of a month, of an hour, and the wage of a probation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from bot.domain.claims.items import Item, NotWorkedOut, Term
from bot.domain.claims.local_figures import Figure, marks
from bot.domain.claims.money import cents

PROBATION_SHARE = Decimal("0.8")
"""劳动合同法第二十条."""


def minimum_wage_gap(received: Decimal, minimum: Figure, months: Decimal = Decimal(1)) -> Item:
    """I2: up to the minimum wage of a month of full normal labour, for so many months. `received`: that of one,
    without overtime pay and allowances for nights and heat. 劳动法第四十八条."""
    formula: tuple[Term, ...] = (Term("floor_less_received", {"floor": minimum.value, "received": received}),)
    if months != 1:
        formula = (Term("bracket"), *formula, Term("bracket_times_months", {"months": months}))
    notes = (Term("without_overtime_and_allowances"), *marks([minimum]))
    gap = max(Decimal(0), minimum.value - received)
    return Item("minimum_wage_gap", cents(gap * months), formula, ("labour_48",), notes=notes)


def hourly_floor_gap(hours: Decimal, paid: Decimal, minimum: Figure) -> Item:
    """I10: whoever is managed without a labour relation gets the minimum wage of an hour for all hours of orders and of
    waiting for them. Overlapping orders count once (`merged_hours`). 人社厅发〔2023〕50号."""
    formula = (Term("hours_at_floor", {"hours": hours, "floor": minimum.value}), Term("less_paid", {"paid": paid}))
    laws = ("new_forms_50", "new_forms_56")
    return Item(
        "hourly_floor_gap", cents(minimum.value * hours - paid), formula, laws, confidence="W", notes=marks([minimum])
    )


def probation_floor(agreed: Decimal, minimum: Figure) -> Item:
    """What a month of probation pays at least: 80 % of the agreed wage, and no less than the minimum wage.
    劳动合同法第二十条."""
    share = agreed * PROBATION_SHARE
    lifted = share < minimum.value
    term = (
        Term("floor_itself", {"floor": minimum.value})
        if lifted
        else Term("probation_share", {"wage": agreed, "percent": 80})
    )
    return Item(
        "probation_floor", cents(max(share, minimum.value)), (term,), ("labour_contract_20",), notes=marks([minimum])
    )


def probation_gap(agreed: Decimal, paid: Decimal, minimum: Figure, months: Decimal = Decimal(1)) -> Item:
    """What months of probation were paid too little, `paid` being that of each. 劳动合同法第二十条."""
    floor = probation_floor(agreed, minimum)
    least = max(agreed * PROBATION_SHARE, minimum.value)
    gap = cents(max(Decimal(0), least - paid) * months)
    formula = (*floor.formula, Term("less_paid", {"paid": paid}))
    if months != 1:
        formula = (Term("bracket"), *formula, Term("bracket_times_months", {"months": months}))
    return replace(floor, name="probation_gap", amount=gap, formula=formula)


def merged_hours(orders: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    """Hours of orders given as (from, to), in hours after any moment; what overlaps counts once. Raises NotWorkedOut
    (`order_ends_first`) where one ends before it begins."""
    total, reached = Decimal(0), None
    for start, end in sorted(orders):
        if end < start:
            raise NotWorkedOut("order_ends_first")
        begins = start if reached is None else max(start, reached)
        total += max(Decimal(0), end - begins)
        reached = end if reached is None else max(reached, end)
    return total
