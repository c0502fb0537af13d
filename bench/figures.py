"""The arithmetic: percentiles, medians over rounds, ratios."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from statistics import median


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0-1) of all values do not exceed. Raises ValueError without values."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def medians(rounds: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """For each metric the median of the rounds that measured it."""
    found: dict[str, list[float]] = {}
    for one in rounds:
        for metric, value in one.items():
            found.setdefault(metric, []).append(value)
    return {metric: median(values) for metric, values in found.items()}


def spread(values: Sequence[float]) -> float:
    """How far apart the rounds lie: (largest - smallest) / median; 0 for a median of 0."""
    middle = median(values)
    return (max(values) - min(values)) / abs(middle) if middle else 0.0


def ratio(ours: float | None, theirs: float | None) -> float | None:
    """ours / theirs; None when either is missing, or is no amount of anything (below zero, divisor zero)."""
    return ours / theirs if ours is not None and theirs is not None and ours >= 0 and theirs > 0 else None
