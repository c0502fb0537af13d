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
from bot.commands.terminal.screen import complain, err, note, out, tell
from bot.commands.training.confusion_picture import draw_confusions
from bot.commands.training.trained_understanding import load_understanding
from bot.engine.models import newest_model
from bot.nlu.intent.examples import Example, listed_examples, training_examples
from bot.nlu.measuring.evaluate import Report, evaluate
from bot.nlu.measuring.limits import misses, read_limits
from bot.wording import say

Ranking = Sequence[tuple[str, float]]


def run(given: Namespace) -> int:
    """Asks the newest model for every sentence of the file and prints the figures; 1 when one lies below its limit."""
    examples, limits = _examples(given.file), _limits(given.limits)
    model = newest_model(settings_for_all().model_dir)
    if model is None:
        raise Failure("cli.evaluate.no_model")
    note(say("cli.evaluate.loading", model=model.name))
    understanding = load_understanding(model)
    note(say("cli.evaluate.asking", count=len(examples)))
    rankings: dict[str, Ranking] = {}
    spent: list[float] = []
    for example in track(examples, "", console=err, transient=True, disable=not err.is_terminal):
        began = time.perf_counter()
        rankings[example.text] = understanding.ranking(example.text)
        spent.append((time.perf_counter() - began) * 1000)
    report = evaluate(examples, lambda text: rankings[text])
    _print(report, statistics.median(spent), given.confusions)
    if given.errors:
        for one in report.errors:
            tell(say("cli.evaluate.error", expected=one.expected, answered=one.answered, text=one.text))
    if given.picture:
        _draw(report, given.picture)
    below = misses(report, limits)
    for miss in below:
        complain(say("cli.evaluate.below", name=miss.name, figure=f"{miss.figure:.3f}", limit=f"{miss.limit:.3f}"))
    if limits and not below:
        note(say("cli.evaluate.reached", count=len(limits)))
    return 1 if below else 0


def _limits(path: Path | None) -> dict[str, float]:
    if path is None:
        return {}
    try:
        return read_limits(yaml.safe_load(path.read_text("utf-8")))
    except OSError:
        raise Failure("cli.evaluate.no_file", path=path) from None
    except (yaml.YAMLError, UnicodeDecodeError):
        raise Failure("cli.evaluate.bad_limits", path=path, name="") from None
    except ValueError as error:
        raise Failure("cli.evaluate.bad_limits", path=path, name=error) from None


def _draw(report: Report, path: Path) -> None:
    try:
        draw_confusions(report, path)
    except (OSError, ValueError) as error:
        raise Failure("cli.evaluate.bad_picture", path=path) from error
    note(say("cli.evaluate.drawn", path=path))


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
