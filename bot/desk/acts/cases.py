"""What staff do with cases: see those they may see, move them, note something, register one that came in otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.aftercare.times import case_times
from bot.desk.acts.case_fields import essential_missing, normal_fields
from bot.desk.acts.joined import joined
from bot.desk.acts.question import with_question
from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.casework.case_kinds import BY_NAME, kind_named
from bot.domain.casework.case_states import allowed
from bot.domain.casework.cases import TOLD, Case, TimelineEntry
from bot.domain.casework.notices import due_at
from bot.domain.people.staff import StaffMember
from bot.errors import Invalid, NotFound
from bot.ports import Draft, UnitOfWork
from bot.privacy.notice import privacy_notice
from bot.usecases.move_case import move_case, note_case
from bot.usecases.open_case import open_case
from bot.wording import say


def only_of(member: StaffMember) -> str | None:
    """The organisation whose cases alone this member sees; None: all."""
    return member.organisation_id if member.role == "official" else None


def find(work: UnitOfWork, member: StaffMember, number: str) -> Case:
    """The case, if this member may know of it. Raises NotFound."""
    case = work.cases.get(number)
    mine = only_of(member)
    if case is None or (mine is not None and case.organisation != mine):
        raise NotFound(what="case")
    return case


def next_steps(case: Case) -> tuple[str, ...]:
    """The states it may move to now."""
    kind = BY_NAME.get(case.kind)
    return allowed(kind.table, case.state, case.before_emergency) if kind else ()


def step(room: Room, call: Call, number: str, state: str, note: str = "", tell: str = "", oral: bool = False) -> Case:
    """Moves the case; the person hears the sentence of the new state, followed by `tell`, and what they heard is
    written down with the step. `note` is for staff only. `oral`: the person said that it may be passed on. Raises
    NotFound, StepNotAllowed, ConsentMissing."""
    now = room.now()
    with room.begin() as work:
        case = find(work, call.member, number)
        news = _news(case, state, tell) if state in next_steps(case) else None
        due = due_at(case, state, now, case_times().notices)
        if news is not None:
            news = with_question(work, case, state, news, now)  # the answer may come before the notice
        said = (privacy_notice().version, say("consents.timeline.oral")) if oral else None
        move_case(joined(work), number, state, call.member.id, note, news, now, due, said)
        conversation = work.conversations.of_sender(case.sender, case.channel) if case.sender else None
        if conversation is not None and news is not None:
            work.cases.note(number, TimelineEntry(now, call.member.id, TOLD, news.text))
        work.commit()
    call.later(room.wake)
    call.later(room.events.publish, "case", number=number)
    with room.look() as work:
        after = find(work, call.member, number)
    if conversation is not None:
        call.later(room.events.publish, "message", conversation=conversation.id, author="system")
    return after


def note(room: Room, call: Call, number: str, text: str) -> Case:
    """Adds a note that only staff see. Raises NotFound."""
    with room.look() as work:
        find(work, call.member, number)
    note_case(room.begin, number, call.member.id, text, room.now())
    call.later(room.events.publish, "case", number=number)
    with room.look() as work:
        return find(work, call.member, number)


def register(room: Room, call: Call, kind_name: str, channel: str, sender: str, given: Mapping[str, Any]) -> Case:
    """Writes a case that came in by telephone or at the counter. Raises Invalid, which names the field."""
    kind, now = kind_named(kind_name), room.now()
    values = normal_fields(kind, given, now)
    missing = essential_missing(kind, values)
    if missing:
        raise Invalid(field=f"fields.{missing}", reason="missing")
    opened = open_case(
        room.begin, kind, values, channel=channel, sender=sender, key="", now=now, by=call.member.id, complete=False
    )
    call.later(room.events.publish, "case", number=opened.case.number)
    with room.look() as work:
        written = work.cases.get(opened.case.number)
    return written or opened.case


def _news(case: Case, state: str, tell: str) -> Draft:
    sentence = say(f"news.{kind_named(case.kind).table}.{state}", number=case.number)
    return Draft("\n".join(filter(None, (sentence, tell.strip()))), author="system")
