"""Words of our matters that voice input wrote with other characters of the same sound: 义站 -> 驿站, 重裁 -> 仲裁.

Good text stays as it is: what is a word by itself is never touched (公会), nor what is half of two words side by side
(拖欠新员工), nor what shares no character with the word it sounds like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.nlu.text.syllables import blurred, sound

_COMMON = 50
"""From this frequency on a word of the dictionary counts as one when it stands across the edge of another."""

_DIALECT = frozenset("啲嘅咗佢喺冇唔哋係咁嘢")
"""Characters that are written for their sound on purpose."""

Sounds = tuple[str, ...]


@dataclass(frozen=True)
class HeardWrong:
    """`meant`: our words by their blurred sounds; `others`: words of the language that sound like one of them; `pairs`:
    common words of two characters."""

    meant: dict[Sounds, tuple[str, ...]]
    others: frozenset[str]
    pairs: frozenset[str]

    @classmethod
    def learn(cls, ours: Iterable[str], dictionary: Mapping[str, int]) -> HeardWrong:
        """From our words and those of the language with their frequencies (jieba's table)."""
        meant: dict[Sounds, tuple[str, ...]] = defaultdict(tuple)
        for word in ours:
            meant[_sounds(word)] += (word,)
        lengths = {len(key) for key in meant}
        likely = (word for word, frequency in dictionary.items() if frequency and len(word) in lengths)
        others = frozenset(word for word in likely if _sounds(word) in meant)
        pairs = frozenset(word for word, frequency in dictionary.items() if len(word) == 2 and frequency >= _COMMON)
        return cls(dict(meant), others | {word for words in meant.values() for word in words}, pairs)

    def repair(self, text: str) -> str:
        """The text with what was plainly heard wrongly put right; of the same length."""
        lengths = sorted({len(key) for key in self.meant}, reverse=True)
        found, at = "", 0
        while at < len(text):
            word = next((word for length in lengths if (word := self._word(text, at, at + length))), text[at])
            found += word
            at += len(word)
        return found

    def _word(self, text: str, start: int, end: int) -> str | None:
        written = text[start:end]
        words = self.meant.get(_sounds(written)) if end <= len(text) else None
        if not words or written in self.others or not _DIALECT.isdisjoint(written):
            return None
        if text[max(start - 1, 0) : start + 1] in self.pairs or text[end - 1 : end + 1] in self.pairs:
            return None
        alike = [(sum(one == other for one, other in zip(written, word, strict=True)), word) for word in words]
        shared, word = max(alike)
        clear = sum(sound(one) == sound(other) for one, other in zip(written, word, strict=True))
        return word if shared and clear >= len(word) - (len(word) > 2) else None


def read_words(file: Path) -> list[str]:
    """The words of a text file, parted by spaces or lines."""
    return file.read_text("utf-8").split()


def _sounds(word: str) -> Sounds:
    return tuple(blurred(sound(character)) for character in word)
