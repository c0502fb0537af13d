"""Errors of the rules. They carry codes and facts; sentences for people are made at the edges."""

from __future__ import annotations


class StepNotAllowed(Exception):
    """A case cannot move from `state` to `step`; `allowed` lists where it can go."""

    def __init__(self, state: str, step: str, allowed: tuple[str, ...]) -> None:
        super().__init__(f"{state} -> {step}")
        self.state, self.step, self.allowed = state, step, allowed


class ConsentMissing(StepNotAllowed):
    """The step would pass the person on to somebody they did not agree to; `allowed` lists where the case can go."""


class AlreadyOwned(Exception):
    """Another staff member speaks in this conversation."""

    def __init__(self, staff_id: str) -> None:
        super().__init__(staff_id)
        self.staff_id = staff_id


class Outdated(Exception):
    """The owner changed while a reply was being worked out; the reply must not be delivered."""
