"""A case: what a person asked the union to do, where it stands, and what happened so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

GUEST = "guest"
"""Key of `Case.flags`: written by somebody who took over the telephone of the sender."""
PHONES_BEFORE = "phones_before"
"""Key of `Case.flags`: telephone numbers that the person replaced themselves, [{"phone", "at"}], oldest first."""
SHOWN = "shown"
"""Key of `Case.flags`: id of a file -> what the person said that it shows."""
PAPER_FACTS = "paper_facts"
"""Key of `Case.flags`: what only its papers need and the kind has no field for (address, company_person …)."""

TOLD = "told"
"""The step of the timeline entry that keeps what the person was told; it follows the entry of the step itself."""


@dataclass(frozen=True)
class TimelineEntry:
    """One happening. `by` is "courier", "system" or a staff id; `step` is a state or "note"; `text` may be empty. `key`
    is the id of the message that brought it about, empty where none did."""

    at: datetime
    by: str
    step: str
    text: str = ""
    key: str = ""


DATA_COPY = "data_copy"
"""`Made.paper` of the copy of their data that a person asked for. It is no paper of the case."""


@dataclass(frozen=True)
class Made:
    """Where a file comes from that nobody sent: `paper` (a name of PAPERS, or DATA_COPY) of the case `number`, made
    for `by` (as in TimelineEntry) at `at` (ISO 8601). `words`: digest of what stands in it, so that the same again is
    known."""

    paper: str
    number: str
    by: str
    at: str
    words: str


@dataclass(frozen=True)
class FileCopy:
    """The copy of a picture without the traces that a camera leaves in it (where, when, with what it was taken). It is
    a kept file of its own, so it has an id, and a hash, of its own."""

    id: str
    content_type: str
    size: int
    sha256: str


@dataclass(frozen=True)
class CaseFile:
    """A file kept with a case or a message; the content lives in the upload folder, encrypted, under `id`, as it came.
    `copy`: what staff are shown of a picture in its place. `located`: the original says where it was taken. `guarded`:
    no copy could be made and the original may hold such traces, so it is for those with the right to originals. `made`:
    the house made it itself, a paper of the case or the copy of somebody's data."""

    id: str
    name: str
    content_type: str
    size: int
    sha256: str
    copy: FileCopy | None = None
    located: bool = False
    guarded: bool = False
    made: Made | None = None

    @property
    def is_paper(self) -> bool:
        """Whether it is a paper of the case."""
        return self.made is not None and self.made.paper != DATA_COPY

    @property
    def is_data_copy(self) -> bool:
        """Whether it is the copy of somebody's data: for them, and of the staff for who sees everything unmasked."""
        return self.made is not None and self.made.paper == DATA_COPY


@dataclass(frozen=True)
class Case:
    """`fields` holds slots by name (normal forms of docs/interfaces.md); `workers` further people of a group:
    {"name", "phone", "amount"}. `key` is the id of the message that confirmed it: the same key writes nothing twice."""

    number: str
    kind: str
    state: str
    created_at: datetime
    channel: str
    sender: str
    fields: dict[str, Any]
    organisation: str | None = None
    urgent: bool = False
    group: bool = False
    workers: tuple[dict[str, Any], ...] = ()
    attachments: tuple[CaseFile, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    key: str = ""
    before_emergency: str | None = None
    flags: dict[str, Any] = field(default_factory=dict)

    @property
    def is_of_guest(self) -> bool:
        """Whether somebody else than the sender wrote it on the sender's account: the sender learns the number only."""
        return bool(self.flags.get(GUEST))

    def was_done(self, key: str, *steps: str) -> bool:
        """Whether the message `key` brought about one of `steps` before: then it is answered again (its answer was lost
        on the way), but changes nothing. Never for the empty key."""
        return bool(key) and any(entry.key == key and entry.step in steps for entry in self.timeline)


def case_number(prefix: str, day: datetime, sequence: int) -> str:
    """`QX20261118-0007`: prefix, day of registration, running number of that prefix and day (from 1)."""
    return f"{prefix}{day:%Y%m%d}-{sequence:04d}"
