"""The kinds of danger: how grave, whom to call, how fast.

What is said to the person: `bot/knowledge/safety.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["S1", "S2", "S3", "S4"]


@dataclass(frozen=True)
class Kind:
    """level: as in the alert. numbers: whom to call, the first one first.

    immediate: it goes on now, staff are paged at once."""

    level: Level
    numbers: tuple[str, ...]
    immediate: bool = True


DOUBTED: frozenset[Level] = frozenset({"S1"})
"""Levels whose alarm waits for a second opinion, where there is one. What is said at the others is a question, or an
office that helps, and right for more."""

# In order of rank: where a text holds several, the upper one is told.
KINDS = {
    "other_self_harm": Kind("S1", ("110", "120", "12356")),
    "self_harm_done": Kind("S1", ("120", "110", "12356")),
    "child_danger": Kind("S1", ("110", "120", "12355")),
    "rescue": Kind("S1", ("119", "120", "110")),
    "gas": Kind("S1", ("119", "120")),
    "fire": Kind("S1", ("119", "120")),
    "extreme_threat": Kind("S1", ("110", "12356")),
    "violence": Kind("S1", ("110", "120")),
    "self_harm_acute": Kind("S1", ("110", "120", "12356")),
    "injury": Kind("S1", ("120", "122")),
    "medical": Kind("S1", ("120",)),
    "traffic": Kind("S1", ("122", "120")),
    "distress": Kind("S1", ("110", "120", "119")),
    "self_harm": Kind("S2", ("12356", "120", "110")),
    "threatened": Kind("S3", ("110", "12351")),
    "collective_protest": Kind("S3", ("12351", "12333"), immediate=False),
    "violent_anger": Kind("S3", ("12351", "12356"), immediate=False),
    "other_hurt": Kind("S3", ("110", "12351"), immediate=False),
    "confinement": Kind("S4", ("110", "12351")),
    "domestic": Kind("S4", ("110", "12338")),
    "harassment": Kind("S4", ("110", "12338"), immediate=False),
    "minor": Kind("S4", ("12355", "12333", "110"), immediate=False),
    "papers_withheld": Kind("S4", ("110", "12333"), immediate=False),
    "check": Kind("S2", ("12356",), immediate=False),
}
