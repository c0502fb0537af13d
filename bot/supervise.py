"""Keeps one engine running beside the gateway: starts it, starts it again when it dies, ends it with the gateway."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
import tempfile
from pathlib import Path

log = logging.getLogger(__name__)

PAUSES = (0.2, 1.0, 3.0, 10.0, 30.0)
"""Seconds before the next start, by the number of quick deaths in a row."""

QUICK_DEATH = 20.0


def socket_path(data_dir: Path) -> Path:
    """Where the engine listens: in the data folder, or in a private temporary folder when that path is too long for a
    unix socket (108 bytes)."""
    path = (data_dir / "engine.sock").resolve()
    if len(str(path).encode()) < 100:
        return path
    return Path(tempfile.mkdtemp(prefix="xiaoge-")) / "engine.sock"


class Supervisor:
    """Runs `python -m bot engine --socket PATH`. The engine's standard input is a pipe from this process: when this
    process dies, however it dies, the pipe closes and the engine ends by itself."""

    def __init__(self, socket: Path, extra: tuple[str, ...] = ()) -> None:
        self._command = (sys.executable, "-m", "bot", "engine", "--socket", str(socket), *extra)
        self._task: asyncio.Task[None] | None = None
        self._process: asyncio.subprocess.Process | None = None
        self.starts = 0

    @property
    def pid(self) -> int | None:
        """Process id of the running engine."""
        return self._process.pid if self._process and self._process.returncode is None else None

    async def start(self) -> None:
        """Starts the engine and keeps it."""
        self._task = asyncio.create_task(self._keep())

    async def stop(self, patience: float = 5.0) -> None:
        """Asks the engine to end, and makes it after `patience` seconds."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._process and self._process.returncode is None:
            self._signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(self._process.wait(), patience)
            except asyncio.TimeoutError:
                self._signal(signal.SIGKILL)
                await self._process.wait()

    async def _keep(self) -> None:
        quick = 0
        loop = asyncio.get_running_loop()
        while True:
            began = loop.time()
            self.starts += 1
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": "ignore"},
            )
            code = await self._process.wait()
            quick = quick + 1 if loop.time() - began < QUICK_DEATH else 0
            pause = PAUSES[min(quick, len(PAUSES) - 1)]
            log.warning("engine ended code=%s, starting again in %.1f s", code, pause)
            await asyncio.sleep(pause)

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(number)
