"""What stands in a paper, whatever it is written with: runs of words in paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Literal

Style = Literal["heading", "body", "item", "line", "right", "note"]


@dataclass(frozen=True)
class Run:
    """Words on one line. `gap`: nobody knows this yet; the words say what belongs there, `what` names it alone
    (empty where it follows from something else that is missing too), `slot` is what it belongs to."""

    text: str
    gap: bool = False
    what: str = ""
    slot: str = field(default="", repr=False)


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph. `heading` stands out, `body` and `item` begin two characters in, `line` does not, `right` is for
    signatures and dates, `note` for what is told to the reader and is no part of the paper."""

    runs: Runs
    style: Style = "body"


@dataclass(frozen=True)
class Cell:
    """A cell of a table. `label`: it names what stands beside or below it. `span`: columns it takes."""

    paragraphs: tuple[Runs, ...]
    label: bool = False
    span: int = 1


@dataclass(frozen=True)
class Table:
    """Rows of cells under `widths`, the parts of the page's width. `head`: rows repeated on every page."""

    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head: int = 0


Block = Paragraph | Table


@dataclass(frozen=True)
class Paper:
    """A draft. `header` stands on every page; `made_on` is the day it was made."""

    name: str
    title: str
    header: str
    made_on: date
    blocks: tuple[Block, ...]

    def lines(self) -> Iterator[str]:
        """The words of every paragraph and cell, in reading order, without the header."""
        yield self.title
        for block in self.blocks:
            for runs in _all_runs(block):
                yield "".join(run.text for run in runs)

    def gaps(self) -> tuple[str, ...]:
        """What is still to be filled in, each once, in reading order."""
        return tuple(dict.fromkeys(run.text for run in self._open()))

    def missing(self) -> tuple[str, ...]:
        """The same as a person says it: telephone, name of the employer …"""
        return tuple(dict.fromkeys(run.what for run in self._open() if run.what))

    def open_slots(self) -> tuple[str, ...]:
        """The slots of what is still to be filled in, without those that follow from others."""
        return tuple(dict.fromkeys(run.slot for run in self._open() if run.what))

    def digest(self) -> str:
        """The same for the same words, whatever day it is made on."""
        return sha256(repr((self.name, self.title, self.header, self.blocks)).encode("utf-8", "replace")).hexdigest()

    def _open(self) -> Iterator[Run]:
        return (run for block in self.blocks for runs in _all_runs(block) for run in runs if run.gap)


def _all_runs(block: Block) -> Iterator[Runs]:
    if isinstance(block, Paragraph):
        yield block.runs
        return
    for row in block.rows:
        for cell in row:
            yield from cell.paragraphs
