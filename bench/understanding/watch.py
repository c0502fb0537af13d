"""How long something takes in this process: on the clock, of processor time, and how busy others kept the machine."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field

from bench import proc


@dataclass(frozen=True)
class Watch:
    """Runs from its making on."""

    _wall: float = field(default_factory=time.perf_counter)
    _cpu: float = field(default_factory=time.process_time)
    _busy: float = field(default_factory=proc.machine_busy_seconds)

    def spent(self) -> dict[str, float]:
        """`wall` and `cpu` (all threads of this process), seconds."""
        return {"wall": time.perf_counter() - self._wall, "cpu": time.process_time() - self._cpu}

    def foreign(self) -> float:
        """Share of the machine that other processes used: 0 when it was ours alone, 1 when they had all of it."""
        spent = self.spent()
        others = proc.machine_busy_seconds() - self._busy - spent["cpu"]
        return max(0.0, others / max(spent["wall"], 1e-9) / (os.cpu_count() or 1))
