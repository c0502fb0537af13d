"""The real programs as an operator starts them, for tests that kill them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "test-administrator"


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Programs:
    """A gateway and an engine on one data folder. `together`: the gateway supervises the engine, as `xiaoge serve`
    does; otherwise both are started apart, so that one can be killed without the other."""

    data_dir: Path
    model_dir: Path
    together: bool = False
    extra: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    engine_port: int = field(default_factory=free_port)
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, name: str) -> None:
        """Starts `gateway` or `engine`."""
        command = {
            "gateway": ["serve"] if self.together else ["serve", "--no-engine"],
            "engine": ["engine", "--port", str(self.engine_port)],
        }[name]
        environment = {
            **os.environ, "XIAOGE_DATA_DIR": str(self.data_dir), "XIAOGE_MODEL_DIR": str(self.model_dir),
            "XIAOGE_PORT": str(self.port), "XIAOGE_ADMIN_TOKEN": TOKEN, "XIAOGE_RATE_LIMIT": "0",
            "XIAOGE_CLOCK": "2026-11-23T10:00:00+08:00", "PYTHONWARNINGS": "ignore", **self.extra,
        }
        if not self.together:
            environment["XIAOGE_ENGINE_URL"] = f"http://127.0.0.1:{self.engine_port}"
        log = (self.data_dir.parent / f"{name}.log").open("ab")
        self.running[name] = subprocess.Popen(
            [sys.executable, "-m", "bot", *command], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
            stdout=log, stderr=log,
        )

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

    def wait(self, path: str = "/readyz", seconds: float = 120) -> None:
        """Until the gateway answers 200 there."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if requests.get(self.url + path, timeout=5).status_code == 200:
                    return
            except requests.RequestException:
                pass
            time.sleep(0.1)
        raise AssertionError(f"{path} was never 200")

    def say(self, sender: str, text: str, message_id: str | None = None, **metadata: Any) -> list[dict[str, Any]]:
        """One message through the REST channel."""
        body = {"sender": sender, "message": text, "metadata": metadata}
        if message_id:
            body["message_id"] = message_id
        answer = requests.post(f"{self.url}/webhooks/rest/webhook", json=body, timeout=60)
        assert answer.status_code == 200, answer.text
        return list(answer.json())

    def unasked(self, sender: str, after: int = 0) -> list[dict[str, Any]]:
        """What came later by itself."""
        query = {"sender": sender, "after": after}
        return list(requests.get(f"{self.url}/webhooks/rest/messages", params=query, timeout=30).json()["items"])

    def api(self, path: str, **query: Any) -> Any:
        """A GET of the staff API as the administrator."""
        headers = {"Authorization": f"Bearer {TOKEN}"}
        return requests.get(self.url + path, params=query, headers=headers, timeout=30).json()
