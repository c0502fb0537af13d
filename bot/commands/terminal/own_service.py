"""A service for one terminal, when none runs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.commands.terminal.failure import Failure, last_lines
from bot.commands.terminal.reach import fetch
from bot.commands.terminal.screen import complain, err, note
from bot.wording import say

LOG = "shell-serve.log"
PATIENCE = 10.0
LOOK_SECONDS = 0.5
PLAIN_SECONDS = 10.0


@contextmanager
def own_service(url: str, data_dir: Path) -> Iterator[None]:
    """Runs `xiaoge serve` until the talk is over; ready to answer when it is entered. Raises Failure."""
    data_dir.mkdir(parents=True, exist_ok=True)
    log = data_dir / LOG
    note(say("cli.shell.starting", log=log))
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "serve"], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            start_new_session=True, env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
    try:
        _wait_until_ready(process, url, log)
        yield
    finally:
        _end(process)


def _wait_until_ready(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    began = told = time.monotonic()
    with err.status("") as status:
        while (answer := fetch(f"{url}/readyz"))[0] != 200:
            if _has_no_model(answer[1]):
                note(say("cli.serve.no_model"))
                return
            if process.poll() is not None:
                complain(say("cli.shell.started_failed", log=log))
                for line in last_lines(log.read_text("utf-8", "replace")):
                    note(f"  {line}")
                raise Failure("cli.shell.unreachable", url=url)
            seconds = round(time.monotonic() - began)
            status.update(say("cli.shell.loading", seconds=seconds))
            if not err.is_terminal and time.monotonic() - told >= PLAIN_SECONDS:
                told = time.monotonic()
                note(say("cli.shell.loading", seconds=seconds))
            time.sleep(LOOK_SECONDS)


def _has_no_model(answer: Any) -> bool:
    """Then waiting is of no use; what is said meanwhile gets a receipt."""
    return isinstance(answer, dict) and answer.get("error", {}).get("reason") == "no_model"


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
