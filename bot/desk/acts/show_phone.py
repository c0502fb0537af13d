"""Shows a person's telephone number in full to somebody who is to call them, and writes down that it was shown."""

from __future__ import annotations

from bot.desk.acts.cases import find
from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.casework.cases import TimelineEntry
from bot.errors import Forbidden, NotFound


def show_phone(room: Room, call: Call, number: str) -> str:
    """The number. Of a call-back everybody who talks may see it, of other cases those who handle them.
    Raises NotFound, Forbidden."""
    with room.begin() as work:
        case = find(work, call.member, number)
        if case.kind != "callback" and not call.member.may("move_cases"):
            raise Forbidden()
        phone = case.fields.get("phone")
        if not phone:
            raise NotFound(what="phone")
        work.cases.note(number, TimelineEntry(room.now(), call.member.id, "phone_shown"))
        work.commit()
    return str(phone)
