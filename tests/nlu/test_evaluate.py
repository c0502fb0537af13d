"""The report on a classifier, counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.intent.examples import Example, listed_examples, training_examples
from bot.nlu.measuring.evaluate import evaluate

RANKINGS = {
    "a": [("greet", 0.9), ("thank", 0.1)],
    "b": [("thank", 0.55), ("greet", 0.45)],
    "c": [("ask/x", 0.4), ("thank", 0.35), ("ask/y", 0.25)],
    "d": [("inform", 1.0)],
}
EXAMPLES = [
    Example("a", "greet", "plain"),
    Example("b", "greet", "voice"),
    Example("c", "ask/y", "plain"),
    Example("d", "inform", "plain"),
]


def test_shares_are_counted_by_intent_slice_and_topic() -> None:
    report = evaluate(EXAMPLES, lambda text: RANKINGS[text])
    assert report.count == 4
    assert report.accuracy == 0.75
    assert report.accuracy_without_context == pytest.approx(2 / 3)
    assert report.topic_accuracy == 0
    assert report.slices == {"plain": 1.0, "voice": 0.0}
    assert report.confusions == (("greet", "thank", 1),)
    assert report.intents["greet"].recall == 0.5
    assert report.intents["thank"].support == 0
    assert report.macro_f1 == pytest.approx((2 / 3 + 1 + 1) / 3)


def test_confidence_of_an_intent_is_that_of_all_its_topics() -> None:
    report = evaluate(EXAMPLES[2:3], lambda text: RANKINGS[text])
    (only,) = report.bins
    assert (only.low, only.count, only.confidence, only.accuracy) == (0.6, 1, pytest.approx(0.65), 1.0)
    assert report.calibration_error == pytest.approx(0.35)


def test_nothing_to_evaluate_is_an_error() -> None:
    with pytest.raises(ValueError, match="no examples"):
        evaluate([], lambda text: [])


def test_training_files_are_read_without_their_entity_marks(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(
        'nlu:\n- intent: inform\n  examples: |\n    - [美团](company)的[小王]{"entity": "name"}\n- synonym: x\n'
        "  examples: |\n    - y\nresponses: {}\n",
        encoding="utf-8",
    )
    assert training_examples(tmp_path) == [Example("美团的小王", "inform")]


def test_a_listed_item_without_a_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "set.yml"
    file.write_text("- {text: 好, intent: affirm, slice: short}\n- {intent: greet}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="item 2"):
        listed_examples(file)
