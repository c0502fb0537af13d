"""The table of a run, and the same as build/bench.json."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from bench.figures import medians, ratio, spread
from bench.goals import OURS, checks
from bench.metrics import METRICS, Metric
from bench.systems import BY_NAME

Rounds = Mapping[str, Sequence[Mapping[str, float]]]
"""System -> the figures of each of its rounds."""


def summary(rounds: Rounds, machine: Mapping[str, object]) -> dict[str, Any]:
    """Everything that bench.json holds."""
    middle = {system: medians(measured) for system, measured in rounds.items() if measured}
    ratios = {
        system: {metric.name: ratio(middle[OURS].get(metric.name), figures.get(metric.name)) for metric in METRICS}
        for system, figures in middle.items() if system != OURS and OURS in middle
    }  # fmt: skip
    goals = [{"goal": check.goal, "figure": check.figure, "reached": check.reached} for check in checks(middle)]
    return {
        "machine": dict(machine),
        "medians": middle,
        "ratios": ratios,
        "goals": goals,
        "rounds": {system: list(measured) for system, measured in rounds.items()},
    }


def write(made: Mapping[str, Any], file: Path) -> None:
    """Replaces `file`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n", "utf-8")


def show(made: Mapping[str, Any], console: Console) -> None:
    """Machine, table, goals."""
    machine = made["machine"]
    console.print(
        f"{machine['when']}: {machine['cores']} cores, {machine['processor']}, {machine['memory_gb']} GB, "
        f"{machine['system']}, Python {machine['python']}, Rasa {machine['rasa']}, load before {machine['load'][0]}"
    )
    console.print(_table(made))
    for name, rounds in made["rounds"].items():
        if rounds:
            console.print(_noise(name, rounds))
    for goal in made["goals"]:
        console.print(f"{_word(goal['reached'])}: {goal['goal']}: {goal['figure']}")


def _noise(name: str, rounds: Sequence[Mapping[str, float]]) -> str:
    apart = spread([one["one_p50"] for one in rounds])
    return (
        f"{name}: {len(rounds)} round{'s' if len(rounds) > 1 else ''}, reply p50 apart by {100 * apart:.0f} %; other "
        f"programs used {100 * median(one['foreign'] for one in rounds):.0f} % of the machine meanwhile"
    )


def _table(made: Mapping[str, Any]) -> Table:
    """Figures are medians over the rounds, ratios are ours / theirs."""
    table = Table(box=box.SIMPLE_HEAD, title="medians; x: ours / theirs")
    table.add_column("")
    systems = list(made["medians"])
    for system in systems:
        table.add_column(BY_NAME[system].label, justify="right")
        if system in made["ratios"]:
            table.add_column("x", justify="right")
    for metric in METRICS:
        cells = [metric.label]
        for system in systems:
            cells.append(_cell(metric, made["medians"][system].get(metric.name)))
            if system in made["ratios"]:
                cells.append(_times(made["ratios"][system].get(metric.name)))
        table.add_row(*cells)
    return table


def _cell(metric: Metric, value: float | None) -> str:
    return "-" if value is None else f"{value:.{metric.digits}f} {metric.unit}".strip()


def _times(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _word(reached: bool | None) -> str:
    return {True: "reached", False: "missed", None: "unknown"}[reached]
