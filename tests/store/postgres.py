"""A PostgreSQL server of one's own on loopback, for as long as a test run lasts."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def missing() -> str | None:
    """Why no server can be started here, None when one can."""
    if _programs() is None:
        return "PostgreSQL is not installed (apt-get install postgresql)"
    if os.getuid() == 0 and _servant() is None:
        return "running as root, and there is no user postgres to run the server as"
    return None


class Server:
    """A running server; `stop` and `start` again are for tests of what happens meanwhile."""

    def __init__(self, folder: Path) -> None:
        self._programs = _programs() or Path()
        self._data = folder / "data"
        self._folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._run("initdb", "-D", self._data, "-U", "xiaoge", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")

    def start(self) -> None:
        """Returns when it accepts connections."""
        options = f"-h 127.0.0.1 -p {self.port} -k {self._folder} -c fsync=off -c max_connections=60"
        self._run("pg_ctl", "-D", self._data, "-o", options, "-l", self._folder / "log", "-w", "start")

    def stop(self) -> None:
        """Ends it at once."""
        self._run("pg_ctl", "-D", self._data, "-m", "immediate", "-w", "stop")

    def url(self, database: str) -> str:
        """As an operator would write it."""
        return f"postgresql://xiaoge@127.0.0.1:{self.port}/{database}"

    def _run(self, program: str, *arguments: Any) -> None:
        servant = _servant() if os.getuid() == 0 else None
        subprocess.run(
            [str(self._programs / program), *map(str, arguments)], check=True, cwd=self._folder, user=servant,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        )  # fmt: skip


@contextmanager
def running() -> Iterator[Server]:
    """A started server in a folder that is removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="xiaoge-postgres-"))
    try:
        servant = _servant() if os.getuid() == 0 else None
        if servant is not None:
            os.chown(folder, servant, -1)
        server = Server(folder)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    found = shutil.which("pg_ctl")
    places = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in places if (place / "initdb").exists()), None)


def _servant() -> int | None:
    """PostgreSQL refuses to run as root."""
    try:
        return pwd.getpwnam("postgres").pw_uid
    except KeyError:
        return None
