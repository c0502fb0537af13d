"""BERT's way to cut a text: every Chinese character is a piece, runs of Latin letters and digits are cut into the
longest pieces of the vocabulary (WordPiece, Schuster and Nakajima 2012)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_RUN = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")


@dataclass(frozen=True)
class WordPieces:
    """`numbers_of` gives the number of each piece."""

    numbers_of: dict[str, int]

    @classmethod
    def read(cls, vocabulary: str) -> WordPieces:
        """From a vocabulary with one piece a line."""
        return cls({piece: number for number, piece in enumerate(vocabulary.splitlines())})

    def numbers(self, text: str, longest: int) -> list[int]:
        """The numbers of the pieces between a begin and an end mark, at most `longest` in all."""
        found = [self.numbers_of["[CLS]"]]
        for run in _RUN.findall(text.lower()):
            if len(found) >= longest:
                break
            found += self._cut(run)
        return [*found[: longest - 1], self.numbers_of["[SEP]"]]

    def _cut(self, run: str) -> list[int]:
        pieces, at = [], 0
        while at < len(run):
            mark = "##" if at else ""
            end = next((end for end in range(len(run), at, -1) if mark + run[at:end] in self.numbers_of), None)
            if end is None:
                return [self.numbers_of["[UNK]"]]
            pieces.append(self.numbers_of[mark + run[at:end]])
            at = end
        return pieces
