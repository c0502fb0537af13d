"""What is said and written down of files that came for a case."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.casework.cases import CaseFile
from bot.wording import say


def told_of(new: Sequence[CaseFile], again: Sequence[CaseFile] = ()) -> str:
    """What is said besides how many there are."""
    notes = [say("after_case.located_told")] if any(file.located for file in new) else []
    notes += [say("after_case.again_told", count=len(again))] if again else []
    return "".join(notes)


def words_of(files: Sequence[CaseFile], text: str) -> str:
    """What the timeline says of them, in plain words for staff."""
    names = say("after_case.names_comma").join(file.name for file in files)
    lines = [say("after_case.evidence_files", count=len(files), names=names)]
    located = sum(file.located for file in files)
    guarded = sum(file.guarded for file in files)
    if located:
        lines.append(say("after_case.evidence_located", count=located))
    elif any(file.copy for file in files):
        lines.append(say("after_case.evidence_cleaned"))
    if guarded:
        lines.append(say("after_case.evidence_guarded", count=guarded))
    if text.strip():
        lines.append(say("after_case.evidence_words", text=text.strip()))
    return "\n".join(lines)
