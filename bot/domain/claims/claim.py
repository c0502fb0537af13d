"""What may be claimed under which relation: the gate that every calculation goes through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from bot.domain.claims.items import Item, NotWorkedOut, Refusal, Relation, Result, Term
from bot.domain.claims.money import ends

NAMES = (
    "wages_owed", "minimum_wage_gap", "piece_pay_owed", "unlawful_deduction", "overtime", "severance", "notice_pay",
    "double_severance", "double_pay", "hourly_floor_gap", "extra_compensation", "deposit_refund", "unused_leave",
    "probation_floor", "probation_gap",
)  # fmt: skip
"""All items, in the order they are told."""
_OWED = ("wages_owed", "piece_pay_owed")
OPEN: dict[Relation, frozenset[str]] = {
    "A": frozenset(NAMES) - {"hourly_floor_gap"},
    "B": frozenset({*_OWED, "unlawful_deduction", "hourly_floor_gap", "deposit_refund"}),
    "C": frozenset({*_OWED, "deposit_refund"}),
}
"""Relation -> the items it opens. An employee has the minimum wage of a month in place of that of an hour."""
LAWS_OF_DEBT: dict[Relation, tuple[str, ...]] = {"B": ("new_forms_56",), "C": ("civil_579", "civil_188")}
"""What a debt of wages stands on without a labour relation."""
_LAW_OF_RELATIONS = ("new_forms_56",)

Work = Callable[[], Item | tuple[Result, ...]]


def claim(name: str, relation: Relation, work: Work, settled: bool = True) -> tuple[Result, ...]:
    """The results of `work`, or why there are none: the relation does not open the item, or a figure is missing.

    `settled`: the relation is certain; then items no longer need it. Debts of wages keep their sum under every
    relation, but stand on other law.
    """
    if name not in OPEN[relation]:
        return (Refusal(name, Term(f"not_for_{relation.lower()}"), _LAW_OF_RELATIONS),)
    try:
        done = work()
    except NotWorkedOut as refused:
        return (Refusal(name, refused.reason, refused.laws),)
    results = done if isinstance(done, tuple) else (done,)
    return tuple(_under(relation, one, settled) for one in results)


def _under(relation: Relation, result: Result, settled: bool) -> Result:
    if not isinstance(result, Item):
        return result
    if result.name in _OWED and relation in LAWS_OF_DEBT:
        result = replace(result, laws=LAWS_OF_DEBT[relation], confidence="M")
        if relation == "C":
            result = replace(result, notes=(*result.notes, Term("contract_debt")))
    needs = tuple(one for one in result.needs if not (settled and one == "labour_relation"))
    return replace(result, needs=needs)


def is_nothing(item: Item) -> bool:
    """Whether nothing is due at all."""
    return ends(item.amount)[1] == Decimal(0)
