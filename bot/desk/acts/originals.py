"""Fetches a file of a case exactly as it came, and writes down who did."""

from __future__ import annotations

from bot.desk.acts.cases import find
from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.casework.cases import CaseFile, TimelineEntry
from bot.errors import Forbidden, NotFound
from bot.wording import say


def open_original(room: Room, call: Call, number: str, file_id: str) -> tuple[CaseFile, bytes]:
    """The file and its content. Raises Forbidden (also for the copy of somebody's data, which of the staff only who
    sees everything unmasked may open), NotFound (no such case for this member, no such file in it)."""
    if not call.member.may("see_originals"):
        raise Forbidden()
    with room.begin() as work:
        case = find(work, call.member, number)
        found = work.files.read(file_id) if any(file.id == file_id for file in case.attachments) else None
        if found is None:
            raise NotFound(what="file")
        if found[0].is_data_copy and not call.member.may("see_unmasked"):
            raise Forbidden()
        told = say("after_case.original_opened", name=found[0].name)
        work.cases.note(number, TimelineEntry(room.now(), call.member.id, "original_opened", told))
        work.commit()
    call.later(room.events.publish, "case", number=number)
    return found
