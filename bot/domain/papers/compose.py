"""From a template and a case to a paper.

A template is a mapping: `title`, `labels` (slot -> what is missing, before those of all papers) and `blocks`, a list of
one of: `heading`, `text`, `line`, `right`, `note` (a sentence), `story` (a slot with several lines), `items` (numbered
sentences), `pairs` (rows of label, value, label, value), `evidence` and `workers` (a table: `head`, `widths`, `blank`).
A block or item with `when` (slot -> codes, or a slot that must be known) is left out where that is not so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from bot.domain.casework.cases import Case
from bot.domain.papers.blocks import Block, Cell, Paper, Paragraph, Run, Style, Table
from bot.domain.papers.facts import Facts, facts_of
from bot.domain.papers.fill import fill, gap
from bot.domain.papers.listed import evidence_rows, worker_rows
from bot.domain.papers.words import Words

Template = Mapping[str, Any]
STYLES: dict[str, Style] = {"heading": "heading", "text": "body", "line": "line", "right": "right", "note": "note"}
LISTED = {"evidence": evidence_rows, "workers": worker_rows}
PAIRS = (17, 33, 17, 33)


def compose(
    name: str, case: Case, template: Template, words: Words, today: date, more: Mapping[str, Any] | None = None
) -> Paper:
    """The paper `name` of a case, with its gaps marked. `more`: slots that the case does not hold."""
    words = replace(words, labels={**words.labels, **template.get("labels", {})})
    facts = facts_of(case, words, today, more or {})
    blocks = [
        block for entry in template["blocks"] if _holds(entry, facts) for block in _blocks(entry, case, facts, words)
    ]
    return Paper(name, template["title"], words.header.format(number=case.number), today, tuple(blocks))


def _holds(entry: Mapping[str, Any], facts: Facts) -> bool:
    condition = entry.get("when")
    if condition is None:
        return True
    if isinstance(condition, str):
        return condition in facts.words or condition in facts.stories
    return all(facts.codes.get(slot, "") in codes for slot, codes in condition.items())


def _blocks(entry: Mapping[str, Any], case: Case, facts: Facts, words: Words) -> Iterator[Block]:
    for key, style in STYLES.items():
        if key in entry:
            yield Paragraph(fill(entry[key], facts, words), style)
    if "story" in entry:
        told = facts.stories.get(entry["story"])
        yield from (Paragraph((Run(line),)) for line in told or ())
        if not told:
            yield Paragraph((gap(entry["story"], words),))
    if "items" in entry:
        held = [item for item in entry["items"] if _holds(item, facts)]
        for number, item in enumerate(held, 1):
            yield Paragraph((Run(words.item.format(number=number)), *fill(item["text"], facts, words)), "item")
    if "pairs" in entry:
        yield Table(PAIRS, tuple(_pair_row(row, facts, words) for row in entry["pairs"]))
    for key, rows_of in LISTED.items():
        if key in entry:
            yield _listed(entry[key], rows_of(case, facts, words))


def _pair_row(row: Sequence[str], facts: Facts, words: Words) -> tuple[Cell, ...]:
    """Label and value in turn; a row of one pair gives its value the rest of the width."""
    span = 1 if len(row) > 2 else 3
    cells = []
    for index, text in enumerate(row):
        label = index % 2 == 0
        story = None if label else facts.stories.get(text.strip("{}"))
        paragraphs = tuple((Run(line),) for line in story) if story else (fill(text, facts, words),)
        cells.append(Cell(paragraphs, label, 1 if label else span))
    return tuple(cells)


def _listed(entry: Mapping[str, Any], rows: Sequence[Sequence[Run]]) -> Table:
    """A table with a head; at least `blank` rows, so that a printed one can be filled in by hand."""
    head = tuple(Cell(((Run(text),),), label=True) for text in entry["head"])
    empty = tuple(Run("") for _ in head)
    padded = [*rows, *(empty for _ in range(len(rows), entry.get("blank", 0)))]
    body = tuple(tuple(Cell(((run,),)) for run in row) for row in padded)
    return Table(tuple(entry["widths"]), (head, *body), head=1)
