"""A gateway in a process of its own, without an engine: it can be killed, and its disk can be made to be full."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from bot.settings import load_settings
from bot.wiring import House, build
from tests.service import ADMIN_TOKEN, CLOCK, PROJECT, Service, free_port


@dataclass
class GatewayAlone:
    """On one data folder; `settings` go into its environment."""

    data_dir: Path
    settings: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def service(self) -> Service:
        """The gateway seen from outside."""
        return Service(f"http://127.0.0.1:{self.port}")

    @property
    def environment(self) -> dict[str, str]:
        """Its settings."""
        return {
            "XIAOGE_DATA_DIR": str(self.data_dir), "XIAOGE_PORT": str(self.port), "XIAOGE_ADMIN_TOKEN": ADMIN_TOKEN,
            "XIAOGE_RATE_LIMIT": "0", "XIAOGE_CLOCK": CLOCK, "XIAOGE_SAMPLE_DATA": "0",
            "XIAOGE_ENGINE_URL": f"http://127.0.0.1:{free_port()}", **self.settings,
        }  # fmt: skip

    def house(self) -> House:
        """The same installation in this process."""
        return build(load_settings(self.environment, self.data_dir / "no.env"))

    def start(self) -> None:
        """Returns when it answers."""
        given = {name: value for name, value in os.environ.items() if not name.startswith("XIAOGE_")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "serve", "--no-engine"], cwd=PROJECT, env={**given, **self.environment},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        end = time.monotonic() + 120
        while True:
            assert self.process.poll() is None and time.monotonic() < end, "it never came up"
            try:
                if self.service.get("/healthz", admin=False).status == 200:
                    return
            except OSError:
                time.sleep(0.05)

    def kill(self) -> None:
        """SIGKILL: no farewell, no clean-up."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def fill_the_disk(self) -> None:
        """No file of the process can grow any more."""
        assert self.process is not None
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    def make_room(self) -> None:
        """The disk is as it was."""
        assert self.process is not None
        resource.prlimit(self.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
