"""What the end of a labour relation costs: compensation (N), a month instead of notice, twice N if it was unlawful."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from bot.domain.claims.items import Item, NotWorkedOut, Result, Term
from bot.domain.claims.local_figures import Figure, marks
from bot.domain.claims.money import cents

EndReason = Literal[
    "dismissed_unlawfully", "dismissed_without_notice", "dismissed_with_notice", "agreed_by_employer", "laid_off",
    "quit_for_arrears", "quit", "expired", "still_employed", "dismissed_protected",
]  # fmt: skip
"""dismissed_protected: while pregnant, nursing, ill or hurt at work (article 42). dismissed_with_notice and
_without_notice: for the reasons of article 40. quit_for_arrears: article 38."""
TIMES_AVERAGE = 3
MOST_MONTHS = 12
_ARTICLES: dict[str, str] = {
    "dismissed_without_notice": "labour_contract_40",
    "dismissed_with_notice": "labour_contract_40",
    "agreed_by_employer": "labour_contract_36",
    "quit_for_arrears": "labour_contract_38",
    "laid_off": "labour_contract_41",
    "expired": "labour_contract_44",
}


@dataclass(frozen=True)
class Service:
    """`months`: of wage, from `service_time`. `average`: gross pay a month over the last twelve, or over all where
    fewer were worked, with piece pay, bonus and overtime (实施条例第二十七条). `last`: the last month's wage. The
    figures are those of the day it ended."""

    months: Decimal
    average: Decimal
    minimum: Figure
    city_average: Figure
    last: Decimal | None = None


def severance(service: Service) -> Item:
    """I6: N, months of service times the average wage, which is at least the minimum wage; above three times the
    city's average it is that, for twelve months at most. Exactly three times is not above. 劳动合同法第四十七条."""
    base, months, terms = _base(service)
    formula = (Term("months_of_wage", {"wage": base, "months": months}), *terms)
    laws = ("labour_contract_46", "labour_contract_47")
    notes = _notes(service)
    return Item("severance", cents(base * months), formula, laws, ("labour_relation",), notes=notes)


def double_severance(service: Service) -> Item:
    """I8: twice N for an unlawful dismissal, and no N beside it (实施条例第二十五条). 劳动合同法第八十七条."""
    base, months, terms = _base(service)
    formula = (Term("twice_months_of_wage", {"wage": base, "months": months}), *terms)
    laws = ("labour_contract_47", "labour_contract_87", "regulation_25")
    notes = _notes(service)
    return Item("double_severance", cents(base * months * 2), formula, laws, ("labour_relation",), notes=notes)


def notice_pay(last: Decimal) -> Item:
    """I7: the last month's wage, only for a dismissal by article 40 without thirty days' notice. 实施条例第二十条."""
    laws = ("labour_contract_40", "regulation_20")
    return Item("notice_pay", cents(last), (Term("last_wage", {"wage": last}),), laws, ("labour_relation",))


def end_of_service(reason: EndReason, service: Service, own_words: bool = False) -> tuple[Result, ...]:
    """All that follows from how it ended: 2N, or N, or N and a month of wage. `own_words`: the paper says that the
    worker leaves for reasons of his own, which puts N at risk. Raises NotWorkedOut where nothing is due."""
    if reason in ("quit", "still_employed"):
        raise NotWorkedOut(f"no_severance_{reason}", "labour_contract_46")
    if reason == "dismissed_unlawfully":
        return (double_severance(service),)
    if reason == "dismissed_protected":
        done = double_severance(service)
        laws = ("labour_contract_42", "labour_contract_48", *done.laws)
        needs = (*done.needs, "unlawful_dismissal")
        return (replace(done, laws=laws, needs=needs, notes=(Term("protected"), *done.notes)),)
    plain = severance(service)
    risk = reason == "quit_for_arrears"
    notes = [Term("personal_reason_written" if own_words else "write_the_reason")] if risk else []
    item = Item(
        plain.name, plain.amount, plain.formula, (_ARTICLES[reason], *plain.laws),
        (*plain.needs, "evidence") if own_words else plain.needs, notes=(*notes, *plain.notes),
    )  # fmt: skip
    if reason != "dismissed_without_notice":
        return (item,)
    return (item, notice_pay(service.last if service.last is not None else service.average))


def _base(service: Service) -> tuple[Decimal, Decimal, tuple[Term, ...]]:
    """The wage and the months that count, and how they came about."""
    lowest, highest = service.minimum.value, service.city_average.value * TIMES_AVERAGE
    if service.average > highest:
        term = Term("capped", {"wage": service.average, "cap": highest, "months": MOST_MONTHS})
        return highest, min(service.months, Decimal(MOST_MONTHS)), (term,)
    if service.average < lowest:
        return lowest, service.months, (Term("lifted", {"wage": service.average, "floor": lowest}),)
    return service.average, service.months, ()


def _notes(service: Service) -> tuple[Term, ...]:
    highest = service.city_average.value * TIMES_AVERAGE
    at_cliff = service.average == highest and service.months > MOST_MONTHS
    return (*([Term("at_the_cap")] if at_cliff else []), *marks([service.minimum, service.city_average]))
