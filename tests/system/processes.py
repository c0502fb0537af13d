"""The gateway and the engine as two programs that can be killed apart from each other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.service import ADMIN_TOKEN, CLOCK, PROJECT, Service, free_port


@dataclass
class Programs:
    """On one data folder; `start`, `kill` and `wait` by name: "gateway", "engine"."""

    data_dir: Path
    model_dir: Path
    port: int = field(default_factory=free_port)
    engine_port: int = field(default_factory=free_port)
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def service(self) -> Service:
        """The gateway seen from outside."""
        return Service(f"http://127.0.0.1:{self.port}")

    def start(self, name: str) -> None:
        """Starts `gateway` or `engine`."""
        command = {"gateway": ["serve", "--no-engine"], "engine": ["engine", "--port", str(self.engine_port)]}[name]
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("XIAOGE_")},
            "XIAOGE_DATA_DIR": str(self.data_dir), "XIAOGE_MODEL_DIR": str(self.model_dir),
            "XIAOGE_PORT": str(self.port), "XIAOGE_ADMIN_TOKEN": ADMIN_TOKEN, "XIAOGE_RATE_LIMIT": "0",
            "XIAOGE_CLOCK": CLOCK, "PYTHONWARNINGS": "ignore",
            "XIAOGE_ENGINE_URL": f"http://127.0.0.1:{self.engine_port}",
        }  # fmt: skip
        with (self.data_dir.parent / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                [sys.executable, "-m", "bot", *command], cwd=PROJECT, env=environment, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log,
            )  # fmt: skip

    def kill(self, name: str) -> None:
        """SIGKILL: no farewell, no clean-up."""
        self.running[name].send_signal(signal.SIGKILL)
        self.running[name].wait()

    def stop(self) -> None:
        """Ends what still runs, kindly."""
        for process in self.running.values():
            if process.poll() is None:
                process.terminate()
        for process in self.running.values():
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()

    def wait(self, seconds: float = 240) -> None:
        """Until messages are answered."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if self.service.get("/readyz", admin=False).status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.1)
        raise AssertionError("never ready")

    def say(self, sender: str, text: str, message_id: str | None = None) -> list[dict[str, Any]]:
        """One message through the REST channel. Raises OSError when the gateway dies meanwhile."""
        body = {"sender": sender, "message": text, **({"message_id": message_id} if message_id else {})}
        answer = self.service.post("/webhooks/rest/webhook", body, admin=False)
        assert answer.status == 200, answer
        return list(answer.body)

    def unasked(self, sender: str) -> list[dict[str, Any]]:
        """What came later by itself."""
        return list(self.service.get("/webhooks/rest/messages", admin=False, sender=sender).body["items"])
