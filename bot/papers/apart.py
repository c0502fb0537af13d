"""A paper written in a process of its own: the fonts' memory is given back, and nothing typed can hold up the house.

`python -m bot.papers.apart pdf`: a pickled `Paper` on standard input, the file on standard output."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

from bot.domain.papers.blocks import Paper
from bot.papers.make import CONTENT_TYPES, Format, write_paper

SECONDS = 60.0
_RUNNING: set[subprocess.Popen[bytes]] = set()


class PaperNotWritten(Exception):
    """Raised when the process failed or took too long; `reason` is "failed" or "too_long"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def write_apart(paper: Paper, form: Format, seconds: float = SECONDS) -> bytes:
    """The file of a paper, as `write_paper` makes it; waits, so call it in a thread. Raises PaperNotWritten."""
    folder = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (folder, os.environ.get("PYTHONPATH", ""))))
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.papers.apart", form],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    _RUNNING.add(process)
    try:
        written, _ = process.communicate(pickle.dumps(paper), timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise PaperNotWritten("too_long") from None
    finally:
        _RUNNING.discard(process)
    if process.returncode != 0:
        raise PaperNotWritten("failed")
    return written


def stop_writing() -> None:
    """Ends what is being written: the house is closing, and nobody waits for it any more."""
    for process in tuple(_RUNNING):
        process.kill()


if __name__ == "__main__":
    forms = {str(form): form for form in CONTENT_TYPES}
    sys.stdout.buffer.write(write_paper(pickle.load(sys.stdin.buffer), forms[sys.argv[1]]))
