"""A paper of a case as files, before they are kept."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.casework.cases import Case, CaseFile
from bot.domain.talk.messages import Attachment


@dataclass(frozen=True)
class WrittenPaper:
    """`name` of PAPERS, `number` of the case, `words`: digest of what stands in it. `files`: the forms it was written
    in now, in the order in which they are sent; without those in which the same words are kept already. `missing`: what
    is still to be filled in, as people say it. `without`: endings of forms that could not be written."""

    name: str
    number: str
    title: str
    words: str
    files: tuple[Attachment, ...]
    missing: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


def kept_of(case: Case, name: str, words: str) -> tuple[CaseFile, ...]:
    """The files of the case that hold this paper with the very same words, the newest of each form; none where it has
    changed since."""
    same = [one for one in case.attachments if one.made and (one.made.paper, one.made.words) == (name, words)]
    return tuple({file.content_type: file for file in same}.values())


def drafts_of(case: Case) -> tuple[tuple[CaseFile, ...], ...]:
    """The papers made of this case, newest first; each with all its files."""
    groups: dict[tuple[str, str, str], list[CaseFile]] = {}
    for file in case.attachments:
        if file.made and file.is_paper:
            groups.setdefault((file.made.at, file.made.paper, file.made.words), []).append(file)
    return tuple(tuple(files) for files in reversed(list(groups.values())))
