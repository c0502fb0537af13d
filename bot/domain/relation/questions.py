"""The thirteen questions that show how somebody is really managed, with what a yes weighs. Data; the questions as
people read them stand in `nlu_data/tasks/ask_labor_relation.yml`.

Sources: 劳社部发〔2005〕12号 (the three elements), 人社部发〔2021〕56号 (the class between), 指导性案例237号 and 238号.
The weights are the house's own: they sort, and decide nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Answer = Literal["yes", "no", "unknown"]
ANSWERS: tuple[Answer, ...] = ("yes", "no", "unknown")


@dataclass(frozen=True)
class Question:
    """`slot`: what its answer is called in the dialogue. `weight`: what a yes adds."""

    slot: str
    weight: int


THROUGH_OTHERS = "relation_through_others"
"""A business of one's own on paper, or a contract with a firm far away: it weighs nothing, but a person must look."""

QUESTIONS: tuple[Question, ...] = (
    Question("relation_shifts", 2),
    Question("relation_refusal", 2),
    Question("relation_discipline", 2),
    Question("relation_base_pay", 2),
    Question("relation_prices", 1),
    Question("relation_rules", 1),
    Question("relation_livelihood", 1),
    Question("relation_personnel", 1),
    Question("relation_main_business", 1),
    Question("relation_freedom", -3),
    Question("relation_several", -1),
    Question("relation_own_business", -3),
    Question(THROUGH_OTHERS, 0),
)
SLOTS: tuple[str, ...] = tuple(one.slot for one in QUESTIONS)

AGAINST: tuple[tuple[str, str], ...] = (
    ("relation_freedom", "relation_shifts"),
    ("relation_freedom", "relation_refusal"),
    ("relation_own_business", "relation_prices"),
    ("relation_livelihood", "relation_several"),
)
"""Questions that can hardly both be answered with yes."""


def place_of(slot: str) -> int:
    """Which of the questions this is, counted from one."""
    return SLOTS.index(slot) + 1
