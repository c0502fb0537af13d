"""A person, or staff for them, says yes or no to what may be done with a case; what was said stands in its ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import ENDED, TABLES
from bot.domain.casework.cases import Case, TimelineEntry
from bot.domain.people.consents import (
    EMPLOYER_KINDS,
    FORWARDED_KINDS,
    FORWARDING_STEPS,
    Consent,
    Purpose,
    is_given,
)
from bot.errors import NotFound
from bot.ports import Begin
from bot.usecases.follow_case import own_cases

STEP = "consent"
"""The step of the timeline under which it stands."""


def give_consent(begin: Begin, number: str, purpose: Purpose, given: bool, version: str, by: str, text: str,
                 now: datetime, *, key: str = "") -> Case:  # fmt: skip
    """Adds the line, and `text` to the timeline; once for the message `key`. Raises NotFound."""
    with begin() as work:
        case = work.cases.get(number)
        if case is None:
            raise NotFound(what="case")
        if not case.was_done(key, STEP):
            work.consents.add(Consent(now, case.channel, case.sender, purpose, given, version, by, case.number))
            work.cases.note(case.number, TimelineEntry(now, by, STEP, text, key))
            work.commit()
    return case


def withdraw_consents(begin: Begin, channel: str, sender: str, purposes: Sequence[Purpose], version: str, text: str,
                      now: datetime, *, key: str = "") -> tuple[Case, ...]:  # fmt: skip
    """No to `purposes` in those of the person's open cases that they concern, also where nobody had asked; `text`
    stands in all that are open, once for the message `key`. Which these are. What was done before stays lawful
    (个人信息保护法 15)."""
    cases = tuple(case for case in own_cases(begin, channel, sender, 20) if is_touched(case))
    with begin() as work:
        for case in cases:
            if case.was_done(key, STEP):
                continue
            ledger = work.consents.of_case(case.number)
            for purpose in purposes:
                if concerns(case.kind, purpose) and is_given(ledger, purpose) is not False:
                    work.consents.add(
                        Consent(now, case.channel, case.sender, purpose, False, version, number=case.number)
                    )
            work.cases.note(case.number, TimelineEntry(now, "courier", STEP, text, key))
        work.commit()
    return cases


def concerns(kind: str, purpose: Purpose) -> bool:
    """Whether in a case of this kind there is an employer to be told, or a way to another office: one that is asked
    about, or a step that staff may take all the same."""
    if purpose == "employer":
        return kind in EMPLOYER_KINDS
    steps = {step for ways in TABLES[kind_named(kind).table].values() for step in ways}
    return kind in FORWARDED_KINDS or bool(steps & FORWARDING_STEPS)


def is_touched(case: Case) -> bool:
    """Whether a change of mind still matters to the case."""
    return case.state not in ENDED and case.kind != "data_request"
