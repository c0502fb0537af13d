"""A colleague takes over what a person corrected, or leaves it; the person hears what came of it."""

from __future__ import annotations

from bot.aftercare.times import case_times
from bot.desk.acts.cases import find
from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.casework.cases import TOLD, TimelineEntry
from bot.domain.casework.notices import due_at
from bot.ports import Draft
from bot.usecases.casework.amend_case import settle_amendment
from bot.usecases.casework.notices import post_notice
from bot.wording import say


def settle(room: Room, call: Call, number: str, at: str, adopt: bool) -> None:
    """Writes it down and tells the person at a decent hour. Raises NotFound."""
    now = room.now()
    with room.begin() as work:
        find(work, call.member, number)
        case = settle_amendment(work, number, at, adopt, call.member.id, now)
        conversation = work.conversations.of_sender(case.sender, case.channel) if case.sender else None
        if conversation is not None:
            told = say("after_case.amendment_adopted" if adopt else "after_case.amendment_left", number=number)
            due = due_at(case, "amended", now, case_times().notices)
            post_notice(work, conversation, number, "amended", Draft(told, author="system"), due, now)
            work.cases.note(number, TimelineEntry(now, call.member.id, TOLD, told))
        work.commit()
    call.later(room.wake)
    call.later(room.events.publish, "case", number=number)
