"""What a person was told of their data and agreed to: a ledger to which lines are only added (个人信息保护法 7, 14, 15,
17, 23). The newest line of a purpose is the one that stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Purpose = Literal["notice", "forwarding", "employer"]

FORWARDING_STEPS = frozenset(
    {"to_inspection", "to_legal_aid", "referred_out", "to_police", "reviewing", "reviewing_urgent"}
)
"""Steps that give a case, with the person in it, to somebody outside the union (个人信息保护法 23)."""
FACING_EMPLOYER = frozenset({"negotiating", "mediation_scheduled", "in_mediation"})
"""Steps in which staff speak with the employer: without consent never of the person."""
EMPLOYER_KINDS = ("unpaid_wages", "work_injury", "platform_rule")
"""Kinds of case in which there is an employer who might be told who complains."""
FORWARDED_KINDS = ("unpaid_wages", "work_injury", "legal_aid")
"""Kinds of case that may have to go to an office of the state, which is asked about once the case is written; to which
one stands in wording/consents.yml."""


@dataclass(frozen=True)
class Consent:
    """One line. `purpose`: notice (told of the rules before the first personal value), forwarding (to the offices that
    the question names), employer (the employer may learn who complains). `given` False: refused, or taken back.
    `version`: of the privacy notice that held then. `by`: "courier", or the id of whoever of the staff wrote down what
    was said. `number`: the case it is about; None for the notice."""

    at: datetime
    channel: str
    sender: str
    purpose: Purpose
    given: bool
    version: str
    by: str = "courier"
    number: str | None = None


class ConsentLedger(Protocol):
    """What the store answers: lines are added, never changed."""

    def add(self, consent: Consent) -> None: ...
    def of_person(self, channel: str, sender: str) -> Sequence[Consent]: ...  # oldest first
    def of_case(self, number: str) -> Sequence[Consent]: ...  # oldest first


def standing(ledger: Sequence[Consent], purpose: Purpose) -> Consent | None:
    """The line of `purpose` that holds now, of a ledger in the order of writing; None: nothing was ever said."""
    return next((one for one in reversed(ledger) if one.purpose == purpose), None)


def is_given(ledger: Sequence[Consent], purpose: Purpose) -> bool | None:
    """Yes, no, or None where nothing was said. For the employer, and in FORWARDED_KINDS, None means no."""
    line = standing(ledger, purpose)
    return None if line is None else line.given


def is_told(ledger: Sequence[Consent], version: str) -> bool:
    """Whether the person knows this version of the notice and did not refuse it."""
    line = standing(ledger, "notice")
    return line is not None and line.given and line.version == version


def forbids(ledger: Sequence[Consent], step: str, kind: str) -> bool:
    """Whether `step` would pass on what the person did not let out of the house: who handed a case of FORWARDED_KINDS
    in has said nothing of that yet. In other kinds it is left to the staff member, unless the person said no."""
    given = is_given(ledger, "forwarding")
    return step in FORWARDING_STEPS and (given is False or (given is None and kind in FORWARDED_KINDS))
