"""A paper as DOCX, to be gone on with in Word or WPS: the same blocks, Windows' Chinese fonts by name."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from bot.domain.papers.blocks import Cell, Paper, Paragraph, Run, Runs, Table
from bot.papers import page_measures as page
from bot.papers.page_measures import CELL, SMALL, STYLES, TITLE, Type
from bot.papers.templates import page_words

FACES = {"serif": "FangSong", "sans": "SimHei"}
"""What official papers are set in; every Chinese Windows and WPS has both."""
LATIN = "Times New Roman"
GAP = RGBColor(176, 0, 32)


def write_docx(paper: Paper) -> bytes:
    """The file's content."""
    document = Document()
    _page(document, paper)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _fill(title, (Run(paper.title),), TITLE)
    title.paragraph_format.space_after = Pt(TITLE.size / 2)
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            _paragraph(document.add_paragraph(), block)
        else:
            _table(document, block)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _page(document: Any, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Pt(page.WIDTH), Pt(page.HEIGHT)
    section.top_margin, section.bottom_margin = Pt(page.TOP), Pt(page.BOTTOM)
    section.left_margin, section.right_margin = Pt(page.LEFT), Pt(page.RIGHT)
    section.header_distance, section.footer_distance = Pt(page.HEADER_AT), Pt(page.FOOTER_AT - SMALL.leading)
    _fill(section.header.paragraphs[0], (Run(paper.header),), SMALL)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, after = page_words("page").split("{page}")
    _fill(footer, (Run(before),), SMALL)
    _page_number(footer)
    _fill(footer, (Run(after),), SMALL)
    normal = document.styles["Normal"]
    normal.font.name = LATIN
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FACES["serif"])
    properties = document.core_properties
    properties.title, properties.author, properties.comments = paper.title, "", ""
    properties.language = "zh-CN"
    properties.created = properties.modified = datetime.combine(paper.made_on, time())


def _paragraph(paragraph: Any, block: Paragraph) -> None:
    kind = STYLES[block.style]
    _fill(paragraph, block.runs, kind)
    layout = paragraph.paragraph_format
    layout.space_before = Pt(kind.space)
    layout.keep_with_next = block.style == "heading"
    if kind.indent:
        layout.first_line_indent = Pt(kind.indent * kind.size)
    if kind.right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif block.style in ("body", "item", "note"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _table(document: Any, block: Table) -> None:
    whole = sum(block.widths)
    widths = [Pt(page.TEXT_WIDTH * width / whole) for width in block.widths]
    table = document.add_table(rows=len(block.rows), cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, row in enumerate(block.rows):
        cells = table.rows[number].cells
        at = 0
        for cell in row:
            target = cells[at] if cell.span == 1 else cells[at].merge(cells[at + cell.span - 1])
            target.width = Pt(sum(width.pt for width in widths[at : at + cell.span]))
            _cell(target, cell)
            at += cell.span
        if number < block.head:
            table.rows[number]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph().paragraph_format.line_spacing = Pt(1)


def _cell(target: Any, cell: Cell) -> None:
    kind = Type(CELL.size, CELL.leading, face="sans" if cell.label else "serif")
    if cell.label:
        target.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for number, runs in enumerate(cell.paragraphs):
        paragraph = target.add_paragraph() if number else target.paragraphs[0]
        _fill(paragraph, runs, kind)
        if cell.label:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _fill(paragraph: Any, runs: Runs, kind: Type) -> None:
    layout = paragraph.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    layout.line_spacing = Pt(kind.leading)
    for run in runs:
        written = paragraph.add_run(run.text)
        _type(written, kind)
        if run.gap:
            written.font.color.rgb = GAP


def _type(written: Any, kind: Type) -> None:
    written.font.size = Pt(kind.size)
    written.font.name = LATIN
    written._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FACES[kind.face])


def _page_number(paragraph: Any) -> None:
    """A field that Word fills with the number of the page."""
    written = paragraph.add_run()
    _type(written, SMALL)
    for kind in ("begin", None, "end"):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = "PAGE"
        written._r.append(part)
