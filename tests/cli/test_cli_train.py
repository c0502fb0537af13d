"""When a model is made anew, and that a failed training leaves what was there."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.commands import train
from bot.commands.terminal.failure import last_lines
from bot.commands.training.model_inputs import fingerprint, fingerprint_file, is_made_from
from bot.commands.training.training_stages import StageReader
from bot.engine.models import newest_model
from tests.cli.conftest import PROJECT


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A small project in the working folder."""
    folder = tmp_path / "project"
    (folder / "nlu_data" / "talk").mkdir(parents=True)
    (folder / "config.yml").write_text("recipe: default.v1\nlanguage: zh\npipeline:\n  - name: no.such.Component\n")
    (folder / "domain.yml").write_text("version: '3.1'\nintents: [greet, bye]\n")
    (folder / "nlu_data" / "talk" / "greet.yml").write_text("version: '3.1'\nnlu: []\n")
    monkeypatch.chdir(folder)
    return folder


def put_model(folder: Path, name: str, inputs: str | None, age: float = 0) -> Path:
    folder.mkdir(exist_ok=True)
    model = folder / f"{name}.tar.gz"
    model.write_bytes(b"model")
    os.utime(model, (time.time() - age,) * 2)
    if inputs is not None:
        fingerprint_file(model).write_text(inputs)
    return model


def test_the_fingerprint_changes_with_data_domain_and_config_but_not_with_prose(project):
    before = fingerprint(project)
    (project / "nlu_data" / "README.md").write_text("how to add")
    assert fingerprint(project) == before
    for name in ("config.yml", "domain.yml", "nlu_data/talk/greet.yml"):
        kept = (project / name).read_text()
        (project / name).write_text(kept + "# more\n")
        assert fingerprint(project) != before
        (project / name).write_text(kept)
    (project / "nlu_data" / "talk" / "greet.yml").rename(project / "nlu_data" / "talk" / "hello.yml")
    assert fingerprint(project) != before


def test_training_is_skipped_while_nothing_has_changed(xiaoge, project, tmp_path):
    put_model(tmp_path / "models", "a", fingerprint(project))
    told = xiaoge("train")
    assert told.code == 0 and "跳过训练" in told.out and "a.tar.gz" in told.out


def test_only_the_newest_model_counts_and_one_without_a_fingerprint_is_not_trusted(project, tmp_path):
    inputs = fingerprint(project)
    old = put_model(tmp_path / "models", "a", inputs, age=60)
    assert newest_model(tmp_path / "models") == old and is_made_from(old, inputs)
    new = put_model(tmp_path / "models", "b", None)
    assert newest_model(tmp_path / "models") == new and not is_made_from(new, inputs)
    assert newest_model(tmp_path / "nowhere") is None


def test_a_training_that_fails_says_why_in_its_last_lines_and_changes_nothing(project, tmp_path):
    model = put_model(tmp_path / "models", "a", "something else")
    done = subprocess.run([sys.executable, "-m", "bot", "train"], cwd=project, capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(PROJECT)})  # fmt: skip
    assert done.returncode == 1
    assert "训练没有成功" in done.stderr and "train.log" in done.stderr
    assert "Traceback" not in done.stderr
    assert newest_model(tmp_path / "models") == model
    assert not list((tmp_path / "models").glob(".new-*"))


def test_outside_a_project_it_says_what_is_missing(xiaoge, monkeypatch, tmp_path):
    monkeypatch.setattr("bot.home._PROGRAM", tmp_path / "nowhere")
    told = xiaoge("train")
    assert told.code == 1 and f"{tmp_path} 里没有 config.yml" in told.err


def test_in_another_folder_the_project_that_holds_the_program_is_trained(xiaoge, project, monkeypatch, tmp_path):
    put_model(tmp_path / "models", "a", fingerprint(project))
    monkeypatch.setattr("bot.home._PROGRAM", project)
    monkeypatch.chdir(tmp_path)
    told = xiaoge("train")
    assert told.code == 0 and "a.tar.gz" in told.out


def test_a_new_model_appears_with_its_fingerprint_and_old_ones_of_ours_go(tmp_path):
    models = tmp_path / "models"
    by_hand = put_model(models, "by-hand", None, age=900)
    ours = [put_model(models, f"m{age}", "x", age=age) for age in (800, 700, 600)]
    made = tmp_path / "new.tar.gz"
    made.write_bytes(b"whole")
    model = train._move_in(made, models, "inputs")
    train._drop_old(models)
    assert is_made_from(model, "inputs") and by_hand.exists()
    assert [one.exists() for one in ours] == [False, True, True]
    assert not fingerprint_file(ours[0]).exists()


def test_what_a_killed_training_left_is_cleared_away(xiaoge, project, tmp_path):
    put_model(tmp_path / "models", "a", fingerprint(project))
    (tmp_path / "models" / ".new-old").mkdir()
    xiaoge("train")
    assert not (tmp_path / "models" / ".new-old").exists()


def test_the_training_process_ends_when_its_parent_does(project, tmp_path):
    child = subprocess.Popen([sys.executable, "-m", "bot.commands.training.training_child", str(tmp_path / "out"), "m"],
                             cwd=project, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                             env={**os.environ, "PYTHONPATH": str(PROJECT)})  # fmt: skip
    assert "stage import" in child.stdout.readline()
    child.stdin.close()
    assert child.wait(20) == 1
    shutil.rmtree(tmp_path / "out", ignore_errors=True)


def test_stages_are_read_from_the_log_as_it_grows(tmp_path):
    log = tmp_path / "train.log"
    log.write_text("== stage import\nnoise\n")
    reader = StageReader(log)
    assert reader.look() == ["加载 Rasa"]
    with log.open("a") as file:
        file.write("2026 INFO rasa.engine Starting to train component 'RulePolicy'.\n2026 Restored comp")
    assert reader.look() == ["训练 RulePolicy"]
    with log.open("a") as file:
        file.write("onent 'Other' from cache.\n")
    assert reader.look() == ["沿用 Other"] and reader.look() == []


def test_the_last_lines_of_a_log_leave_out_the_frames_of_a_traceback():
    log = 'Traceback (most recent call last):\n  File "a.py", line 1\n    x()\nValueError: bad\n\n'
    assert list(last_lines(log)) == ["ValueError: bad"]
