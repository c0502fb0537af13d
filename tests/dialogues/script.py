"""A conversation in a YAML file, read strictly: a misspelt key is an error, not a check that never runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
SAYING = ("user", "press", "position", "file", "staff", "moves")
CHECKING = ("asks", "form", "slots", "says", "never", "buttons", "files", "silent")
STORED = ("cases", "alerts", "owner", "courier", "drafts")


@dataclass(frozen=True)
class Step:
    """One turn. What is said: `user`, `press`, `position`, `file` (the first three with or without a file), or what
    `staff` do, or the states that staff move the newest case to (`moves`). What is checked: see README.md. `number`
    counts from 1."""

    number: int
    user: str | None = None
    press: str | None = None
    position: dict[str, Any] | None = None
    file: str | list[str] | None = None
    staff: dict[str, Any] | str | None = None
    moves: list[str] | None = None
    checks: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        ways = (self.user, self.press, self.position, self.file, self.staff, self.moves)
        said = next(value for value in ways if value is not None)
        return f"step {self.number} ({str(said)[:60]!r})"


@dataclass(frozen=True)
class Script:
    """`on_duty`: somebody of the staff is there. `stored`: what must lie in the store at the end."""

    name: str
    steps: tuple[Step, ...]
    on_duty: bool
    stored: dict[str, Any]


def files() -> list[Path]:
    """All conversations."""
    return sorted(FOLDER.glob("*/*.yml"))


def read(path: Path) -> Script:
    """The conversation in a file. Raises ValueError naming what is wrong in it."""
    content = yaml.safe_load(path.read_text("utf-8"))
    _known(path, content, ("on_duty", "talk", "stored"))
    stored = content.get("stored")
    if stored is None:
        raise ValueError(f"{path.name}: stored is missing (none: nothing is stored)")
    if stored == "none":
        stored = {"cases": [], "alerts": []}
    _known(path, stored, STORED)
    steps = tuple(_step(path, number, entry) for number, entry in enumerate(content["talk"], 1))
    return Script(path.stem, steps, bool(content.get("on_duty")), {"cases": [], "alerts": [], **stored})


def _step(path: Path, number: int, entry: dict[str, Any]) -> Step:
    _known(path, entry, (*SAYING, *CHECKING))
    said = {name: _drawn_out(entry[name]) for name in SAYING if name in entry}
    if not said:
        raise ValueError(f"{path.name}: step {number} says nothing")
    return Step(number, **said, checks={name: entry[name] for name in CHECKING if name in entry})


def _drawn_out(value: Any) -> Any:
    """`{repeat: 好, times: 5000}` is a text too long to be written down."""
    if isinstance(value, dict) and set(value) == {"repeat", "times"}:
        return str(value["repeat"]) * int(value["times"])
    return str(value) if isinstance(value, (int, float)) else value


def _known(path: Path, given: dict[str, Any], names: tuple[str, ...]) -> None:
    strange = set(given) - set(names)
    if strange:
        raise ValueError(f"{path.name}: unknown {', '.join(sorted(strange))}")
