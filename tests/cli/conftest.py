"""An installation of its own for every test, and the command line called as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from bot.wiring import House, build

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Outcome:
    """`code` of the exit, what stood on standard output and standard error."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its data folder; no settings but that, an empty .env file in place of the project's."""
    for name in [name for name in os.environ if name.startswith("XIAOGE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XIAOGE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("XIAOGE_MODEL_DIR", str(tmp_path / "models"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").touch()
    return tmp_path / "data"


@pytest.fixture
def xiaoge(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Runs one command in this process: `xiaoge("stations", "import", path)`."""

    def call(*arguments: object) -> Outcome:
        capsys.readouterr()
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return call


@pytest.fixture
def house() -> House:
    """The parts of the installation, migrated."""
    made = build()
    made.store.migrate()
    return made


def started(*arguments: str, **options: object) -> subprocess.Popen[str]:
    """A command in a process of its own, started in the project."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments], cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, encoding="utf-8", **options,  # type: ignore[call-overload]  # open options
    )  # fmt: skip
