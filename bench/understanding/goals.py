"""What understanding may cost, checked against the chosen contender."""

from __future__ import annotations

from collections.abc import Mapping

from bench.goals import Check

LIMITS = (
    ("training at most 120 CPU seconds after import", "training_cpu", 120.0, "s"),
    ("a message parsed in at most 15 ms (median, on the clock)", "p50", 15.0, "ms"),
    ("at most 5 ms where the fast base is sure (median, on the clock)", "sure50", 5.0, "ms"),
    ("the same of processor time", "sure_cpu50", 5.0, "ms"),
)


def checks(figures: Mapping[str, float]) -> list[Check]:
    """`figures` of the chosen one; a figure that was not measured is neither reached nor missed."""
    return [_check(goal, figures.get(name), limit, unit) for goal, name, limit, unit in LIMITS]


def _check(goal: str, value: float | None, limit: float, unit: str) -> Check:
    if value is None:
        return Check(goal, "not measured", None)
    return Check(goal, f"{value:.3g} {unit}", value <= limit)
