"""`xiaoge evaluate FILE`: how well the trained model tells intents apart, safety rules aside."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml
from rich.progress import track
from rich.table import Table

from bot.commands.terminal.environment import settings_for_all
from bot.commands.terminal.failure import Failure
from bot.commands.terminal.screen import err, note, out
from bot.commands.training.trained_classifier import load_classifier
from bot.engine.models import newest_model
from bot.nlu.intent.examples import Example, listed_examples, training_examples
from bot.nlu.measuring.evaluate import Report, evaluate
from bot.nlu.text.normalise import normalise
from bot.wording import say

Ranking = Sequence[tuple[str, float]]


def run(given: Namespace) -> None:
    """Asks the classifier of the newest model for every sentence of the file and prints the figures."""
    examples = _examples(given.file)
    model = newest_model(settings_for_all().model_dir)
    if model is None:
        raise Failure("cli.evaluate.no_model")
    note(say("cli.evaluate.loading", model=model.name))
    classifier = load_classifier(model)
    note(say("cli.evaluate.asking", count=len(examples)))
    rankings: dict[str, Ranking] = {}
    spent: list[float] = []
    for example in track(examples, "", console=err, transient=True, disable=not err.is_terminal):
        began = time.perf_counter()
        rankings[example.text] = classifier.ranking(normalise(example.text).text, len(classifier.labels))
        spent.append((time.perf_counter() - began) * 1000)
    _print(evaluate(examples, lambda text: rankings[text]), statistics.median(spent), given.confusions)


def _examples(path: Path) -> list[Example]:
    if not path.exists():
        raise Failure("cli.evaluate.no_file", path=path)
    try:
        examples = training_examples(path) if path.is_dir() else _of_file(path)
    except (yaml.YAMLError, ValueError, KeyError, TypeError, AttributeError):
        raise Failure("cli.evaluate.bad_file", path=path) from None
    if not examples:
        raise Failure("cli.evaluate.empty", path=path)
    return examples


def _of_file(path: Path) -> list[Example]:
    content = yaml.safe_load(path.read_text("utf-8"))
    if isinstance(content, dict) and "nlu" in content:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(path, Path(folder) / "data.yml")
            return training_examples(Path(folder))
    return listed_examples(path)


def _print(report: Report, milliseconds: float, confusions: int) -> None:
    figures = {
        name: getattr(report, name)
        for name in ("count", "accuracy", "accuracy_without_context", "macro_f1", "topic_accuracy", "calibration_error")
    }
    rows = [(say(f"cli.evaluate.figures.{name}"), _number(value)) for name, value in figures.items()]
    rows.append((say("cli.evaluate.figures.milliseconds"), f"{milliseconds:.1f}"))
    _table("summary", (), rows)
    _table(
        "intents",
        ("intent", "precision", "recall", "f1", "support"),
        (
            (name, _number(one.precision), _number(one.recall), _number(one.f1), str(one.support))
            for name, one in report.intents.items()
        ),
    )
    if len(report.slices) > 1:
        _table("slices", ("slice", "share"), ((name or "-", _number(share)) for name, share in report.slices.items()))
    if report.confusions and confusions > 0:
        _table(
            "confusions",
            ("expected", "answered", "count"),
            ((expected, answered, str(count)) for expected, answered, count in report.confusions[:confusions]),
        )


def _table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    rows = list(rows)
    table = Table(title=say(f"cli.evaluate.{title}"), show_header=bool(columns), title_justify="left")
    for index in range(len(rows[0])):
        heading = say(f"cli.evaluate.columns.{columns[index]}") if columns else ""
        words = index == 0 or tuple(columns[index : index + 1]) == ("answered",)
        table.add_column(heading, justify="left" if words else "right")
    for row in rows:
        table.add_row(*row)
    out.print(table)


def _number(value: float | int | None) -> str:
    return "-" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"
