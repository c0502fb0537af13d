"""Papers of a case at the desk: made, opened, sent to the person. Each deed is written down in the case, because a
paper shows names and numbers in full whatever the role of the reader."""

from __future__ import annotations

from datetime import datetime

from bot.desk.acts.cases import find
from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.casework.cases import Case, CaseFile, TimelineEntry
from bot.domain.papers.paper_kinds import papers_of
from bot.domain.papers.written import drafts_of
from bot.domain.talk.messages import Attachment
from bot.errors import Conflict, Forbidden, Invalid, NotFound
from bot.papers.drafting import caption, gaps_in, paper_of
from bot.ports import Draft, UnitOfWork
from bot.usecases.keep_paper import OPENED, SENT, enclosures, keep_paper
from bot.wording import label, say

DEED = "move_cases"
"""Who may make and read papers: those who handle the case (domain.staff.MAY)."""

Files = tuple[CaseFile, ...]


def make(room: Room, call: Call, number: str, name: str) -> Files:
    """A new draft, or the newest one where nothing has changed since. Raises NotFound, Invalid("paper"),
    PaperUnavailable."""
    with room.look() as work:
        case = find(work, call.member, number)
    if name not in papers_of(case):
        raise Invalid(field="paper", reason="unknown")
    paper = room.drafting.draft(number, name)
    with room.begin() as work:
        files = keep_paper(work, paper, call.member.id, room.now())
        work.commit()
    call.later(room.events.publish, "case", number=number)
    return files


def opened(room: Room, call: Call, number: str, file_id: str) -> Attachment:
    """The content of one file, for reading; who read it is written down. Raises Forbidden, NotFound."""
    if not call.member.may(DEED):
        raise Forbidden()
    with room.begin() as work:
        case = find(work, call.member, number)
        meant = next((file for file in case.attachments if file.is_paper and file.id == file_id), None)
        found = work.files.read(file_id) if meant else None
        if meant is None or found is None:
            raise NotFound(what="file")
        work.cases.note(number, TimelineEntry(room.now(), call.member.id, OPENED, meant.name))
        work.commit()
    return Attachment(found[0].name, found[0].content_type, found[1])


def send(room: Room, call: Call, number: str, file_id: str) -> Files:
    """Sends all forms of the draft that the file belongs to through the person's own channel. Raises NotFound,
    Conflict(reason="unreachable") for a case that came in by telephone or at the counter."""
    now = room.now()
    with room.begin() as work:
        case = find(work, call.member, number)
        files = _draft_with(case, file_id)
        talk = work.conversations.of_sender(case.sender, case.channel) if case.sender else None
        if talk is None:
            raise Conflict(reason="unreachable")
        words = say("papers.from_desk", title=title_of(files), number=number, gaps=_gaps(work, case, files, now))
        drafts = [Draft(words, author="system"), *enclosures(files, caption, "system")]
        work.outbox.add(talk, drafts, now)
        work.cases.note(number, TimelineEntry(now, call.member.id, SENT, title_of(files)))
        work.commit()
    call.later(room.wake)
    call.later(room.events.publish, "case", number=number)
    call.later(room.events.publish, "message", conversation=talk.id, author="system")
    return files


def title_of(files: Files) -> str:
    """What the draft is called."""
    made = files[0].made
    return label("papers.names", made.paper) if made else files[0].name


def _draft_with(case: Case, file_id: str) -> Files:
    for files in drafts_of(case):
        if any(file.id == file_id for file in files):
            return files
    raise NotFound(what="file")


def _gaps(work: UnitOfWork, case: Case, files: Files, now: datetime) -> str:
    """What the draft lacks; nothing where the case has moved on since it was made, for then nobody knows."""
    made = files[0].made
    if made is None:
        return ""
    paper = paper_of(work, case, made.paper, now.date())
    return gaps_in(paper.missing()) if paper.digest() == made.words else ""
