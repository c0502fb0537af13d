"""Programs started by `make bench` do not outlive it, and their memory and time can be read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench import proc
from bench.children import Child, Died
from bench.systems import own_settings
from bench.training import last_line
from bot.settings import load_settings


def test_a_child_is_ended_with_its_own_children(tmp_path: Path) -> None:
    words = [sys.executable, "-c", "import os; os.fork(); os.fork(); import signal; signal.pause()"]
    with Child("forks", words, tmp_path, {}, tmp_path / "log") as child:
        while len(pids := child.pids) < 4:
            child.check()
        assert proc.memory(pids[0]).rss > proc.memory(pids[0]).pss > 0
    assert proc.group(pids[0]) == []


def test_a_program_that_ends_by_itself_is_named_with_its_last_words(tmp_path: Path) -> None:
    words = [sys.executable, "-c", "print('no such model'); raise SystemExit(3)"]
    with Child("rasa run", words, tmp_path, {}, tmp_path / "log") as child:
        child.wait()
        with pytest.raises(Died, match=r"(?s)rasa run ended with code 3.*no such model"):
            child.check()


def test_a_process_that_is_gone_has_no_memory_and_no_time(tmp_path: Path) -> None:
    with Child("short", [sys.executable, "-c", ""], tmp_path, {}, tmp_path / "log") as child:
        child.wait()
        pid = child._process.pid
    assert proc.memory(pid) == proc.Memory(0.0, 0.0)
    assert proc.cpu_seconds(pid) == 0.0
    assert proc.command(pid) == ""


def test_our_system_is_measured_with_default_settings_whatever_the_environment_says() -> None:
    settings = load_settings({"XIAOGE_TELEGRAM_TOKEN": "1:a", **own_settings()})
    assert settings.telegram_token is None
    assert settings.rate_limit == 60


def test_the_last_line_of_a_training_is_shown_without_times_and_colours(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_bytes(b"2026-11-23 02:49:22 INFO     rasa.hooks  - Starting\nEpochs: 1%\r\x1b[92mEpochs: 2%\x1b[0m\n\n")
    assert last_line(log) == "Epochs: 2%"
