"""A paper as PDF: A4, subset fonts inside, tables that go on over pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bot.domain.papers.blocks import Block, Cell, Paper, Paragraph, Run, Table
from bot.papers import page_measures as page
from bot.papers.line_breaks import Line
from bot.papers.page_measures import CELL, CELL_PADDING, STYLES, TITLE, Type
from bot.papers.pdf_sheet import Sheet
from bot.papers.templates import page_words

LABEL = Type(CELL.size, CELL.leading, face="sans")
KEPT_WITH_NEXT = 3
"""Lines that must fit below a heading, else it goes to the next page with them."""
TOGETHER = 2
"""Lines of a paragraph that stay together at the foot and at the head of a page."""
CLOSING = ("line", "right")
"""Styles of the lines that a paper is signed in: they stay on one page, with the end of the text before them."""
SPARSE = 6 * STYLES["body"].leading
"""A last page with less on it is one too many, if the lines before can be set a little closer."""
TIGHTER = (0.97, 0.94, 0.91, 0.88)
"""How close: room for a signature may be found between the lines (GB/T 9704-2012, 7.3.5.5), never in the type."""


def write_pdf(paper: Paper) -> bytes:
    """The file's content."""
    sheet = Sheet(paper)
    sheet.start(_tightness(sheet, paper), True)
    _lay_out(sheet, paper)
    return bytes(sheet.pdf.output())


def _tightness(sheet: Sheet, paper: Paper) -> float:
    """How close lines stand: as usual, but where only a few of them would need a page of their own."""
    _lay_out(sheet, paper)
    pages, over = sheet.pages, sheet.y - page.TOP
    if pages == 1 or over > SPARSE:
        return 1.0
    for tight in TIGHTER:
        sheet.start(tight, False)
        _lay_out(sheet, paper)
        if sheet.pages < pages:
            return tight
    return 1.0


def _lay_out(sheet: Sheet, paper: Paper) -> None:
    for line in sheet.lines((Run(paper.title),), TITLE, page.TEXT_WIDTH):
        sheet.line(line, TITLE, page.LEFT + (page.TEXT_WIDTH - line.width) / 2, line.width)
    sheet.y += TITLE.size / 2
    for at, block in enumerate(paper.blocks):
        if isinstance(block, Table):
            _table(sheet, block)
            continue
        closing = _closing(sheet, paper.blocks, at)
        if block.style in CLOSING and sheet.room < closing <= _WHOLE and not _inside(paper.blocks, at):
            sheet.new_page()
        if block.style == "heading" and sheet.room < _below(sheet, paper.blocks, at):
            sheet.new_page()
        _paragraph(sheet, block, 0.0 if block.style in CLOSING else _closing(sheet, paper.blocks, at + 1))
    if sheet.missing:
        _paragraph(sheet, Paragraph((Run(page_words("missing")),), "note"))


_WHOLE = 12 * STYLES["line"].leading
"""More than this is no closing."""


def _closing(sheet: Sheet, blocks: Sequence[Block], at: int) -> float:
    """The height of the lines for signing that begin at `at`; 0 where none do."""
    found = list(takewhile(lambda one: isinstance(one, Paragraph) and one.style in CLOSING, blocks[at:]))
    signed = [one for one in found if isinstance(one, Paragraph)]
    if not any(one.style == "right" for one in signed):
        return 0.0
    return sum(
        len(sheet.lines(one.runs, STYLES[one.style], page.TEXT_WIDTH)) * sheet.leading(STYLES[one.style])
        for one in signed
    )


def _below(sheet: Sheet, blocks: Sequence[Block], at: int) -> float:
    """The height of a heading with a short paragraph and the lines for signing after it; 0 where nothing such comes."""
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    heading = blocks[at]
    closing = _closing(sheet, blocks, at + 2)
    if not isinstance(after, Paragraph) or not isinstance(heading, Paragraph) or not 0 < closing <= _WHOLE:
        return 0.0
    kind = STYLES[after.style]
    count = len(sheet.lines(after.runs, kind, page.TEXT_WIDTH))
    above = sheet.leading(STYLES[heading.style]) + STYLES[heading.style].space * sheet.tight
    return above + count * sheet.leading(kind) + closing if count <= TOGETHER + 1 else 0.0


