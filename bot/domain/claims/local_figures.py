"""What differs by county and year: minimum wages, the average wage, thresholds. Each holds from one day to another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.domain.claims.items import NotWorkedOut, Term

NAMES = (
    "min_wage_month", "min_wage_hour", "avg_wage_city_prev_year", "criminal_threshold_single",
    "criminal_threshold_group",
)  # fmt: skip
"""Yuan: the lowest wage of a month and of an hour; the average monthly wage of the year before (社平工资); from where
on unpaid wages of one worker, and of ten or more together, may be a crime."""


@dataclass(frozen=True)
class Figure:
    """One value in yuan. It holds from `effective_from` to `expires`, both counted in; `checked_at`: when somebody
    looked it up in `source`. `sample`: invented, to try the calculator with."""

    name: str
    value: Decimal
    effective_from: date
    expires: date
    checked_at: date
    source: str
    sample: bool = False


@dataclass(frozen=True)
class LocalFigures:
    """All figures of one county, of any year."""

    county: str
    figures: tuple[Figure, ...] = ()

    def on(self, name: str, day: date) -> Figure:
        """The figure that holds on `day`. Raises NotWorkedOut: `figure_expired` where only older ones are known,
        `figure_missing` where none is."""
        known = [one for one in self.figures if one.name == name and one.effective_from <= day]
        if not known:
            raise NotWorkedOut("figure_missing", figure=name, county=self.county, day=day)
        latest = max(known, key=lambda one: one.effective_from)
        if latest.expires < day:
            raise NotWorkedOut("figure_expired", figure=name, county=self.county, day=latest.expires)
        return latest


def marks(figures: Iterable[Figure]) -> tuple[Term, ...]:
    """The note that goes with every sum worked out from sample figures."""
    return (Term("sample_figures"),) if any(one.sample for one in figures) else ()
