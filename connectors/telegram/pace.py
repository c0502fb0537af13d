"""How long to wait before trying again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Pace:
    """Pauses in seconds that double from `first` up to `longest`."""

    first: float = 1.0
    longest: float = 30.0

    def pauses(self) -> Iterator[float]:
        """Endless: first, twice that, … longest, longest."""
        pause = self.first
        while True:
            yield min(pause, self.longest)
            pause = min(pause * 2, self.longest)
