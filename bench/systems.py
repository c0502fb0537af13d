"""The systems that are compared, and how each is started: real programs on loopback with folders of their own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench import proc
from bench.children import Child, free_port
from bench.project import ROOT
from bot.settings import SETTINGS

CLOCK = "2026-11-23T10:00:00+08:00"
QUIET = {
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


def own_settings() -> dict[str, str]:
    """Every setting of ours at its default, whatever the environment and `.env` say: no channel reaches outside."""
    return {setting.name: "" for setting in SETTINGS} | QUIET


@dataclass(frozen=True)
class System:
    """`first_path` answers 200 as soon as the first process can be spoken to, `ready_path` when messages are worth
    sending. `pipeline`: the stock project's pipeline, None for ours."""

    name: str
    label: str
    pipeline: str | None
    first_path: str
    ready_path: str


def _stock(pipeline: str, label: str) -> System:
    return System(f"stock-{pipeline}", label, pipeline, "/", "/")


SYSTEMS: tuple[System, ...] = (
    System("ours", "xiaoge serve", None, "/healthz", "/readyz"),
    _stock("diet", "stock rasa, jieba + DIET"),
    _stock("linear", "stock rasa, jieba + linear"),
    _stock("own", "stock rasa, our pipeline"),
)
BY_NAME = {system.name: system for system in SYSTEMS}


@dataclass
class Running:
    """A system that was started: `front` is the gateway or the action server, `model` the process with the model."""

    url: str
    children: list[Child]
    find_parts: Callable[[], tuple[list[int], list[int]]]

    def parts(self) -> tuple[list[int], list[int]]:
        """Process ids of the front and of what holds the model."""
        return self.find_parts()

    def check(self) -> None:
        """Raises Died when one of its programs ended."""
        for child in self.children:
            child.check()

    def cpu_seconds(self) -> float:
        """Processor time of all its processes so far."""
        return sum(proc.cpu_seconds(pid) for child in self.children for pid in child.pids)


def start(system: System, model: Path, scratch: Path, held: ExitStack) -> Running:
    """Starts it; `held` ends it. `model`: folder of models for ours, the project for stock. Logs go to `scratch`."""
    return _start_ours(model, scratch, held) if system.pipeline is None else _start_stock(model, scratch, held)


def _start_ours(model_dir: Path, scratch: Path, held: ExitStack) -> Running:
    port = free_port()
    environment = {
        **own_settings(), "XIAOGE_PORT": str(port), "XIAOGE_HOST": "127.0.0.1", "XIAOGE_DATA_DIR": str(scratch / "var"),
        "XIAOGE_MODEL_DIR": str(model_dir), "XIAOGE_RATE_LIMIT": "0", "XIAOGE_CLOCK": CLOCK,
    }  # fmt: skip
    gateway = held.enter_context(
        Child("xiaoge serve", [sys.executable, "-m", "bot", "serve"], ROOT, environment, scratch / "gateway.log")
    )

    def parts() -> tuple[list[int], list[int]]:
        pids = gateway.pids
        engines = [pid for pid in pids if " -m bot engine" in proc.command(pid)]
        return [pid for pid in pids if pid not in engines], engines

    return Running(f"http://127.0.0.1:{port}", [gateway], parts)


def _start_stock(project: Path, scratch: Path, held: ExitStack) -> Running:
    port, action_port = free_port(), free_port()
    rasa = [sys.executable, "-m", "rasa", "run"]
    environment = {**QUIET, "BENCH_ACTION_PORT": str(action_port), "SANIC_HOST": "127.0.0.1", "PYTHONPATH": str(ROOT)}
    actions = held.enter_context(Child(
        "rasa run actions", [*rasa, "actions", "--actions", "stock_actions", "--port", str(action_port)], project,
        environment, scratch / "actions.log",
    ))  # fmt: skip
    server = held.enter_context(Child(
        "rasa run", [*rasa, "--enable-api", "-i", "127.0.0.1", "-p", str(port), "-m", "models"], project, environment,
        scratch / "server.log",
    ))  # fmt: skip
    return Running(f"http://127.0.0.1:{port}", [actions, server], lambda: (actions.pids, server.pids))
