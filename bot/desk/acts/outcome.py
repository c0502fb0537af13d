"""What people said of the outcome: read by colleagues who did not handle the case, and seen to by them."""

from __future__ import annotations

from bot.desk.acts.cases import find
from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import TABLES
from bot.domain.casework.cases import Case
from bot.domain.casework.follow_up import handlers_of
from bot.domain.people.staff import StaffMember
from bot.errors import Forbidden
from bot.usecases.casework.rate_case import settle


def may_read(case: Case, member: StaffMember) -> bool:
    """Whether this member may read what the person said: administrators, and those who did not move the case
    themselves (a follow-up by who handled it is none)."""
    table = kind_named(case.kind).table
    return member.role == "admin" or member.id not in handlers_of(case.timeline, frozenset(TABLES[table]))


def settle_outcome(room: Room, call: Call, number: str) -> None:
    """Notes that this colleague has seen to it. Raises NotFound, Forbidden."""
    with room.look() as work:
        case = find(work, call.member, number)
    if not may_read(case, call.member):
        raise Forbidden()
    settle(room.begin, number, call.member.id, room.now())
    call.later(room.events.publish, "case", number=number)
