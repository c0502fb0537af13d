"""What a person says of the outcome: whether the money really came, one to five, a word of their own. Asked once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from bot.domain.casework.cases import Case, TimelineEntry

Stage = Literal["money", "mark", "done"]
MARKS = (1, 2, 3, 4, 5)
ASKED_AT: dict[str, tuple[str, ...]] = {
    "unpaid_wages": ("follow_up", "closed"),
    "legal_aid": ("closed",),
    "request": ("done", "closed"),
}
"""Table of states -> states in which the question is put, at the first of them."""
NOT_ASKED = frozenset({"feedback", "data_request"})
"""Kinds of which nobody is asked how it went."""
MONEY = frozenset({"agreed", "awaiting_payment", "partly_paid", "defaulted", "paid"})
"""Steps after which money should have come."""
UNASKED_AFTER = frozenset({"withdrawn"})


@dataclass(frozen=True)
class FollowUp:
    """`stage`: the question that stands. `received`: the money came; None: not asked or not said. `settled_by`: the
    colleague who has seen to a bad outcome."""

    number: str
    channel: str
    sender: str
    asked_at: datetime
    stage: Stage
    received: bool | None = None
    mark: int | None = None
    words: str = ""
    answered_at: datetime | None = None
    settled_by: str | None = None
    settled_at: datetime | None = None

    def is_bad(self, lowest_good: int) -> bool:
        """Whether staff have to look at it."""
        return self.received is False or (self.mark is not None and self.mark < lowest_good)


class FollowUps(Protocol):
    """What was asked and said, as the store keeps it (`bot.ports.UnitOfWork`)."""

    def ask(self, follow_up: FollowUp) -> bool: ...  # False: that was asked before
    def get(self, number: str) -> FollowUp | None: ...
    def standing(self, channel: str, sender: str, since: datetime, now: datetime) -> FollowUp | None: ...
    def save(self, follow_up: FollowUp) -> None: ...
    def unsettled(self, lowest_good: int, organisation: str | None, limit: int) -> Sequence[FollowUp]: ...


def question_at(case: Case, table: str, step: str) -> Stage | None:
    """What is asked when the case comes to `step`; None: nothing."""
    if step not in ASKED_AT.get(table, ()) or case.kind in NOT_ASKED or case.state in UNASKED_AFTER:
        return None
    return "money" if any(entry.step in MONEY for entry in case.timeline) else "mark"


def handlers_of(timeline: tuple[TimelineEntry, ...], states: frozenset[str]) -> frozenset[str]:
    """Who moved the case: what is said of the outcome is for others to read."""
    return frozenset(entry.by for entry in timeline if entry.step in states and entry.by not in ("courier", "system"))
