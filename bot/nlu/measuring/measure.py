"""Measures the intent classifier: `python -m bot.nlu.measuring.measure`, see --help."""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.model_selection import StratifiedKFold

from bot.nlu.intent.classifier import IntentClassifier
from bot.nlu.intent.examples import Example, listed_examples, training_examples
from bot.nlu.measuring.evaluate import Report, evaluate
from bot.nlu.text.normalise import normalise

_CACHE = Path("models/.cache")


def main() -> None:
    """Prints accuracy of cross-validation (without --file) or of a file, then seconds, milliseconds and memory."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, default=Path("nlu_data"), help="training data")
    parser.add_argument("--file", type=Path, help="a list of text, intent, slice; trains on all data, asks these")
    parser.add_argument("--folds", type=int, default=4, help="folds of cross-validation without --file")
    parser.add_argument("--sure", type=float, default=0.8, help="below this the slow encoder is asked; 1.01: always")
    parser.add_argument("--quick", action="store_true", help="without the slow encoder")
    parser.add_argument("--intents", action="store_true", help="also every intent and the commonest confusions")
    given = parser.parse_args()
    data = training_examples(given.data)
    started, before = time.process_time(), time.perf_counter()
    model = _train(data, given)
    print(f"training on {len(data)}: {time.process_time() - started:.1f} CPU s, {time.perf_counter() - before:.1f} s")
    examples = listed_examples(given.file) if given.file else data
    milliseconds = _milliseconds(model, examples[:: max(1, len(examples) // 400)])
    rankings = _ask(model, examples) if given.file else _cross_validate(data, given)
    _print(evaluate(examples, lambda text: rankings[text]), given.intents)
    print(
        f"CPU ms a message: median {np.median(milliseconds):.1f}, 95 % {np.percentile(milliseconds, 95):.1f}; "
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"
    )


def _train(examples: Sequence[Example], given: argparse.Namespace) -> IntentClassifier:
    return IntentClassifier.train(
        [normalise(example.text).text for example in examples],
        [example.label for example in examples],
        sure=given.sure,
        thorough=not given.quick,
        cache=_CACHE,
    )


def _ask(model: IntentClassifier, examples: Sequence[Example]) -> dict[str, list[tuple[str, float]]]:
    chances = model.probabilities([normalise(example.text).text for example in examples])
    orders = np.argsort(-chances, axis=1)
    return {
        example.text: [(model.labels[column], float(row[column])) for column in order]
        for example, row, order in zip(examples, chances, orders, strict=True)
    }


def _cross_validate(data: Sequence[Example], given: argparse.Namespace) -> dict[str, list[tuple[str, float]]]:
    rankings: dict[str, list[tuple[str, float]]] = {}
    folds = StratifiedKFold(given.folds, shuffle=True, random_state=1)
    for fit, held in folds.split(data, [example.label for example in data]):
        rankings |= _ask(_train([data[row] for row in fit], given), [data[row] for row in held])
    return rankings


def _milliseconds(model: IntentClassifier, examples: Sequence[Example]) -> list[float]:
    spent = []
    for example in examples:
        started = time.process_time()
        model.ranking(normalise(example.text).text)
        spent.append((time.process_time() - started) * 1000)
    return spent[1:]


def _print(report: Report, intents: bool) -> None:
    print(
        f"{report.count} sentences: accuracy {report.accuracy:.3f}, without inform, affirm, deny "
        f"{report.accuracy_without_context:.3f}, macro-F1 {report.macro_f1:.3f}"
    )
    if report.topic_accuracy is not None:
        print(f"topic right where the intent is: {report.topic_accuracy:.3f}")
    for name in ("out_of_scope", "emergency"):
        if name in report.intents:
            print(f"{name}: precision {report.intents[name].precision:.3f}, recall {report.intents[name].recall:.3f}")
    if len(report.slices) > 1:
        print("slices: " + ", ".join(f"{name} {share:.3f}" for name, share in report.slices.items()))
    print(
        f"calibration error {report.calibration_error:.3f}; confidence -> accuracy (count): "
        + ", ".join(f"{bin.confidence:.2f} -> {bin.accuracy:.2f} ({bin.count})" for bin in report.bins)
    )
    if intents:
        for name, score in sorted(report.intents.items(), key=lambda pair: pair[1].f1):
            print(f"  {name:26} P {score.precision:.2f} R {score.recall:.2f} F1 {score.f1:.2f} of {score.support}")
        for expected, answered, count in report.confusions[:40]:
            print(f"  {expected} taken for {answered}: {count}")


if __name__ == "__main__":
    main()
