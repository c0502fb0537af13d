"""How well our classifier does on its own sentences: learnt from the rest of them, asked for one part after the other.

The Reader learns anew from each rest too: what it knows of a part would otherwise be known before it is asked."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedKFold

from bench.understanding.trained import HOME
from bot.nlu.intent.classifier import IntentClassifier
from bot.nlu.intent.examples import Example, training_examples
from bot.nlu.measuring.evaluate import Report, evaluate
from bot.nlu.text.heard_wrong import read_words
from bot.nlu.text.reader import Reader

Rankings = dict[str, list[tuple[str, float]]]
CACHE = HOME / ".vectors"


def run(folder: Path, folds: int, quick: bool, intents: bool) -> None:
    """Prints the report of all parts together. `quick`: without the slow encoder; `intents`: also each intent."""
    data = training_examples(folder)
    began, busy = time.perf_counter(), time.process_time()
    rankings = rank(data, read_words(folder / "words.txt"), folds, quick, CACHE)
    spent = f"{time.process_time() - busy:.0f} CPU s, {time.perf_counter() - began:.0f} s on the clock"
    print(f"{folds} folds, {'quick only' if quick else 'cascade'}: {spent}")
    for line in lines(evaluate(data, lambda text: rankings[text]), intents):
        print(line)


def rank(data: Sequence[Example], ours: Sequence[str], folds: int, quick: bool, cache: Path | None) -> Rankings:
    """For each text what was answered by a classifier that had not seen it. `ours`: our words, for
    the Reader; `cache`: folder that remembers vectors of sentences."""
    frequencies = dictionary()
    rankings: Rankings = {}
    parts = StratifiedKFold(folds, shuffle=True, random_state=1)
    for fit, held in parts.split(data, [example.label for example in data]):
        texts = [data[row].text for row in fit]
        reader = Reader.learn(texts, ours, frequencies)
        model = IntentClassifier.train(
            [reader.meant(text) for text in texts], [data[row].label for row in fit], thorough=not quick, cache=cache
        )
        asked = [data[row].text for row in held]
        chances = model.probabilities([reader.meant(text) for text in asked])
        for text, row in zip(asked, chances, strict=True):
            rankings[text] = [(model.labels[column], float(row[column])) for column in np.argsort(-row)]
    return rankings


def lines(report: Report, intents: bool) -> list[str]:
    """The report in words."""
    found = [
        f"{report.count} sentences: accuracy {report.accuracy:.3f}, without inform, affirm, deny "
        f"{report.accuracy_without_context:.3f}, macro-F1 {report.macro_f1:.3f}"
    ]
    if report.topic_accuracy is not None:
        found.append(f"topic right where the intent is: {report.topic_accuracy:.3f}")
    for name in ("out_of_scope", "emergency"):
        if name in report.intents:
            score = report.intents[name]
            found.append(f"{name}: precision {score.precision:.3f}, recall {score.recall:.3f}")
    bins = ", ".join(f"{one.confidence:.2f} -> {one.accuracy:.2f} ({one.count})" for one in report.bins)
    found.append(f"calibration error {report.calibration_error:.3f}; confidence -> accuracy (count): {bins}")
    if intents:
        for name, score in sorted(report.intents.items(), key=lambda pair: pair[1].f1):
            found.append(
                f"  {name:26} P {score.precision:.2f} R {score.recall:.2f} F1 {score.f1:.2f} of {score.support}"
            )
        found += [f"  {meant} taken for {answered}: {count}" for meant, answered, count in report.confusions[:40]]
    return found


def dictionary() -> dict[str, int]:
    """jieba's words and how often they occur, from which the Reader tells good text."""
    import jieba  # its table takes a second, and only this part needs it

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    frequencies: dict[str, int] = jieba.dt.FREQ
    return frequencies
