"""A paper as PDF: A4, subset fonts inside, tables that go on over pages."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.papers.blocks import Cell, Paper, Paragraph, Run, Table
from bot.papers import page_measures as page
from bot.papers.line_breaks import Line
from bot.papers.page_measures import CELL, CELL_PADDING, STYLES, TITLE, Type
from bot.papers.pdf_sheet import Sheet
from bot.papers.templates import page_words

LABEL = Type(CELL.size, CELL.leading, face="sans")
KEPT_WITH_NEXT = 3
"""Lines that must fit below a heading, else it goes to the next page with them."""


def write_pdf(paper: Paper) -> bytes:
    """The file's content."""
    sheet = Sheet(paper)
    for line in sheet.lines((Run(paper.title),), TITLE, page.TEXT_WIDTH):
        sheet.line(line, TITLE, page.LEFT + (page.TEXT_WIDTH - line.width) / 2, line.width)
    sheet.y += TITLE.size / 2
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            _paragraph(sheet, block)
        else:
            _table(sheet, block)
    if sheet.missing:
        _paragraph(sheet, Paragraph((Run(page_words("missing")),), "note"))
    return bytes(sheet.pdf.output())


def _paragraph(sheet: Sheet, paragraph: Paragraph) -> None:
    kind = STYLES[paragraph.style]
    lines = sheet.lines(paragraph.runs, kind, page.TEXT_WIDTH)
    sheet.y += kind.space
    if paragraph.style == "heading" and sheet.room < (len(lines) + KEPT_WITH_NEXT) * kind.leading:
        sheet.new_page()
    for number, line in enumerate(lines):
        if sheet.room < kind.leading:
            sheet.new_page()
        indent = 0 if number else kind.indent * kind.size
        x = page.LEFT + (page.TEXT_WIDTH - line.width if kind.right else indent)
        sheet.line(line, kind, x, page.TEXT_WIDTH - indent)


def _table(sheet: Sheet, table: Table) -> None:
    head = table.rows[: table.head]
    for number, row in enumerate(table.rows):
        columns = _columns(table.widths, row)
        cells = [_cell_lines(sheet, cell, width) for cell, (_, width) in zip(row, columns, strict=True)]
        if number >= table.head or not number:
            need = min(max(map(len, cells)), KEPT_WITH_NEXT) * CELL.leading + CELL_PADDING
            if sheet.room < need + (CELL.leading if not number else 0):
                _next_page(sheet, table, head if number else ())
        while any(cells):
            fits = max(1, int((sheet.room - CELL_PADDING) // CELL.leading))
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
    height = max(map(len, cells)) * CELL.leading + CELL_PADDING
    for cell, (x, width), lines in zip(row, columns, cells, strict=True):
        sheet.pdf.rect(x, top, width, height)
        sheet.y = top + CELL_PADDING / 2
        kind = LABEL if cell.label else CELL
        if cell.label:  # a label stands in the middle of its cell
            sheet.y = top + (height - len(lines) * CELL.leading) / 2
        for line in lines:
            centred = x + (width - line.width) / 2 if cell.label else x + CELL_PADDING
            sheet.line(line, kind, centred, line.width if cell.label else width - 2 * CELL_PADDING)
    sheet.y = top + height
