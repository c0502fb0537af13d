"""One spelling of a message for all extractors, with the way back to the words as they were typed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from bot.nlu.text.traditional import TO_SIMPLIFIED

_KEEP_REPEATED = frozenset("零〇一二三四五六七八九十百千万两幺洞壹贰叁肆伍陆柒捌玖xX")
_LONGEST_EXPANSION = 4
_DROPPED_CATEGORIES = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me"})


@dataclass(frozen=True)
class Normalised:
    """`text`, and for each of its characters the position it came from, plus the length of the original at
    the end."""

    text: str
    offsets: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stood in the original; what was dropped at its edges stays outside."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.offsets[end - 1] + 1


def normalise(text: str) -> Normalised:
    """Half-width, simplified, without emoji and invisible characters, three and more repeats cut to two.

    Digits, numerals and the x of an identity number are never cut: 13800000000 is not 1380000.
    """
    characters: list[str] = []
    offsets: list[int] = []
    for position, original in enumerate(text):
        for character in _plain(original):
            if _is_third_repeat(characters, character):
                continue
            characters.append(character)
            offsets.append(position)
    return Normalised("".join(characters), (*offsets, len(text)))


def _plain(character: str) -> str:
    if character in TO_SIMPLIFIED:
        return TO_SIMPLIFIED[character]
    if character.isascii():
        return character if character.isprintable() or character in "\n\t" else ""
    if _is_emoji(character):
        return ""
    folded = unicodedata.normalize("NFKC", character)
    if len(folded) > _LONGEST_EXPANSION:
        return " "
    kept = "".join(c for c in folded if unicodedata.category(c) not in _DROPPED_CATEGORIES)
    return "".join(TO_SIMPLIFIED.get(c, c) for c in kept)


def _is_emoji(character: str) -> bool:
    """Pictographs by their blocks; circled numbers and letters are left to NFKC, which turns them into plain
    ones."""
    code = ord(character)
    if 0x1F100 <= code <= 0x1F12F:
        return False
    return 0x1F000 <= code <= 0x1FBFF or 0x2600 <= code <= 0x27BF or 0x2B00 <= code <= 0x2BFF or code == 0xFFFC


def _is_third_repeat(before: list[str], character: str) -> bool:
    if character.isdigit() or character in _KEEP_REPEATED or character.isspace():
        return False
    return len(before) >= 2 and before[-1] == before[-2] == character
