"""From the answers of a contender to figures. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bench.figures import percentile
from bot.nlu.intent.examples import Example
from bot.nlu.measuring.evaluate import evaluate

OUT = "out_of_scope"
ENOUGH = 20
"""A median of fewer messages says nothing."""


def quality(
    examples: Sequence[Example], answers: Sequence[Mapping[str, Any]], names: Mapping[str, str]
) -> dict[str, float]:
    """Shares, 0-1: `accuracy`, `macro_f1`, `oos_precision`, `oos_recall`, `slice <name>`. `answers` belong to
    `examples` one by one; `names`: our label of what a model calls otherwise."""
    given = iter(answers)
    report = evaluate(examples, lambda _: [(names.get(name, name), chance) for name, chance in next(given)["ranking"]])
    out = report.intents.get(OUT)
    return {
        "accuracy": report.accuracy,
        "macro_f1": report.macro_f1,
        **({"oos_precision": out.precision, "oos_recall": out.recall} if out else {}),
        **{f"slice {name}": share for name, share in report.slices.items() if name},
    }


def speed(answers: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """Milliseconds per message: `p50`, `p95` on the clock, `cpu50`, `cpu95` of processor time; `slow_share`: share of
    messages for which the slow encoder was asked; `sure50`, `sure_cpu50`: median of the rest, if they are enough."""
    found = {
        f"{name}{share}": percentile([answer[kind] for answer in answers], share / 100)
        for name, kind in (("p", "wall"), ("cpu", "cpu"))
        for share in (50, 95)
    }
    sure = [answer for answer in answers if not answer["slow"]]
    found["slow_share"] = 1 - len(sure) / len(answers)
    if ENOUGH <= len(sure) < len(answers):
        found["sure50"] = percentile([answer["wall"] for answer in sure], 0.5)
        found["sure_cpu50"] = percentile([answer["cpu"] for answer in sure], 0.5)
    return found
