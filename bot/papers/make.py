"""Papers of a case: made as blocks, written as DOCX (to go on with) or PDF (to print)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from bot.domain.casework.cases import Case
from bot.domain.papers.blocks import Paper
from bot.domain.papers.compose import compose
from bot.domain.papers.paper_kinds import check_paper
from bot.papers.templates import template, words

Format = Literal["docx", "pdf"]
CONTENT_TYPES: dict[Format, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}


def make_paper(name: str, case: Case, today: date, more: Mapping[str, Any] | None = None) -> Paper:
    """The draft `name` of a case, gaps marked. `more`: slots the case does not hold (company_address, agent, …;
    `bot/knowledge/papers/words.yml` lists them), they go before those of the case.

    Raises InvalidValue("unknown_paper") where this kind of case has no such paper. The draft shows numbers of people in
    full: who may read it is for the caller to check."""
    check_paper(name, case.kind)
    return compose(name, case, template(name), words(), today, more)


def write_paper(paper: Paper, form: Format) -> bytes:
    """The file. The libraries are loaded here: who never makes a paper never pays for them."""
    if form == "docx":
        from bot.papers.docx_writer import write_docx

        return write_docx(paper)
    from bot.papers.pdf_writer import write_pdf

    return write_pdf(paper)


def file_name(paper: Paper, case: Case, form: Format) -> str:
    """How the file is called where it is kept or downloaded: title, case number, ending."""
    return f"{paper.title}-{case.number}.{form}"
