"""Word and PDF show the same words, whatever people typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.table import Table
from paper_cases import CASES, EMPTY, FULL, MORE, NAMES, TODAY
from pdf_pages import Page, pages_of

from bot.domain.casework.cases import Case
from bot.domain.papers.blocks import Paper
from bot.papers.make import Format, make_paper, write_paper
from bot.papers.page_measures import HEIGHT, WIDTH
from bot.papers.pdf_sheet import STAND_IN, Sheet, _shapes
from bot.papers.pdf_writer import TIGHTER, _tightness, _together
from bot.papers.templates import page_words

EVERY = [(name, kind) for name in NAMES for kind in CASES]


def paper_of(name: str, kind: str) -> Paper:
    """A paper of one of the cases."""
    case, more = CASES[kind]
    return make_paper(name, case, TODAY, more)


def docx_lines(content: bytes) -> list[str]:
    """The paragraphs and cells of a DOCX, in reading order."""
    lines: list[str] = []
    for part in Document(BytesIO(content)).iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                seen = dict.fromkeys(cell._tc for cell in row.cells)
                for tc in seen:
                    lines += ["".join(t.text or "" for t in p.iter() if t.tag.endswith("}t")) for p in tc.p_lst]
        else:
            lines.append(part.text)
    return [line for line in lines if line]


def bare(text: str) -> str:
    """Without spaces, which lines and cells may end in."""
    return re.sub(r"\s+", "", text)


def drawn(text: str) -> str:
    """What the PDF can show of a text."""
    kept = "".join(one for one in text if ord(one) in _shapes() or not unicodedata.combining(one))
    return "".join(one if ord(one) in _shapes() or one.isspace() else STAND_IN for one in kept)


@pytest.mark.parametrize(("name", "kind"), EVERY)
def test_a_docx_has_the_words_of_the_paper_and_no_other(name: str, kind: str) -> None:
    paper = paper_of(name, kind)
    assert docx_lines(write_paper(paper, "docx")) == [line for line in paper.lines() if line]


@pytest.mark.parametrize(("name", "kind"), EVERY)
def test_a_pdf_has_the_words_of_the_paper_page_by_page(name: str, kind: str) -> None:
    paper = paper_of(name, kind)
    pages = pages_of(write_paper(paper, "pdf"))
    text = "".join(bare(page.text) for page in pages)
    for number, page in enumerate(pages, 1):
        assert (page.width, page.height) == pytest.approx((WIDTH, HEIGHT), abs=1)
        assert bare(page_words("page").format(page=number)) in bare(page.text)
        assert bare(paper.header) in bare(page.text)
        text = text.replace(bare(paper.header), "").replace(bare(page_words("page").format(page=number)), "")
    wanted = [bare(drawn(line)) for line in paper.lines() if line]
    assert sorted(text.replace(bare(page_words("missing")), "").replace(STAND_IN, "")) == sorted(
        _with_heads(paper, wanted, text).replace(STAND_IN, "")
    )


def _with_heads(paper: Paper, wanted: list[str], text: str) -> str:
    """The words wanted, with the heads of tables as often as they were repeated."""
    once = "".join(wanted)
    for block in paper.blocks:
        head = "".join(run.text for cell in block.rows[0] for runs in cell.paragraphs for run in runs) if (
            getattr(block, "head", 0)
        ) else ""  # fmt: skip
        if head:
            once += head * (text.count(head) - 1)
    return once


@pytest.mark.parametrize("name", NAMES)
def test_a_pdf_of_a_plain_case_reads_line_by_line_in_order(name: str) -> None:
    paper = paper_of(name, "full")
    text = "".join(bare(page.text) for page in pages_of(write_paper(paper, "pdf")))
    at = 0
    for block in paper.blocks:
        if hasattr(block, "runs"):
            words = bare("".join(run.text for run in block.runs))[:12]
            at = text.index(words, at)


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_every_page_says_that_it_is_a_draft(form: Format) -> None:
    content = write_paper(make_paper("evidence_list", FULL, TODAY), form)
    if form == "docx":
        said = [Document(BytesIO(content)).sections[0].header.paragraphs[0].text]
    else:
        said = [page.text for page in pages_of(content)]
    assert said and all("草稿" in one for one in said)


def test_a_docx_is_a4_with_a_field_for_the_page_number_and_chinese_fonts() -> None:
    document = Document(BytesIO(write_paper(make_paper("evidence_list", FULL, TODAY), "docx")))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert "PAGE" in section.footer._element.xml
    assert 'w:eastAsia="FangSong"' in document.element.xml and 'w:eastAsia="SimHei"' in document.element.xml


def test_a_pdf_carries_its_fonts_and_runs_nothing() -> None:
    content = write_paper(make_paper("arbitration_application", FULL, TODAY), "pdf")
    assert content.count(b"/FontFile3") == content.count(b"/FontDescriptor ") > 0
    assert not any(word in content for word in (b"/JavaScript", b"/Launch", b"/URI", b"/EmbeddedFile"))


SIGNED = ("arbitration_application", "inspection_complaint")
ALONE = replace(FULL, group=False, workers=(), fields={**FULL.fields, "worker_count": 1})
FILLER = "这一句用来把页面填满。"
LONGER = [replace(ALONE, fields={**ALONE.fields, "description": FILLER * count}) for count in range(6, 40, 10)]


def body_of(page: Page) -> list[str]:
    """The lines of a page without its number and header."""
    return [line for line in page.text.splitlines() if line.strip() and "草稿" not in line and not line.startswith("—")]


@pytest.mark.parametrize("kind", ["empty", "alone"])
@pytest.mark.parametrize("name", NAMES)
def test_no_page_holds_only_a_few_lines(name: str, kind: str) -> None:
    case, more = (ALONE, MORE) if kind == "alone" else CASES[kind]
    pages = pages_of(write_paper(make_paper(name, case, TODAY, more), "pdf"))
    assert len(body_of(pages[-1])) > 6


@pytest.mark.parametrize("case", LONGER, ids=lambda case: str(len(case.fields["description"])))
@pytest.mark.parametrize("name", SIGNED)
def test_a_signature_never_stands_without_text_before_it(name: str, case: Case) -> None:
    for page in pages_of(write_paper(make_paper(name, case, TODAY, MORE), "pdf")):
        lines = body_of(page)
        signed = next((at for at, line in enumerate(lines) if "签名" in line and "：" in line), None)
        if signed is not None and "签名后" not in lines[signed]:
            before = [line for line in lines[:signed] if not line.startswith("此致")]
            assert len(before) >= 3


def test_lines_are_set_closer_and_the_type_stays_where_a_page_is_saved() -> None:
    sheet = Sheet(make_paper("arbitration_application", EMPTY, TODAY))
    tight = _tightness(sheet, make_paper("arbitration_application", EMPTY, TODAY))
    assert min(TIGHTER) <= tight < 1
    assert _tightness(Sheet(make_paper("evidence_list", FULL, TODAY)), make_paper("evidence_list", FULL, TODAY)) == 1
    assert [_together(at, 5) for at in range(5)] == [2, 1, 1, 2, 1] and _together(0, 3) == 3


def test_gaps_stand_out() -> None:
    paper = make_paper("power_of_attorney", FULL, TODAY)
    document = Document(BytesIO(write_paper(paper, "docx")))
    runs = [run for table in document.tables for row in table.rows for cell in row.cells for p in cell.paragraphs
            for run in p.runs]  # fmt: skip
    assert {run.text for run in runs if run.font.color.rgb is not None} == set(paper.gaps())
