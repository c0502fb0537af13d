"""Files for a person's own case: each once, known by its hash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.casework.cases import SHOWN, Case, CaseFile, TimelineEntry
from bot.ports import Begin

Words = Callable[[Sequence[CaseFile], str], str]
"""What the timeline says of new files and of the words that came with them."""


STEP = "evidence"
"""The step of the timeline under which they stand."""


@dataclass(frozen=True)
class Added:
    """`new`: attached now. `again`: the case had the very same file."""

    new: tuple[CaseFile, ...]
    again: tuple[CaseFile, ...]


def add_evidence(
    begin: Begin, case: Case, files: Sequence[CaseFile], text: str, now: datetime, words: Words | None = None,
    *, key: str = "", proves: str = "",
) -> Added:  # fmt: skip
    """Attaches what the case does not have, and notes it with the words of the person, once for the message `key`.
    `proves`: what they say that the files show, kept for the list of evidence."""
    with begin() as work:
        current = work.cases.get(case.number) or case
        if current.was_done(key, STEP):
            there = {file.id for file in current.attachments}
            return Added(*(tuple(one for one in files if (one.id in there) is new) for new in (True, False)))
        new, again = apart(files, current.attachments)
        for file in new:
            work.cases.attach(case.number, file)
        if new and proves:
            shown = {**(current.flags.get(SHOWN) or {}), **{file.id: proves for file in new}}
            work.cases.save(replace(current, flags={**current.flags, SHOWN: shown}))
        if new or text or not files:
            told = words(new, text) if words and new else text
            work.cases.note(case.number, TimelineEntry(now, "courier", STEP, told, key))
        work.commit()
    return Added(new, again)


def describe_evidence(begin: Begin, case: Case, told: str, now: datetime, *, key: str = "") -> CaseFile | None:
    """Keeps beside the file that came last what the person says of it, once for the message `key`. The file; None where
    none came."""
    with begin() as work:
        current = work.cases.get(case.number) or case
        last = next((one for one in reversed(current.attachments) if one.made is None), None)
        if last is None or current.was_done(key, STEP):
            return last
        shown = current.flags.get(SHOWN) or {}
        both = "，".join(filter(None, (shown.get(last.id), told)))
        work.cases.save(replace(current, flags={**current.flags, SHOWN: {**shown, last.id: both}}))
        work.cases.note(case.number, TimelineEntry(now, "courier", STEP, told, key))
        work.commit()
    return last


def apart(
    files: Sequence[CaseFile], there: Sequence[CaseFile] = ()
) -> tuple[tuple[CaseFile, ...], tuple[CaseFile, ...]]:
    """The files that are new, each once, and those that were there."""
    known = {one.sha256 for one in there}
    new: list[CaseFile] = []
    again: list[CaseFile] = []
    for file in files:
        (again if file.sha256 in known else new).append(file)
        known.add(file.sha256)
    return tuple(new), tuple(again)
