"""Looks several times an hour whether a limit of some case comes near. What was said stands in the database, so that a
restart repeats nothing; of several gateways one looks at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable

from bot.aftercare.times import case_times
from bot.clock import Clock
from bot.deadline_words import reminder_text
from bot.ports import Begin, Claims
from bot.recurring import Recurring
from bot.usecases.remind import remind
from bot.work_calendar import work_calendar

log = logging.getLogger(__name__)

FIRST_LOOK = 30.0
LOOK = 900.0
"""Seconds: couriers are written to at certain hours only, the shortest of which is two hours long."""


class Reminding(Recurring[tuple[str, ...]]):
    """`told(number)` is called on the loop for each case in which something was said: the desk shows it, the outbox
    wakes."""

    name = "reminding"
    look = LOOK

    def __init__(
        self,
        begin: Begin,
        clock: Clock,
        told: Callable[[str], None],
        claims: Claims | None = None,
        first_look: float = FIRST_LOOK,
    ) -> None:
        super().__init__(claims, first_look)
        self._begin, self._clock, self._told = begin, clock, told

    def work(self) -> tuple[str, ...]:
        """Says what is due; the numbers of the cases."""
        spoken = remind(self._begin, work_calendar(), reminder_text, self._clock.now(), case_times().notices)
        if spoken:
            log.info("reminded cases=%d", len(spoken))
        return spoken

    def follow(self, outcome: tuple[str, ...]) -> None:
        """Tells of each case."""
        for number in outcome:
            self._told(number)
