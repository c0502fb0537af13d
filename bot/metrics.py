"""Numbers for the operator: counts and times, never anything about a person."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest


class Metrics:
    """One registry for each gateway, so that tests may have several in one process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._turns = Counter("xiaoge_turns_total", "Messages answered", ["owner"], registry=self._registry)
        self._seconds = Histogram(
            "xiaoge_turn_seconds",
            "Time from taking up a message to its stored answer",
            registry=self._registry,
            buckets=(0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 20),
        )
        self._engine = Gauge("xiaoge_engine_ready", "1 while the engine answers", registry=self._registry)

    def turn(self, seconds: float, owner: str) -> None:
        """A message was answered by `owner` (bot, queue, staff, callback)."""
        self._turns.labels(owner).inc()
        self._seconds.observe(seconds)

    def text(self, engine_ready: bool) -> bytes:
        """The Prometheus text format."""
        self._engine.set(1 if engine_ready else 0)
        return generate_latest(self._registry)
