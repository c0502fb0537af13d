"""What staff fill in of the gaps of a case's papers before drafting; that they did stands in the case, not what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.desk.acts.cases import find
from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.casework.cases import PAPER_FACTS, Case, TimelineEntry
from bot.domain.invalid import InvalidValue
from bot.domain.papers.gap_facts import KINDS, facts_kept, with_facts
from bot.domain.papers.paper_kinds import papers_of
from bot.errors import Invalid
from bot.papers.drafting import paper_of
from bot.papers.templates import words
from bot.ports import UnitOfWork
from bot.wording import say

STEP = "paper_facts"


def note(room: Room, call: Call, number: str, given: Mapping[str, Any]) -> Case:
    """Keeps what was filled in; None or blank takes it out. Raises NotFound, Invalid (which names the slot; "paper"
    where the case has no papers)."""
    now = room.now()
    with room.begin() as work:
        case = find(work, call.member, number)
        if not papers_of(case):
            raise Invalid(field="paper", reason="unknown")
        before = facts_kept(case)
        try:
            facts = with_facts(case, given, now.date())
        except InvalidValue as error:
            raise Invalid(field=str(error.details["field"]), reason=error.reason) from None
        changed = [slot for slot in KINDS if before.get(slot) != facts.get(slot)]
        if changed:
            case = replace(case, flags={**case.flags, PAPER_FACTS: facts})
            work.cases.save(case)
            told = say("desk.list_comma").join(words().labels[slot] for slot in changed)
            work.cases.note(number, TimelineEntry(now, call.member.id, STEP, told))
            work.commit()
    if changed:
        call.later(room.events.publish, "case", number=number)
    return case


def open_slots(work: UnitOfWork, case: Case, room: Room) -> dict[str, tuple[str, ...]]:
    """Paper -> the slots that can be filled in and are open in it, in reading order."""
    today = room.now().date()
    papers = {name: paper_of(work, case, name, today) for name in papers_of(case)}
    return {name: tuple(slot for slot in paper.open_slots() if slot in KINDS) for name, paper in papers.items()}
