"""A message as the safety rules read it: one spelling, no gaps, never more than 4000 characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.danger.safety_spelling import CHARACTERS, MISHEARD, SIGNS

HEAD = TAIL = 2000
"""How many characters from the beginning and from the end are read; what lies between is left out."""

_BREAKS = frozenset("，。！？；、：,.!?;:\n\r\t… ")
_SHORT = 2
_WRONG = {wrong: right for right, wrongs in MISHEARD.items() for wrong in wrongs.split()}
_DATES = (
    re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?!饼)|20\d\d年?\d"),
    re.compile(r"20\d\d年|\d{1,2}月\d{1,2}|20\d{6}"),
)
"""A month; a full date."""


@dataclass(frozen=True)
class Flat:
    """`text` without anything but letters, digits and Chinese characters, in simplified spelling.

    `walls`: for each position the number of breaks (sentence marks, spaces) up to it; a word may not stand
    across one. Beside pieces of one or two characters there is no wall: 跳 楼 and 不想，活了 are ways of
    typing, not sentences."""

    text: str
    walls: tuple[int, ...]

    def whole(self, start: int, end: int) -> bool:
        """Whether no wall stands inside the span."""
        return self.walls[start] == self.walls[end - 1]


def shorten(text: str) -> str:
    """What is read of a text of any length: its beginning and its end."""
    return text if len(text) <= HEAD + TAIL else f"{text[:HEAD]}\n{text[-TAIL:]}"


def flatten(text: str) -> Flat:
    """`text` as the rules read it. Linear in what `shorten` leaves of it."""
    plain = shorten(unicodedata.normalize("NFKC", shorten(text))).lower().translate(CHARACTERS)
    for sign, words in SIGNS.items():
        plain = plain.replace(sign * 2, sign).replace(sign * 2, sign).replace(sign, words)
    pieces: list[str] = [""]
    kept: list[str] = []
    for char in plain:
        if char.isalnum():
            kept.append(char)
        elif char in _BREAKS:
            pieces.append("".join(kept))
            kept = []
    pieces.append("".join(kept))
    pieces = [piece for piece in pieces if piece]
    walls: list[int] = []
    wall = 0
    for number, piece in enumerate(pieces):
        if number and len(piece) > _SHORT and len(pieces[number - 1]) > _SHORT:
            wall += 1
        walls.extend([wall] * len(piece))
    flat = "".join(pieces)
    for wrong, right in _WRONG.items():
        flat = flat.replace(wrong, right)
    return Flat(flat, tuple(walls))


Hits = dict[int, list[tuple[int, int]]]


class Lexicon:
    """All words of all tables, found in one walk over the text, whatever the size of the tables.

    `words` maps a word to the numbers of the sets it is in; set 0 are the idioms, which cover what stands in
    them. `months`, `dates`: the sets to which a month and a full date are added."""

    def __init__(self, words: Mapping[str, frozenset[int]], months: int, dates: int) -> None:
        self._words = words
        self._dates = (months, dates)
        lengths: dict[str, set[int]] = {}
        for word in words:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {char: tuple(sorted(sizes)) for char, sizes in lengths.items()}

    def find(self, flat: Flat) -> Hits:
        """Set number -> spans, in the order of the text."""
        found: list[tuple[int, int, frozenset[int]]] = []
        idiom: list[tuple[int, int] | None] = [None] * len(flat.text)
        for start, char in enumerate(flat.text):
            for length in self._lengths.get(char, ()):
                sets = self._words.get(flat.text[start : start + length])
                if sets is None or start + length > len(flat.text) or not flat.whole(start, start + length):
                    continue
                if 0 in sets:
                    for place in range(start, start + length):
                        before = idiom[place]
                        if before is None or before[1] - before[0] < length:
                            idiom[place] = (start, start + length)
                found.append((start, start + length, sets))
        hits: Hits = {}
        for start, end, sets in found:
            if _uncovered(idiom, start, end):
                for number in sets:
                    hits.setdefault(number, []).append((start, end))
        for pattern, number in zip(_DATES, self._dates, strict=True):
            spans = [match.span() for match in pattern.finditer(flat.text)]
            if spans:
                hits[number] = sorted(hits.get(number, []) + spans)
        return hits


def _uncovered(idiom: list[tuple[int, int] | None], start: int, end: int) -> bool:
    """Whether no idiom touches the span, save one that it contains itself (热死了一个 contains 热死)."""
    for place in range(start, end):
        cover = idiom[place]
        if cover is not None and not (start <= cover[0] and cover[1] <= end):
            return False
    return True
