"""What a calculation hands back: items with their sums, or refusals with their reasons, in codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from bot.domain.claims.money import Amount

Relation = Literal["A", "B", "C"]
"""人社部发〔2021〕56号: A labour relation, B not quite one but managed, C civil contract."""
Need = Literal["labour_relation", "administrative_order", "evidence", "unlawful_dismissal"]
Confidence = Literal["L", "M", "W"]
"""From the text of the law, from a ministry's paper or general knowledge, from the web: as in the legal answers."""
Value = Decimal | int | date | str
"""What a formula or note names. A str is a code that has a word of its own."""


@dataclass(frozen=True)
class Term:
    """One part of a formula or one note: `key` in the wording, and what it names."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True)
class Row:
    """One line of a sum that is put together of several: what it is for, its yuan, how they come about."""

    name: Term
    amount: Amount
    formula: tuple[Term, ...]


@dataclass(frozen=True)
class Item:
    """One thing that may be claimed. `formula`: its parts, in order; `laws`: keys of citations; `needs`: what must be
    settled before it counts; `notes`: what the person must know beside the sum; `rows`: the lines it is the sum of,
    where it is put together month by month."""

    name: str
    amount: Amount
    formula: tuple[Term, ...]
    laws: tuple[str, ...]
    needs: tuple[Need, ...] = ()
    confidence: Confidence = "L"
    notes: tuple[Term, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """Why there is no sum: not for this relation, a local figure is missing, a person must look at it."""

    name: str
    reason: Term
    laws: tuple[str, ...] = ()


Result = Item | Refusal


class NotWorkedOut(Exception):
    """Raised by a calculation that has no sum to give. `claims.claim` makes a Refusal of it."""

    def __init__(self, reason: str, *laws: str, **values: Value) -> None:
        super().__init__(reason)
        self.reason = Term(reason, values)
        self.laws = laws
