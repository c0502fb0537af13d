"""Where a Chinese line ends: after any character, but not before a closing mark nor after an opening one; Latin words
and numbers stay together unless they are longer than the line. Pure; widths are asked of the caller."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.domain.papers.blocks import Run, Runs

NOT_FIRST = frozenset("，。、；：？！）》」』】〕”’…—·,.;:?!)]}%．％～")
NOT_LAST = frozenset("（《「『【〔“‘([{□")
_WORD = re.compile(r"[A-Za-z0-9_.@/+'-]+|.", re.DOTALL)

Width = Callable[[str], float]


@dataclass(frozen=True)
class Line:
    """`width`: what the words take; `last`: the paragraph ends here."""

    runs: Runs
    width: float
    last: bool

    @property
    def characters(self) -> int:
        """How many characters stand on it."""
        return sum(len(run.text) for run in self.runs)


Piece = tuple[str, bool]
"""One character and whether it belongs to a gap."""


def break_lines(runs: Runs, width_of: Width, first: float, full: float) -> list[Line]:
    """The lines of a paragraph: `first` is the room on the first one, `full` on the others. At least one line."""
    lines: list[Line] = []
    line: list[Piece] = []
    used = 0.0
    for unit in _units(runs):
        room = full if lines else first
        if line and used + _size(unit, width_of) > room:
            lines.append(_line(line, width_of))
            line, used, room = [], 0.0, full
            unit = unit[1:] if unit[0][0] == " " else unit
        for piece in unit:  # fits, unless the unit is longer than a line
            size = width_of(piece[0])
            if line and used + size > room:
                lines.append(_line(line, width_of))
                line, used, room = [], 0.0, full
            line.append(piece)
            used += size
    lines.append(_line(line, width_of, last=True))
    return lines


def _units(runs: Runs) -> Iterator[list[Piece]]:
    """What stays together: a word or character with the marks that may not leave it."""
    unit: list[Piece] = []
    for run in runs:
        for found in _WORD.findall(run.text):
            pieces = [(character, run.gap) for character in found]
            if unit and not (found[0] in NOT_FIRST or unit[-1][0] in NOT_LAST):
                yield unit
                unit = []
            unit += pieces
    if unit:
        yield unit


def _size(unit: list[Piece], width_of: Width) -> float:
    return sum(width_of(character) for character, _ in unit)


def _line(pieces: list[Piece], width_of: Width, last: bool = False) -> Line:
    while pieces and pieces[-1][0] == " " and not last:
        pieces = pieces[:-1]
    runs: list[Run] = []
    for character, gap in pieces:
        if runs and runs[-1].gap == gap:
            runs[-1] = Run(runs[-1].text + character, gap)
        else:
            runs.append(Run(character, gap))
    return Line(tuple(runs), _size(pieces, width_of), last)
