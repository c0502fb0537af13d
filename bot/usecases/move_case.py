"""Staff move a case to its next state; the person hears of it through the channel they came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import allowed, check_step
from bot.domain.casework.cases import Case, TimelineEntry
from bot.domain.errors import ConsentMissing
from bot.domain.people.consents import FORWARDING_STEPS, Consent, forbids, is_given
from bot.errors import NotFound
from bot.ports import Begin, Draft, UnitOfWork
from bot.usecases.casework.notices import post_notice


def move_case(
    begin: Begin,
    number: str,
    step: str,
    by: str,
    note: str,
    news: Draft | None,
    now: datetime,
    due: datetime | None = None,
    oral: tuple[str, str] | None = None,
) -> Case:
    """Moves the case and tells the person `news`, at `due` where that is later than now. `oral`: the person said that
    it may be passed on (version of the notice, words for the timeline). Raises NotFound, StepNotAllowed (with what is
    allowed), ConsentMissing."""
    with begin() as work:
        case = work.cases.get(number)
        if case is None:
            raise NotFound(what="case")
        check_step(kind_named(case.kind).table, case.state, step, case.before_emergency)
        _check_consent(work, case, step, by, oral, now)
        after = replace(case, state=step, before_emergency=case.state if step == "emergency" else case.before_emergency)
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, by, step, note))
        if news is not None and case.sender:
            conversation = work.conversations.of_sender(case.sender, case.channel)
            if conversation is not None:
                post_notice(work, conversation, number, step, news, due or now, now)
        work.commit()
    return after


def _check_consent(
    work: UnitOfWork, case: Case, step: str, by: str, oral: tuple[str, str] | None, now: datetime
) -> None:
    """What the person did not let out stays, until they say otherwise; that they did is written down."""
    ledger = work.consents.of_case(case.number)
    if oral and step in FORWARDING_STEPS and not is_given(ledger, "forwarding"):
        version, text = oral
        work.consents.add(Consent(now, case.channel, case.sender, "forwarding", True, version, by, case.number))
        work.cases.note(case.number, TimelineEntry(now, by, "consent", text))
    elif forbids(ledger, step, case.kind):
        possible = allowed(kind_named(case.kind).table, case.state, case.before_emergency)
        raise ConsentMissing(case.state, step, tuple(one for one in possible if one not in FORWARDING_STEPS))


def note_case(begin: Begin, number: str, by: str, text: str, now: datetime) -> None:
    """Adds a note that only staff see. Raises NotFound."""
    with begin() as work:
        if work.cases.get(number) is None:
            raise NotFound(what="case")
        work.cases.note(number, TimelineEntry(now, by, "note", text))
        work.commit()
