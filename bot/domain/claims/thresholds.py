"""Sums from which something else applies: awards that are final, debts that may be a crime, groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.claims.items import Item
from bot.domain.claims.local_figures import Figure
from bot.domain.claims.money import cents, ends

FINAL_MONTHS = 12
REPRESENTATIVES_FROM = 10
CRIME_MONTHS = 3
CRIME_PEOPLE = 10


def final_line(minimum: Figure) -> Decimal:
    """T3: twelve minimum wages of a month. 调解仲裁法第四十七条."""
    return cents(minimum.value * FINAL_MONTHS)


def final_awards(items: Iterable[Item], minimum: Figure) -> dict[str, bool]:
    """T3: by item, whether an award of it is final for the employer, who then can only ask to have it set aside; each
    item stands alone (法释〔2020〕26号第十九条)."""
    return {one.name: ends(one.amount)[1] <= final_line(minimum) for one in items}


def may_be_crime(sums: Sequence[Decimal], months: Decimal, single: Figure, group: Figure) -> bool:
    """T4: whether staff should look at 拒不支付劳动报酬罪: one worker's three months and the lower threshold, or ten
    workers and the higher. For staff only, never told to workers and never a threat.
    刑法第二百七十六条之一, 法释〔2013〕3号.

    `months`: the longest that one of them waits; `sums`: what each is owed."""
    alone = months >= CRIME_MONTHS and any(one >= single.value for one in sums)
    together = len(sums) >= CRIME_PEOPLE and sum(sums, Decimal(0)) >= group.value
    return alone or together


@dataclass(frozen=True)
class Group:
    """What several are owed together. `representatives`: ten or more may name some of them (调解仲裁法第七条)."""

    people: int
    total: Decimal
    representatives: bool


def group_of(sums: Sequence[Decimal]) -> Group:
    """Adds up what each is owed."""
    return Group(len(sums), cents(sum(sums, Decimal(0))), len(sums) >= REPRESENTATIVES_FROM)
