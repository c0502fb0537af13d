"""What a message tells a calculation: values with the place they were read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Told:
    """One value for a slot of `bot/domain/wage_talk/questions.py`, read from `text[start:end]` of the normalised text;
    not `certain`: to be asked back; `bare`: no words say what it is, its size does."""

    slot: str
    value: Any
    start: int
    end: int
    certain: bool = True
    bare: bool = False
