"""Trains and asks the contenders, each in processes of its own, one after the other."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.machine import facts
from bench.project import ROOT
from bench.screen import Screen
from bench.understanding.contenders import Contender, contenders, labels
from bench.understanding.figures import quality, speed
from bench.understanding.trained import HOME, run, trained
from bot.nlu.intent.examples import Example, listed_examples, training_examples

SETS = {"held out": ROOT / "tests/nlu/held_out.yml", "development": ROOT / "tests/nlu/development.yml"}
ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS"), "1"
)


def compare(asked: Sequence[Contender], data: Path, epochs: int, again: bool, screen: Screen) -> dict[str, Any]:
    """Everything that the JSON file holds. Raises Died when a process of a contender fails."""
    machine, examples = facts(), {name: listed_examples(file) for name, file in SETS.items()}
    needed = {contender.trained_as for contender in asked}
    projects = {one.name: trained(one, data, epochs, again, screen) for one in contenders() if one.name in needed}
    figures = {}
    for contender in asked:
        project, learned = projects[contender.trained_as]
        screen.step(f"{contender.label}: loading and asking")
        answers = _asked(contender, project, examples, labels(data), screen)
        figures[contender.name] = {
            **{name: value for name, value in learned.items() if name.startswith("training_")},
            "training_foreign": learned["foreign"],
            **answers,
        }
    return {
        "machine": machine,
        "epochs": epochs,
        "sentences": len(training_examples(data)),
        "sets": {name: dict(Counter(one.slice for one in found).most_common()) for name, found in examples.items()},
        "contenders": {contender.name: contender.label for contender in asked},
        "figures": figures,
    }


def _asked(
    contender: Contender,
    project: Path,
    examples: Mapping[str, Sequence[Example]],
    names: Mapping[str, str],
    screen: Screen,
) -> dict[str, float]:
    questions, answers = HOME / "questions.json", HOME / f"answers-{contender.name}.json"
    texts = [example.text for found in examples.values() for example in found]
    questions.write_text(json.dumps(texts), "utf-8")
    words = ["bench.understanding.ask", str(project), str(questions), str(answers)]
    words += [] if contender.sure is None else [str(contender.sure)]
    run(contender.label, words, HOME / f"ask-{contender.name}.log", screen, **ONE_THREAD)
    found = json.loads(answers.read_text("utf-8"))
    given = iter(found["answers"])
    figures = {name: value for name, value in found.items() if name not in ("answers", "without_tensorflow")}
    for name, asked in examples.items():
        of_set = [next(given) for _ in asked]
        figures |= {f"{name} {key}": value for key, value in quality(asked, of_set, names).items()}
    return figures | speed(found["answers"])
