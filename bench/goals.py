"""What is to be reached, checked against the medians."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OURS, LINEAR = "ours", "stock-linear"


@dataclass(frozen=True)
class Check:
    """`reached` is None when a figure it needs was not measured."""

    goal: str
    figure: str
    reached: bool | None


def checks(measured: Mapping[str, Mapping[str, float]]) -> list[Check]:
    """`measured`: system -> metric -> median (ms, s, MB)."""
    ours, linear = measured.get(OURS, {}), measured.get(LINEAR, {})
    return [
        _below("five questions at once: less than 500 ms beyond their work", ours.get("questions_beyond"), 500, "ms"),
        _below("five look-ups at once: less than 500 ms beyond their work", ours.get("lookups_beyond"), 500, "ms"),
        _at_most("long talk: turns 146-150 at most 1.2 times turns 1-5", ours.get("growth"), 1.2, "x"),
        _at_most("gateway: at most 150 MB (RSS)", ours.get("rss_front"), 150, "MB"),
        _at_most("gateway: answers at most 5 s after its start", ours.get("open"), 5, "s"),
        _no_worse("engine memory no worse than stock with a linear pipeline (RSS)", "rss_model", ours, linear, "MB"),
        _no_worse("start no worse than stock with a linear pipeline", "ready", ours, linear, "s"),
        _at_most("every message answered", ours.get("unanswered"), 0, ""),
    ]


def _at_most(goal: str, value: float | None, limit: float, unit: str) -> Check:
    return _unknown(goal) if value is None else Check(goal, f"{value:.4g} {unit}".strip(), value <= limit)


def _below(goal: str, value: float | None, limit: float, unit: str) -> Check:
    return _unknown(goal) if value is None else Check(goal, f"{value:.4g} {unit}", value < limit)


def _unknown(goal: str) -> Check:
    return Check(goal, "not measured", None)


def _no_worse(goal: str, metric: str, ours: Mapping[str, float], theirs: Mapping[str, float], unit: str) -> Check:
    mine, other = ours.get(metric), theirs.get(metric)
    if mine is None or other is None:
        return _unknown(goal)
    return Check(goal, f"{mine:.4g} against {other:.4g} {unit}", mine <= other)
