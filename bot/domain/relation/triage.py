"""What the answers look like at first sight. Never a verdict: arbitration and the courts decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.domain.relation.questions import QUESTIONS, THROUGH_OTHERS, Answer

Band = Literal["labour", "between", "civil"]
LABOUR_FROM = 7
BETWEEN_FROM = 3
TOO_MANY_UNKNOWN = 4


@dataclass(frozen=True)
class Triage:
    """`band`: None where too little is known to say anything. `through_others`: somebody else was put between the
    person and those who manage them."""

    score: int
    unknown: int
    band: Band | None
    through_others: bool

    @property
    def needs_human(self) -> bool:
        """Whether somebody has to look at it before anything is said."""
        return self.band is None


def triage(answers: Mapping[str, Answer]) -> Triage:
    """Weighs the answers by slot; what was not answered is unknown."""
    given = {one.slot: answers.get(one.slot, "unknown") for one in QUESTIONS}
    score = sum(one.weight for one in QUESTIONS if given[one.slot] == "yes")
    unknown = sum(answer == "unknown" for answer in given.values())
    band = band_of(score) if unknown < TOO_MANY_UNKNOWN else None
    return Triage(score, unknown, band, given[THROUGH_OTHERS] == "yes")


def band_of(score: int) -> Band:
    """The band a sum of weights falls into."""
    if score >= LABOUR_FROM:
        return "labour"
    return "between" if score >= BETWEEN_FROM else "civil"
