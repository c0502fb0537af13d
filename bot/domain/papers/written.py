"""A paper of a case as files, before they are kept."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.casework.cases import Case, CaseFile
from bot.domain.talk.messages import Attachment


@dataclass(frozen=True)
class WrittenPaper:
    """`name` of PAPERS, `number` of the case, `words`: digest of what stands in it. `files`: the forms it was written
    in, in the order in which they are sent; none where the same words are kept already. `missing`: what is still to be
    filled in, as people say it. `without`: endings of forms that could not be written."""

    name: str
    number: str
    title: str
    words: str
    files: tuple[Attachment, ...]
    missing: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


def kept_of(case: Case, name: str, words: str) -> tuple[CaseFile, ...]:
    """The files of the case that hold this paper with the very same words; none where it has changed since."""
    return tuple(file for file in case.attachments if file.made and (file.made.paper, file.made.words) == (name, words))


def drafts_of(case: Case) -> tuple[tuple[CaseFile, ...], ...]:
    """The papers made of this case, newest first; each with all its files."""
    groups: dict[tuple[str, str, str], list[CaseFile]] = {}
    for file in case.attachments:
        if file.made and file.is_paper:
            groups.setdefault((file.made.at, file.made.paper, file.made.words), []).append(file)
    return tuple(tuple(files) for files in reversed(list(groups.values())))
