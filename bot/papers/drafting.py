"""Papers of a case, from what is stored about it to files; and what is said beside them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from bot.clock import Clock
from bot.domain.casework.cases import Case, CaseFile
from bot.domain.papers.blocks import Paper
from bot.domain.papers.gap_facts import facts_kept
from bot.domain.papers.written import WrittenPaper, kept_of
from bot.domain.talk.messages import Attachment
from bot.errors import NotFound, PaperUnavailable
from bot.papers.apart import PaperNotWritten, write_apart
from bot.papers.make import CONTENT_TYPES, Format, file_name, make_paper
from bot.ports import Begin, UnitOfWork
from bot.wording import say

log = logging.getLogger(__name__)

FORMATS: tuple[Format, ...] = ("pdf", "docx")
"""In the order in which they are sent: to look at first, to go on with second."""
SECONDS = 40.0
"""Longest time one format may take: two seconds are usual, a busy machine needs several times that. Who waits longer
than the channel does hears a receipt first."""
MOST_NAMED = 4
"""Missing things that are named; the paper itself marks all of them."""
AT_ONCE = 2
"""Papers written at the same time; each takes two processes, one of them about 160 MB."""

Result = TypeVar("Result")
Write = Callable[[Paper, Format, float], bytes]


@dataclass
class Drafting:
    """Makes papers with what the house knows of the person; waits, so call it through `apart`. `write` puts a paper
    into a format (`write_apart`). Who waits for a paper waits in threads of the papers' own: in those of the loop
    they would keep everybody else from the database."""

    begin: Begin
    clock: Clock
    write: Write = write_apart
    _threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(AT_ONCE, "papers"))

    async def apart(self, deed: Callable[..., Result], *arguments: Any) -> Result:
        """What `deed`, which drafts, returns or raises; at most AT_ONCE of them at the same time."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, deed, *arguments)

    def close(self) -> None:
        """Nothing more is begun, for the house is closing; what is being written ends with its processes."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def draft(self, number: str, name: str) -> WrittenPaper:
        """The paper `name` of the case. A form whose words have not changed since it was kept is not written again.
        Raises NotFound, InvalidValue("unknown_paper"), PaperUnavailable, StoreUnavailable."""
        with self.begin(write=False) as work:
            case = work.cases.get(number)
            if case is None:
                raise NotFound(what="case")
            paper = paper_of(work, case, name, self.clock.now().date())
        written = WrittenPaper(name, number, paper.title, paper.digest(), (), paper.missing())
        lacking = forms_lacking(case, name, written.words)
        if not lacking:
            return written
        with ThreadPoolExecutor(len(lacking)) as pool:
            tried = dict(zip(lacking, pool.map(lambda form: self._written(paper, case, form), lacking), strict=True))
        files = tuple(file for file in tried.values() if file is not None)
        if not files and len(lacking) == len(FORMATS):
            raise PaperUnavailable(reason="failed")
        without = tuple(form for form, file in tried.items() if file is None)
        return WrittenPaper(name, number, paper.title, written.words, files, written.missing, without)

    def _written(self, paper: Paper, case: Case, form: Format) -> Attachment | None:
        """None where this format could not be written: one of two is better than none."""
        try:
            data = self.write(paper, form, SECONDS)
        except (PaperNotWritten, OSError) as error:
            reason = getattr(error, "reason", type(error).__name__)
            log.error("paper not written case=%s paper=%s form=%s reason=%s", case.number, paper.name, form, reason)
            return None
        return Attachment(file_name(paper, case, form), CONTENT_TYPES[form], data)


def forms_lacking(case: Case, name: str, words: str) -> tuple[Format, ...]:
    """The forms in which this paper with these very words is not kept yet, in the order in which they are sent."""
    there = {file.content_type for file in kept_of(case, name, words)}
    return tuple(form for form in FORMATS if CONTENT_TYPES[form] not in there)


def paper_of(work: UnitOfWork, case: Case, name: str, today: date) -> Paper:
    """The paper as it would be made now, with what staff filled in for it, and with what the house knows of the person
    besides the case; that only where the case is about them, by the name. Raises InvalidValue("unknown_paper")."""
    courier = work.couriers.get(case.channel, case.sender) if case.sender else None
    more: dict[str, Any] = {}
    if courier is not None and courier.name and courier.name == case.fields.get("name"):
        facts = {"id_number": courier.id_number, "phone": courier.phone, "job": courier.profile.get("job")}
        more |= {slot: value for slot, value in facts.items() if value and not case.fields.get(slot)}
    return make_paper(name, case, today, {**more, **facts_kept(case)})


def caption(file: CaseFile) -> str:
    """What is said beside one file."""
    return say(f"papers.file_{file.name.rpartition('.')[2]}", name=file.name.partition("-")[0])


def gaps_in(missing: Sequence[str]) -> str:
    """What is still to be filled in, in one sentence; empty where nothing is."""
    if not missing:
        return ""
    named = say("papers.and").join(missing[:MOST_NAMED])
    if len(missing) <= MOST_NAMED:
        return say("papers.gaps", list=named)
    return say("papers.gaps_more", list=named, count=len(missing))
