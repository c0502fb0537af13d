"""`xiaoge evaluate` on the trained model: the sentences that must stay understood."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.service import PROJECT

Evaluate = Callable[..., subprocess.CompletedProcess[str]]
SETS = PROJECT / "tests" / "nlu"


@pytest.fixture(scope="module")
def evaluate(model_dir: Path) -> Evaluate:
    environment = {**os.environ, "XIAOGE_MODEL_DIR": str(model_dir)}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "bot", "evaluate", *arguments]
        return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True)

    return run


@pytest.mark.parametrize(
    ("name", "limits"),
    [("development", "limits"), ("held_out", "limits"), ("held_out_people", "limits_people")],
)
def test_sentences_nobody_trained_on_are_understood_as_well_as_the_limits_ask(
    evaluate: Evaluate, name: str, limits: str
) -> None:
    done = evaluate(str(SETS / f"{name}.yml"), "--limits", str(SETS / f"{limits}.yml"))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def two_sentences(tmp_path: Path) -> Path:
    file = tmp_path / "sentences.yml"
    file.write_text("- {text: 你好, intent: greet}\n- {text: 老板欠我三个月工资, intent: find_station}\n", "utf-8")
    return file


def test_below_a_limit_it_ends_with_one_and_says_which(evaluate: Evaluate, two_sentences: Path, tmp_path: Path) -> None:
    limits = tmp_path / "limits.yml"
    limits.write_text("accuracy: 0.9\nfind_station: {recall: 0.5}\ngreet: {recall: 1}\n", "utf-8")
    done = evaluate(str(two_sentences), "--limits", str(limits))
    assert done.returncode == 1
    assert "accuracy 只有 0.500，要求至少 0.900" in done.stderr
    assert "find_station.recall 只有 0.000" in done.stderr
    assert "greet" not in done.stderr


def test_wrong_sentences_are_listed_when_asked_for(evaluate: Evaluate, two_sentences: Path) -> None:
    done = evaluate(str(two_sentences), "--errors")
    assert done.returncode == 0
    assert "应是 find_station，认成 report_unpaid_wages：老板欠我三个月工资" in done.stdout


def test_the_confusions_are_drawn(evaluate: Evaluate, two_sentences: Path, tmp_path: Path) -> None:
    picture = tmp_path / "confusions.png"
    assert evaluate(str(two_sentences), "--picture", str(picture)).returncode == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--picture", "no-such-folder/x.png"), "图存不到"),
        (("--picture", "x.doc"), "图存不到"),
        (("--limits", "no-such-file.yml"), "找不到文件"),
        (("no-such-file.yml",), "找不到文件"),
    ],
)
def test_files_that_do_not_fit_are_named(
    evaluate: Evaluate, two_sentences: Path, arguments: tuple[str, ...], says: str
) -> None:
    done = evaluate(*(arguments if arguments[0].endswith("yml") else (str(two_sentences), *arguments)))
    assert done.returncode == 1
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "content", ["[]", "accuracy: high", "accuracy: 3", "speed: 1", "greet: {colour: 0.5}", "a: [", "x: true"]
)
def test_limits_that_are_none_are_named(evaluate: Evaluate, two_sentences: Path, tmp_path: Path, content: str) -> None:
    limits = tmp_path / "limits.yml"
    limits.write_text(content, "utf-8")
    done = evaluate(str(two_sentences), "--limits", str(limits))
    assert done.returncode == 1
    assert "要求读不懂" in done.stderr
    assert "Traceback" not in done.stderr
