"""What was told, as exact numbers and days, and what the sums stand on besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from bot.domain.calendar.working_days import WorkCalendar
from bot.domain.claims.items import NotWorkedOut, Relation
from bot.domain.claims.local_figures import Figure, LocalFigures

LETTERS: dict[str, Relation] = {"labour": "A", "between": "B", "civil": "C"}


@dataclass(frozen=True)
class Ground:
    """What the sums stand on besides what was told."""

    figures: LocalFigures
    calendar: WorkCalendar
    today: date


def relation_of(values: Mapping[str, Any]) -> Relation | None:
    """The letter of the relation told; None where it is not known."""
    return LETTERS.get(str(values.get("wage_relation")))


class Told:
    """The values of a talk by their slots."""

    def __init__(self, values: Mapping[str, Any], ground: Ground) -> None:
        self.values, self.ground = values, ground

    def number(self, slot: str) -> Decimal | None:
        value = self.values.get(slot)
        return None if value is None else Decimal(str(value))

    def need(self, slot: str) -> Decimal:
        """A number that was asked for. Raises NotWorkedOut (`not_told`) where it was refused."""
        value = self.number(slot)
        if value is None:
            raise NotWorkedOut("not_told", what=slot)
        return value

    def sums(self, slot: str) -> list[Decimal]:
        return [Decimal(str(one)) for one in self.values.get(slot) or ()]

    def day(self, slot: str) -> date | None:
        try:
            return date.fromisoformat(str(self.values.get(slot)))
        except ValueError:
            return None

    def figure(self, name: str, on: date | None = None) -> Figure:
        return self.ground.figures.on(name, on or self.ground.today)

    def relation(self, item: str) -> Relation:
        return relation_of(self.values) or ("B" if item == "hourly" else "A")
