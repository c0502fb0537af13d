"""The rows of a paper's lists: evidence piece by piece, people of a group one by one."""

from __future__ import annotations

from bot.domain.casework.cases import SHOWN, Case
from bot.domain.papers import clean_text
from bot.domain.papers.blocks import Run
from bot.domain.papers.capital_amount import plain, to_cents
from bot.domain.papers.facts import Facts
from bot.domain.papers.fill import gap
from bot.domain.papers.words import Words

Row = tuple[Run, ...]


def evidence_rows(case: Case, facts: Facts, words: Words) -> list[Row]:
    """Number, name, kind, what it proves, pages (counted by hand): the kept files, then what was told, line by line."""
    said = case.flags.get(SHOWN) or {}
    named = [
        (
            clean_text.one_line(file.name, words.picture, words.cut),
            _source(file.content_type, words),
            clean_text.one_line(str(said.get(file.id) or ""), words.picture, words.cut),
        )
        for file in case.attachments
        if file.made is None  # our own drafts prove nothing
    ]
    told = [(line, words.sources["told"], "") for line in facts.stories.get("evidence", ())]
    return [
        (
            Run(str(number)),
            Run(name) if name else gap("evidence_name", words),
            Run(kind),
            Run(proves) if proves else gap("evidence_proves", words),
            Run(""),
        )
        for number, (name, kind, proves) in enumerate((*named, *told), 1)
    ]


def worker_rows(case: Case, facts: Facts, words: Words) -> list[Row]:
    """Number, name, telephone, sum, signature (left empty) of everybody in a group."""
    rows: list[Row] = []
    for number, worker in enumerate(case.workers, 1):
        amount = to_cents(worker.get("amount"))
        name, phone = (clean_text.one_line(worker.get(slot), words.picture, words.cut) for slot in ("name", "phone"))
        rows.append(
            (
                Run(str(number)),
                Run(name) if name else gap("name", words),
                Run(phone) if phone else gap("phone", words),
                Run(plain(amount)) if amount else gap("amount", words),
                Run(""),
            )
        )
    return rows


def _source(content_type: str, words: Words) -> str:
    beginning = content_type.partition("/")[0]
    return words.sources.get(beginning, words.sources["other"])
