"""What a line typed in the terminal means."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.domain.talk.messages import Button, SharedPosition

_POSITION = re.compile(r"[@＠]\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，]\s*(-?\d{1,3}(?:\.\d+)?)\s*")


@dataclass(frozen=True)
class Typed:
    """`kind` decides which of the others is filled: `text` (also the payload of a pressed button), `position` (as a
    phone gives it, WGS-84), `file`. `nothing`: an empty line; `bad_position`: begins like one."""

    kind: Literal["text", "press", "position", "file", "quit", "nothing", "bad_position"]
    text: str = ""
    position: SharedPosition | None = None
    file: Path | None = None


def read_line(line: str, offered: Sequence[Button], quit_words: Collection[str]) -> Typed:
    """`offered`: the buttons shown last; the number of one presses it."""
    line = line.strip()
    if not line:
        return Typed("nothing")
    if line.lower() in quit_words:
        return Typed("quit")
    if line.isascii() and line.isdigit() and 1 <= int(line) <= len(offered):
        return Typed("press", offered[int(line) - 1].payload)
    if line[0] in "@＠":
        return _position(line)
    if line.startswith("+") and not line[1:].strip().replace(" ", "").isdigit() and len(line) > 1:
        return Typed("file", file=Path(line[1:].strip()).expanduser())
    return Typed("text", line)


def _position(line: str) -> Typed:
    found = _POSITION.fullmatch(line)
    if found is None or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        return Typed("bad_position")
    return Typed("position", position=SharedPosition(float(found[1]), float(found[2])))
