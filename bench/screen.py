"""What the one who runs the benchmark sees meanwhile: a line when a step begins, and while it is long."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from rich.console import Console

PATIENCE = 15.0
"""A step that lasts longer says so every so many seconds."""


@dataclass
class Screen:
    """Lines on standard error; nothing is drawn between them, so that drawing takes no time from what is measured."""

    console: Console = field(default_factory=lambda: Console(stderr=True, highlight=False, soft_wrap=True))
    _began: float = field(default_factory=time.monotonic)
    _step: str = ""
    _step_began: float = 0.0
    _told: float = 0.0

    def step(self, words: str) -> None:
        """A new step begins."""
        self._step, self._step_began, self._told = words, time.monotonic(), time.monotonic()
        self._line(words)

    def still(self, detail: str = "") -> None:
        """Call it often while a step goes on."""
        now = time.monotonic()
        if now - self._told >= PATIENCE:
            self._told = now
            self._line(f"  {self._step}, {now - self._step_began:.0f} s{': ' + detail if detail else ''}")

    def _line(self, words: str) -> None:
        minutes, seconds = divmod(int(time.monotonic() - self._began), 60)
        self.console.print(f"{minutes:02d}:{seconds:02d} {words}", markup=False)
