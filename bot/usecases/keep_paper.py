"""Keeps a paper with its case, and puts it into the outbox, in the transaction of whoever asked for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.casework.cases import CaseFile, Made, TimelineEntry
from bot.domain.papers.written import WrittenPaper, kept_of
from bot.domain.talk.kept_file import KeptFile
from bot.domain.talk.messages import Author
from bot.errors import NotFound
from bot.ports import Draft, UnitOfWork

MADE, SENT, OPENED = "paper", "paper_sent", "paper_opened"
"""Steps of the timeline: a paper was made, went to the person again or from the desk, was opened by staff."""

Caption = Callable[[CaseFile], str]
"""What is said beside one file."""


def keep_paper(work: UnitOfWork, paper: WrittenPaper, by: str, now: datetime) -> tuple[CaseFile, ...]:
    """The files of the paper, kept with the case; with those kept before where the words are the same, so that no form
    is kept twice. The timeline says who had it made. Raises NotFound, StoreUnavailable (no room on the disk)."""
    case = work.cases.get(paper.number)
    if case is None:
        raise NotFound(what="case")
    before = kept_of(case, paper.name, paper.words)
    forms = {file.content_type for file in before}
    lacking = [file for file in paper.files if file.content_type not in forms]
    if not lacking:
        work.cases.note(paper.number, TimelineEntry(now, by, SENT if by == "courier" else MADE, paper.title))
        return before
    made = Made(paper.name, paper.number, by, now.isoformat(), paper.words)
    if before and before[-1].made:  # a form that failed at first belongs to the draft of the other
        made = before[-1].made
    files = tuple(work.files.keep(file, now, made) for file in lacking)
    for file in files:
        work.cases.attach(paper.number, file)
    work.cases.note(paper.number, TimelineEntry(now, by, MADE, paper.title))
    return (*before, *files)


@dataclass(frozen=True)
class Enclosed:
    """A paper that goes with the answer to a message: its files follow the reply number `after` (from 1)."""

    paper: WrittenPaper
    after: int
    caption: Caption


def with_papers(
    work: UnitOfWork, drafts: Sequence[Draft], enclosed: Sequence[Enclosed], now: datetime
) -> Sequence[Draft]:
    """The answer with the files of its papers, which are kept. Raises as `keep_paper`."""
    answer = list(drafts)
    kept = [(one, keep_paper(work, one.paper, "courier", now)) for one in enclosed]
    for one, files in reversed(kept):
        answer[one.after : one.after] = enclosures(files, one.caption)
    return answer


def enclosures(files: Sequence[CaseFile], caption: Caption, author: Author = "bot") -> list[Draft]:
    """One message for each file."""
    return [Draft(caption(file), author=author, attachment=KeptFile(file.id, file.name).reference) for file in files]