def _inside(blocks: Sequence[Block], at: int) -> bool:
    """Whether the lines for signing began before."""
    before = blocks[at - 1] if at else None
    return isinstance(before, Paragraph) and before.style in CLOSING


def _paragraph(sheet: Sheet, paragraph: Paragraph, closing: float = 0.0) -> None:
    """`closing`: the height of what must stand on the page of its last lines."""
    kind = STYLES[paragraph.style]
    lines = sheet.lines(paragraph.runs, kind, page.TEXT_WIDTH)
    leading = sheet.leading(kind)
    sheet.y += kind.space * sheet.tight
    if paragraph.style == "heading" and sheet.room < (len(lines) + KEPT_WITH_NEXT) * leading:
        sheet.new_page()
    for number, line in enumerate(lines):
        left, kept = len(lines) - number, _together(number, len(lines))
        ends = kept == left and (left > 1 or not number) and closing <= _WHOLE
        if sheet.room < kept * leading + (closing if ends else 0.0):
            sheet.new_page()
        indent = 0 if number else kind.indent * kind.size
        x = page.LEFT + (page.TEXT_WIDTH - line.width if kind.right else indent)
        sheet.line(line, kind, x, page.TEXT_WIDTH - indent)


def _together(number: int, count: int) -> int:
    """How many lines of a paragraph, from `number` on, must fit on the page: no line stands alone at foot or head."""
    if number:
        return count - number if count - number <= TOGETHER else 1
    return count if count <= TOGETHER + 1 else TOGETHER


def _table(sheet: Sheet, table: Table) -> None:
    head = table.rows[: table.head]
    for number, row in enumerate(table.rows):
        columns = _columns(table.widths, row)
        cells = [_cell_lines(sheet, cell, width) for cell, (_, width) in zip(row, columns, strict=True)]
        if number >= table.head or not number:
            need = min(max(map(len, cells)), KEPT_WITH_NEXT) * sheet.leading(CELL) + CELL_PADDING
            if sheet.room < need + (sheet.leading(CELL) if not number else 0):
                _next_page(sheet, table, head if number else ())
        while any(cells):
            fits = max(1, int((sheet.room - CELL_PADDING) // sheet.leading(CELL)))
            _draw_row(sheet, columns, row, [lines[:fits] for lines in cells])
            cells = [lines[fits:] for lines in cells]
            if any(cells):
                _next_page(sheet, table, head if number >= table.head else ())
    sheet.y += CELL_PADDING


def _next_page(sheet: Sheet, table: Table, head: Sequence[tuple[Cell, ...]]) -> None:
    sheet.new_page()
    for row in head:
        columns = _columns(table.widths, row)
        _draw_row(
            sheet,
            columns,
            row,
            [_cell_lines(sheet, cell, width) for cell, (_, width) in zip(row, columns, strict=True)],
        )


def _columns(widths: Sequence[int], row: Sequence[Cell]) -> list[tuple[float, float]]:
    """Where each cell of a row begins and how wide it is."""
    whole, found, at = sum(widths), [], 0
    for cell in row:
        left, taken = sum(widths[:at]), sum(widths[at : at + cell.span])
        found.append((page.LEFT + page.TEXT_WIDTH * left / whole, page.TEXT_WIDTH * taken / whole))
        at += cell.span
    return found


def _cell_lines(sheet: Sheet, cell: Cell, width: float) -> list[Line]:
    kind = LABEL if cell.label else CELL
    return [line for runs in cell.paragraphs for line in sheet.lines(runs, kind, width - 2 * CELL_PADDING)]


def _draw_row(
    sheet: Sheet, columns: Sequence[tuple[float, float]], row: Sequence[Cell], cells: Sequence[list[Line]]
) -> None:
    top = sheet.y
    height = max(map(len, cells)) * sheet.leading(CELL) + CELL_PADDING
    for cell, (x, width), lines in zip(row, columns, cells, strict=True):
        if sheet.drawing:
            sheet.pdf.rect(x, top, width, height)
        sheet.y = top + CELL_PADDING / 2
        kind = LABEL if cell.label else CELL
        if cell.label:  # a label stands in the middle of its cell
            sheet.y = top + (height - len(lines) * sheet.leading(CELL)) / 2
        for line in lines:
            centred = x + (width - line.width) / 2 if cell.label else x + CELL_PADDING
            sheet.line(line, kind, centred, line.width if cell.label else width - 2 * CELL_PADDING)
    sheet.y = top + height
