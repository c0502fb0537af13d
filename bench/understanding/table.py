"""The table of a run: a row for each figure, a column for each contender, Markdown that can be pasted into a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from bench.figures import ratio
from bench.metrics import Metric
from bench.understanding.contenders import CHOSEN, DIET, Contender
from bench.understanding.goals import checks

Figures = Mapping[str, Mapping[str, float]]
"""Contender -> figure -> value."""

COSTS = (
    Metric("training_cpu", "training: CPU s", ""),
    Metric("training_wall", "training: s on the clock", ""),
    Metric("training_peak", "training: most memory (RSS), MB", "", 0),
    Metric("load_cpu", "start until loaded: CPU s", ""),
    Metric("load_wall", "start until loaded: s on the clock", ""),
    Metric("rss", "memory (RSS): MB", "", 0),
    Metric("first", "first message: ms", ""),
    Metric("p50", "message, median: ms on the clock", ""),
    Metric("p95", "message, 95 %: ms on the clock", ""),
    Metric("cpu50", "message, median: CPU ms", ""),
    Metric("cpu95", "message, 95 %: CPU ms", ""),
)
OTHERS = (
    Metric("sure50", "fast base sure, median: ms on the clock", ""),
    Metric("sure_cpu50", "fast base sure, median: CPU ms", ""),
    Metric("slow_share", "slow encoder asked: share", "", 2),
    Metric("training_foreign", "others' share of the machine, training", "", 2),
    Metric("foreign", "others' share of the machine, asking", "", 2),
)
WHOLE = {
    "accuracy": "accuracy",
    "macro_f1": "macro-F1",
    "oos_precision": "out_of_scope P",
    "oos_recall": "out_of_scope R",
}


def show(made: Mapping[str, Any], asked: Sequence[Contender], console: Console) -> None:
    """Machine, contenders, table, goals."""
    machine, figures = made["machine"], made["figures"]
    console.print(
        f"{machine['when']}: {machine['cores']} cores, {machine['processor']}, {machine['memory_gb']} GB, Python "
        f"{machine['python']}, Rasa {machine['rasa']}, load before {machine['load'][0]}; "
        f"{made['sentences']} training sentences"
    )
    console.print(f"DIET learned for {made['epochs']} epochs; Rasa's documentation gives 100. x: divided by DIET's.")
    for contender in asked:
        console.print(f"{contender.name}: {contender.label}")
    table = Table(box=box.MARKDOWN)
    table.add_column("", no_wrap=True)
    for contender in asked:
        table.add_column(contender.name, justify="right", no_wrap=True)
    for row in rows(figures, [contender.name for contender in asked], made["sets"]):
        table.add_row(*row)
    console.print(table)
    for goal in checks(figures.get(CHOSEN, {})):
        console.print(
            f"{ {True: 'reached', False: 'missed', None: 'unknown'}[goal.reached] }: {goal.goal}: {goal.figure}"
        )


def rows(figures: Figures, names: Sequence[str], sets: Mapping[str, Mapping[str, int]]) -> list[list[str]]:
    """Cells, the label first. `sets`: set -> slice -> sentences in it."""
    found = []
    for examined, slices in sets.items():
        labels = {**WHOLE, **{f"slice {name}": f"{name} ({count})" for name, count in slices.items()}}
        for key, label in labels.items():
            values = [figures[name].get(f"{examined} {key}") for name in names]
            found.append([f"{examined}: {label}", *("-" if value is None else f"{value:.3f}" for value in values)])
    for metric in COSTS:
        found.append([metric.label, *(_with_ratio(metric, figures, name) for name in names)])
    for metric in OTHERS:
        found.append([metric.label, *(_plain(metric, figures[name].get(metric.name)) for name in names)])
    return found


def _with_ratio(metric: Metric, figures: Figures, name: str) -> str:
    value = figures[name].get(metric.name)
    times = ratio(value, figures.get(DIET, {}).get(metric.name)) if name != DIET else None
    return _plain(metric, value) + ("" if times is None else f" ({times:.2f}x)")


def _plain(metric: Metric, value: float | None) -> str:
    return "-" if value is None else f"{value:.{metric.digits}f}"
