"""What the answers look like at first sight. Never a verdict: arbitration and the courts decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.domain.relation.questions import AGAINST, QUESTIONS, THROUGH_OTHERS, Answer

Band = Literal["labour", "between", "civil"]
LABOUR_FROM = 7
BETWEEN_FROM = 3
TOO_MANY_UNKNOWN = 4


@dataclass(frozen=True)
class Triage:
    """`band`: None where too little is known to say anything. `through_others`: somebody else was put between the
    person and those who manage them. `clash`: two questions whose answers don't go together, if there are any.
    `towards`, `away`: the questions whose yes speaks for a labour relation and against it."""

    score: int
    unknown: int
    band: Band | None
    through_others: bool
    clash: tuple[str, str] | None = None
    towards: tuple[str, ...] = ()
    away: tuple[str, ...] = ()

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
    said = tuple(one for one in QUESTIONS if given[one.slot] == "yes")
    return Triage(
        score,
        unknown,
        band,
        given[THROUGH_OTHERS] == "yes",
        next((pair for pair in AGAINST if all(given[slot] == "yes" for slot in pair)), None),
        tuple(one.slot for one in said if one.weight > 0),
        tuple(one.slot for one in said if one.weight < 0),
    )


def band_of(score: int) -> Band:
    """The band a sum of weights falls into."""
    if score >= LABOUR_FROM:
        return "labour"
    return "between" if score >= BETWEEN_FROM else "civil"
