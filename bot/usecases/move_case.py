"""Staff move a case to its next state; the person hears of it through the channel they came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import check_step
from bot.domain.casework.cases import Case, TimelineEntry
from bot.errors import NotFound
from bot.ports import Begin, Draft
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
) -> Case:
    """Moves the case and tells the person `news`, at `due` where that is later than now. Raises NotFound,
    StepNotAllowed (with what is allowed)."""
    with begin() as work:
        case = work.cases.get(number)
        if case is None:
            raise NotFound(what="case")
        check_step(kind_named(case.kind).table, case.state, step, case.before_emergency)
        after = replace(case, state=step, before_emergency=case.state if step == "emergency" else case.before_emergency)
        work.cases.save(after)
        work.cases.note(number, TimelineEntry(now, by, step, note))
        if news is not None and case.sender:
            conversation = work.conversations.of_sender(case.sender, case.channel)
            if conversation is not None:
                post_notice(work, conversation, number, step, news, due or now, now)
        work.commit()
    return after


def note_case(begin: Begin, number: str, by: str, text: str, now: datetime) -> None:
    """Adds a note that only staff see. Raises NotFound."""
    with begin() as work:
        if work.cases.get(number) is None:
            raise NotFound(what="case")
        work.cases.note(number, TimelineEntry(now, by, "note", text))
        work.commit()
