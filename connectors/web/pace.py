"""How fast one visitor may send frames: short bursts are welcome, a flood is asked to wait."""

from __future__ import annotations

import time
from collections.abc import Callable


class Pace:
    """A bucket of `burst` tokens that refills with `per_second`."""

    def __init__(self, burst: int, per_second: float, now: Callable[[], float] = time.monotonic) -> None:
        self._burst, self._per_second, self._now = float(burst), per_second, now
        self._tokens, self._seen = float(burst), now()

    def wait(self) -> float:
        """Takes a token and returns 0.0, or returns the seconds until there is one (and takes nothing)."""
        now = self._now()
        self._tokens = min(self._burst, self._tokens + (now - self._seen) * self._per_second)
        self._seen = now
        if self._tokens >= 1:
            self._tokens -= 1
            return 0.0
        return (1 - self._tokens) / self._per_second
