"""Programs that this benchmark starts: each leads a process group of its own, and none outlives it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from bench import proc

KIND_SECONDS = 10.0
"""How long a program may take to end when asked kindly."""


class Died(Exception):
    """A program ended by itself; carries its name, its exit code and the end of its log."""

    def __init__(self, name: str, code: int, log: Path) -> None:
        self.tail = log.read_text("utf-8", "replace")[-1500:] if log.exists() else ""
        super().__init__(f"{name} ended with code {code}; its log is {log}\n{self.tail}")


class Child:
    """A running program and its descendants. Use it in a `with` block."""

    def __init__(
        self, name: str, words: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path
    ) -> None:
        self.name, self.log = name, log
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                words, cwd=folder, env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=output,
                stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip

    def __enter__(self) -> Child:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def pids(self) -> list[int]:
        """Its processes, the one that was started first."""
        return proc.group(self._process.pid)

    def check(self) -> None:
        """Raises Died when it ended by itself."""
        if self._process.poll() is not None:
            raise Died(self.name, self._process.returncode, self.log)

    def wait(self) -> int:
        """Its exit code, once it has ended."""
        return self._process.wait()

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self._process.poll() is not None

    def stop(self) -> None:
        """Asks all its processes to end, and after KIND_SECONDS makes them."""
        self._signal(signal.SIGTERM)
        until = time.monotonic() + KIND_SECONDS
        while self.pids and time.monotonic() < until:
            self._process.poll()
            time.sleep(0.05)
        self._signal(signal.SIGKILL)
        self._process.wait()

    def _signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)


def free_port() -> int:
    """A port of loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
