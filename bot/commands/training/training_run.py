"""Runs the process that trains and shows how far it is, on a terminal as a bar, elsewhere line by line."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bot.commands.terminal.screen import err, note
from bot.commands.training.training_stages import StageReader
from bot.wording import say

LOOK_SECONDS = 0.3
PLAIN_SECONDS = 15.0
"""How often a line is written where there is no terminal, even if nothing new began."""


def run_training(project: Path, folder: Path, name: str, log: Path, steps: int) -> bool:
    """Trains `project` into `folder`; False when it failed. `steps`: about how many stages there will be."""
    with log.open("wb") as output, _child(project, folder, name, output) as process:
        reader = StageReader(log)
        if err.is_terminal:
            _show_bar(process, reader, steps)
        else:
            _show_lines(process, reader)
        return process.returncode == 0


@contextmanager
def _child(project: Path, folder: Path, name: str, output: IO[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """A child that ends with us: by its standard input however we end, and at once when we are asked to stop."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.commands.training.training_child", str(folder), name],
        cwd=project, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def _show_bar(process: subprocess.Popen[bytes], reader: StageReader, steps: int) -> None:
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as bar:
        task, begun = bar.add_task("", total=steps), -1
        while process.poll() is None:
            for stage in reader.look():
                begun += 1
                bar.update(task, description=stage, completed=min(begun, steps - 1))
            time.sleep(LOOK_SECONDS)


def _show_lines(process: subprocess.Popen[bytes], reader: StageReader) -> None:
    began = told = time.monotonic()
    present = ""
    while process.poll() is None:
        stages, now = reader.look(), time.monotonic()
        if not stages and present and now - told >= PLAIN_SECONDS:
            stages = [present]
        for present in stages:
            note(say("cli.train.line", stage=present, seconds=round(now - began)))
            told = now
        time.sleep(LOOK_SECONDS)
