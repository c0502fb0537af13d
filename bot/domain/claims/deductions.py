"""Money that was taken: fines and damages beyond what the law allows, deposits and gear."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from bot.domain.claims.items import Item, NotWorkedOut, Relation, Term
from bot.domain.claims.local_figures import Figure, marks
from bot.domain.claims.money import between, cents

MOST_OF_WAGE = Decimal("0.2")
"""工资支付暂行规定第十六条."""


def unlawful_deduction(
    taken: Decimal, wage: Decimal, minimum: Figure, proven: bool | None = None, damage: Decimal | None = None
) -> Item:
    """I4: what was taken from the `wage` of a month (before it was taken) beyond what is allowed.

    Allowed is at most the damage, 20 % of the wage, and what leaves the minimum wage; nothing at all without a rule of
    the contract and proof of the damage. `proven`: whether there are both; None where that is not known, then the sum
    lies between. Raises NotWorkedOut where more was taken than was earned. 工资支付暂行规定第十五条, 第十六条.
    """
    if taken > wage:
        raise NotWorkedOut("taken_more_than_wage", taken=taken, wage=wage)
    limits = {"most_of_wage": wage * MOST_OF_WAGE, "down_to_minimum": max(Decimal(0), wage - minimum.value)}
    if damage is not None:
        limits["damage"] = damage
    reason = min(limits, key=lambda one: limits[one])
    least = taken - min(limits[reason], taken)
    laws = ("wage_payment_15", "wage_payment_16")
    if proven is False:
        formula: tuple[Term, ...] = (Term("all_taken", {"amount": taken}),)
        return Item("unlawful_deduction", cents(taken), formula, laws, notes=(Term("no_rule_or_proof"),))
    formula = (
        Term("taken_less_allowed", {"taken": taken, "allowed": cents(limits[reason])}),
        Term(reason, {"wage": wage, "floor": minimum.value}),
    )
    amount = cents(least) if proven else between(least, taken)
    notes = () if proven else (Term("all_without_proof"),)
    return Item("unlawful_deduction", amount, formula, laws, notes=(*notes, *marks([minimum])))


def fine_under_platform_rules(taken: Decimal, published: bool | None = None, heard: bool | None = None) -> Item:
    """I4 for whoever is managed without a labour relation: a fine whose rule was not published, or against which no
    appeal was heard, is asked back whole; else nothing is certain. 人社部发〔2021〕56号, 人社厅发〔2023〕50号."""
    void = published is False or heard is False
    return Item(
        "unlawful_deduction",
        cents(taken) if void else between(Decimal(0), taken),
        (Term("all_taken", {"amount": taken}),),
        ("new_forms_50", "new_forms_56"),
        ("evidence",),
        "W",
        (Term("rule_not_published" if void else "rule_published_or_not"),),
    )


def deposit_refund(parts: Sequence[Decimal], relation: Relation = "A") -> Item:
    """I12: deposits and money for gear, all of it. 劳动合同法第九条, 第八十四条; 人社部发〔2021〕56号."""
    laws = {"A": ("labour_contract_9", "labour_contract_84"), "B": ("new_forms_56",), "C": ("civil_579",)}[relation]
    formula = tuple(Term("sum", {"amount": one}) for one in parts)
    return Item(
        "deposit_refund", cents(sum(parts, Decimal(0))), formula, laws, confidence="L" if relation == "A" else "M"
    )
