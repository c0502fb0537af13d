"""What happens by itself after a conversation: notices go out when the hour is decent, withdrawals that nobody took
back end their case. All of it is worked out from the database, so that a restart loses and repeats nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable

from bot.aftercare.times import case_times
from bot.clock import Clock
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.cases import Case
from bot.ports import Begin, Claims
from bot.recurring import Recurring
from bot.usecases.casework.notices import send_notices
from bot.usecases.casework.withdraw_case import end_withdrawn
from bot.wording import entry, say

log = logging.getLogger(__name__)

FIRST_LOOK = 5.0
LOOK = 60.0
"""Seconds: a notice is to go out when its hour begins, not a quarter of an hour later."""


class Aftercare(Recurring[tuple[str, ...]]):
    """`told(number)` is called on the loop for each case in which something happened."""

    name = "aftercare"
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
        """Does what is due; the numbers of the cases."""
        now = self._clock.now()
        told = send_notices(self._begin, now)
        ended = end_withdrawn(self._begin, case_times(), words_of_end, now)
        if ended or told:
            log.info("aftercare ended=%d told=%d", len(ended), len(told))
        return (*ended, *told)

    def follow(self, outcome: tuple[str, ...]) -> None:
        """Tells of each case."""
        for number in outcome:
            self._told(number)


def words_of_end(case: Case) -> tuple[str, str]:
    """What the timeline says when the days of cooling off are over, and what the person is told."""
    days = case_times().cooling_off.days
    table = kind_named(case.kind).table
    own = entry("after_case.given_up")
    key = f"after_case.given_up.{table if table in own else 'other'}"
    return say("after_case.given_up_note", days=days), say(key, number=case.number, days=days)
