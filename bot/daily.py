"""Once a day: what is older than the settings allow goes. The day of the last time stands in the database, so that a
restart repeats nothing and of several gateways one does it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.ports import Begin, Claims
from bot.recurring import Recurring

log = logging.getLogger(__name__)

MARK = "aged.at"
EVERY = timedelta(days=1)
FIRST_LOOK = 60.0
LOOK = 1800.0
"""Seconds: the start of the service is left alone, later it is looked twice an hour whether a day is over."""


class Daily(Recurring[dict[str, int] | None]):
    """`age(now)` deletes and returns how many rows of each kind went; a deletion that is stopped ends with its present
    batch of rows, and the next day goes on with it."""

    name = "daily"
    look = LOOK

    def __init__(
        self,
        begin: Begin,
        clock: Clock,
        age: Callable[[datetime], dict[str, int]],
        claims: Claims | None = None,
        first_look: float = FIRST_LOOK,
    ) -> None:
        super().__init__(claims, first_look)
        self._begin, self._clock, self._age = begin, clock, age

    def work(self) -> dict[str, int] | None:
        """Does the work of the day unless it is done; how much went."""
        now = self._clock.now()
        if self._done_lately(now):
            return None
        gone = self._age(now)
        with self._begin() as work:
            work.marks.set(MARK, now.isoformat())
            work.commit()
        log.info("aged %s", " ".join(f"{kind}={count}" for kind, count in gone.items() if count) or "nothing")
        return gone

    def _done_lately(self, now: datetime) -> bool:
        with self._begin(write=False) as work:
            last = work.marks.get(MARK)
        return last is not None and now - datetime.fromisoformat(last) < EVERY
