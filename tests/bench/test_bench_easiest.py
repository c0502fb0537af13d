"""Which sentences training could do without."""

from __future__ import annotations

from pathlib import Path

from bench.understanding.easiest import KEPT, easiest
from bench.understanding.easiest import _take_out as take_out
from bot.nlu.intent.examples import Example, training_examples

MANY = [Example(f"第{number}个人想加入工会", "join_union") for number in range(KEPT + 3)]


def test_the_largest_margin_goes_first_and_no_more_than_asked() -> None:
    margins = [0.1 * number for number in range(len(MANY))]
    assert easiest(MANY, margins, 2) == [len(MANY) - 1, len(MANY) - 2]


def test_a_label_keeps_its_least_number_of_sentences() -> None:
    assert len(easiest(MANY, [1.0] * len(MANY), len(MANY))) == 3


def test_bare_words_stay() -> None:
    data = [*MANY, Example("入会", "join_union")]
    assert len(data) - 1 not in easiest(data, [0.0] * len(MANY) + [9.0], len(data))


def test_only_the_lines_of_that_label_are_taken_out(tmp_path: Path) -> None:
    file = tmp_path / "join_union.yml"
    file.write_text(
        'version: "3.1"\nnlu:\n- intent: join_union\n  examples: |\n    - 我要入会\n    - 怎么入会\n'
        "- intent: ask_join_eligibility\n  examples: |\n    - 我能入会吗\nresponses:\n  utter_x:\n  - text: 怎么入会\n",
        "utf-8",
    )
    assert take_out(tmp_path, [Example("怎么入会", "join_union"), Example("我要入会", "greet")]) == 1
    assert [one.text for one in training_examples(tmp_path)] == ["我要入会", "我能入会吗"]
    assert "- text: 怎么入会" in file.read_text("utf-8")
