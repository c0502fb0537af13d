"""The least that a report must reach. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.nlu.measuring.evaluate import Report

OVERALL = ("accuracy", "accuracy_without_context", "macro_f1", "topic_accuracy")
OF_AN_INTENT = ("precision", "recall", "f1")


@dataclass(frozen=True)
class Miss:
    """A figure (`accuracy`, `out_of_scope.recall`) below its limit."""

    name: str
    figure: float
    limit: float


def read_limits(content: Any) -> dict[str, float]:
    """From `{accuracy: 0.9, out_of_scope: {recall: 0.9}}`. Raises ValueError with the name of what is no limit."""
    if not isinstance(content, Mapping):
        raise ValueError("")
    found: dict[str, float] = {}
    for name, value in content.items():
        parts = value.items() if isinstance(value, Mapping) else [(None, value)]
        for part, limit in parts:
            full = str(name) if part is None else f"{name}.{part}"
            known = name in OVERALL if part is None else part in OF_AN_INTENT
            if not known or isinstance(limit, bool) or not isinstance(limit, (int, float)) or not 0 <= limit <= 1:
                raise ValueError(full)
            found[full] = float(limit)
    return found


def misses(report: Report, limits: Mapping[str, float]) -> list[Miss]:
    """What lies below its limit; an intent that the sentences do not have is below every limit."""
    figures = {name: getattr(report, name) for name in OVERALL}
    for intent, score in report.intents.items():
        figures |= {f"{intent}.{part}": getattr(score, part) for part in OF_AN_INTENT}
    found = ((name, figures.get(name) or 0.0, limit) for name, limit in limits.items())
    return [Miss(name, figure, limit) for name, figure, limit in found if figure < limit]
