"""What the people of `make bench` say."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.scenes import EDGE, WHOLE
from bench.script import read_script


def test_bursts_are_of_five_and_a_whole_form_is_filled() -> None:
    script = read_script()
    assert {len(messages) for messages in script.bursts.values()} == {5}
    assert len(script.talks["unpaid_wages"]) == 12
    assert script.messages == sum(len(talk) for talk in script.talks.values())


def test_both_ends_of_the_long_talk_are_the_same_words() -> None:
    lap = read_script().long_talk
    assert len(lap) == EDGE
    assert WHOLE.turns % len(lap) == 0


def test_a_message_that_yaml_reads_as_a_number_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "talks.yml"
    file.write_text("talks: {a: [4800]}\nreaches: {}\nbursts: {a: [x]}\nlong_talk: [x]\n", "utf-8")
    with pytest.raises(ValueError, match="in quotes"):
        read_script(file)


def test_a_talk_that_is_to_reach_something_exists(tmp_path: Path) -> None:
    file = tmp_path / "talks.yml"
    file.write_text("talks: {a: [x]}\nreaches: {b: y}\nbursts: {a: [x]}\nlong_talk: [x]\n", "utf-8")
    with pytest.raises(ValueError, match="not there"):
        read_script(file)
