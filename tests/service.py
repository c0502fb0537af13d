"""The whole house as people run it: `xiaoge serve` in a process of its own, with its engine, on loopback."""

from __future__ import annotations

import base64
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
CLOCK = "2026-11-23T10:00:00+08:00"
"""A Monday within office hours."""
ADMIN_TOKEN = "dialogue-admin-token"
READY_SECONDS = 240.0
"""Loading Rasa takes half a minute on a free machine; a busy one may need several times that."""


@dataclass(frozen=True)
class Answer:
    """A finished HTTP exchange."""

    status: int
    body: Any


@dataclass(frozen=True)
class Service:
    """The running house, seen from outside."""

    url: str

    def post(self, path: str, body: Any, admin: bool = True) -> Answer:
        """POST of JSON."""
        return self.send("POST", path, body, admin)

    def get(self, path: str, admin: bool = True, **query: str) -> Answer:
        """GET with a query."""
        return self.send("GET", path + ("?" + urllib.parse.urlencode(query) if query else ""), None, admin)

    def send(self, method: str, path: str, body: Any = None, admin: bool = True) -> Answer:
        """One exchange; errors of HTTP are answers too."""
        headers = {"Authorization": f"Bearer {ADMIN_TOKEN}"} if admin else {}
        data = None
        if body is not None:
            data, headers["Content-Type"] = json.dumps(body).encode(), "application/json"
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return Answer(response.status, _read(response.read()))
        except urllib.error.HTTPError as error:
            return Answer(error.code, _read(error.read()))

    def says(self, sender: str, text: str, **metadata: Any) -> list[dict[str, Any]]:
        """A courier writes through the REST channel; what answers it."""
        body = {"sender": sender, "message": text, "metadata": metadata}
        answer = self.post("/webhooks/rest/webhook", body, admin=False)
        assert answer.status == 200, answer
        return list(answer.body)

    def tracker(self, sender: str) -> dict[str, Any]:
        """What the dialogue remembers of this person."""
        found = self.get(f"/conversations/{urllib.parse.quote(sender, safe='')}/tracker", include_events="NONE")
        assert found.status == 200, found
        return dict(found.body)

    def on_duty(self, available: bool) -> None:
        """Somebody of the staff comes or goes."""
        answer = self.send("PUT", "/api/v1/staff/me/presence", {"available": available})
        assert answer.status == 200, answer


def file_part(name: str, content_type: str, data: bytes) -> dict[str, str]:
    """A file as `metadata.attachments` carries it."""
    return {"name": name, "content_type": content_type, "data": base64.b64encode(data).decode()}


@contextmanager
def running(data_dir: Path, model_dir: Path, **settings: str) -> Iterator[Service]:
    """Starts the house on an empty data folder, waits until it answers, ends it."""
    port = free_port()
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("XIAOGE_")},
        "XIAOGE_PORT": str(port), "XIAOGE_DATA_DIR": str(data_dir), "XIAOGE_MODEL_DIR": str(model_dir),
        "XIAOGE_CLOCK": CLOCK, "XIAOGE_ADMIN_TOKEN": ADMIN_TOKEN, "XIAOGE_RATE_LIMIT": "0",
        "XIAOGE_LOG_LEVEL": "WARNING", "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", **settings,
    }  # fmt: skip
    log = data_dir / "serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen([sys.executable, "-m", "bot", "serve"], cwd=PROJECT, env=environment,
                                   stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)  # fmt: skip
    try:
        service = Service(f"http://127.0.0.1:{port}")
        _wait_until_ready(service, process, log)
        yield service
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def train(model_dir: Path) -> None:
    """Makes the model unless it is there and still fits; a minute the first time."""
    environment = {**os.environ, "XIAOGE_MODEL_DIR": str(model_dir), "CUDA_VISIBLE_DEVICES": "-1"}
    done = subprocess.run([sys.executable, "-m", "bot", "train"], cwd=PROJECT, env=environment, capture_output=True,
                          text=True)  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def _wait_until_ready(service: Service, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + READY_SECONDS
    reason: Any = "not started"
    while time.monotonic() < until:
        assert process.poll() is None, log.read_text("utf-8", "replace")[-4000:]
        try:
            answer = service.get("/readyz", admin=False)
            if answer.status == 200:
                return
            reason = answer.body
        except OSError as error:
            reason = type(error).__name__
        time.sleep(0.2)
    raise AssertionError(f"not ready: {reason}\n{log.read_text('utf-8', 'replace')[-4000:]}")


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _read(data: bytes) -> Any:
    try:
        return json.loads(data) if data else None
    except ValueError:
        return data.decode("utf-8", "replace")
