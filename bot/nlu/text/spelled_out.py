"""Pinyin typed as Latin letters, read back into characters: `zhan zhang bu fa gongzi` is 站长不发工资.

What the couriers' own sentences say most often is what is meant: the words and their neighbourhood are counted in the
training data, and the likeliest row of words with these sounds is found (Viterbi 1967)."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.nlu.text.syllables import blurred, cut, sound

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LETTERS = re.compile(r"[A-Za-z']+(?:\s+[A-Za-z']+)*")
_LONGEST = 4
_RIVALS = 6
_TOGETHER = 0.5
"""What a word is worth for each character more: long words are rarely there by chance."""
_NEIGHBOURS = 0.4
_UNCLEAR = 6.0
"""What a syllable costs that was only nearly spelled so."""
_LEAST = 4
_SHARE = 0.7
_WORDS = frozenset(
    {"app", "ok", "gps", "vip", "hr", "pdf", "id", "me", "hi", "bye", "can", "china", "woman", "man", "pen"}
)
"""Ordinary Latin words that could be cut into syllables."""

Readings = dict[tuple[str, ...], list[tuple[str, int]]]


@dataclass(frozen=True)
class SpelledOut:
    """`readings`: words by their blurred sounds, with how often they occur; `counts` of one and two characters."""

    readings: Readings
    counts: dict[str, int]
    total: int

    @classmethod
    def learn(cls, texts: Iterable[str]) -> SpelledOut:
        """From sentences in characters."""
        seen: Counter[str] = Counter()
        for text in texts:
            for run in _HAN.findall(text):
                for length in range(1, _LONGEST + 1):
                    seen.update(run[at : at + length] for at in range(len(run) - length + 1))
        readings: Readings = defaultdict(list)
        for word, count in seen.items():
            if len(word) == 1 or count > 1:
                readings[tuple(blurred(sound(character)) for character in word)].append((word, count))
        kept = {key: sorted(found, key=lambda pair: -pair[1])[:_RIVALS] for key, found in readings.items()}
        counts = {word: count for word, count in seen.items() if len(word) <= 2}
        return cls(kept, counts, sum(count for word, count in counts.items() if len(word) == 1))

    def read(self, text: str) -> str:
        """The text with its pinyin in characters; as it is when there is none, or too little to be sure."""
        typed = [word for run in _LETTERS.findall(text) for word in run.split()]
        if all(word.istitle() for word in typed):
            return text  # nothing, or somebody's name
        words = [word.lower().replace("'", "") for word in typed]
        letters = sum(map(len, words))
        spelled = [word for word in words if word not in _WORDS and cut(word)]
        if sum(map(len, spelled)) < max(_LEAST, _SHARE * letters) or sum(len(cut(word)) for word in spelled) < 2:
            return text
        return _LETTERS.sub(lambda found: self._run(found[0]), text)

    def _run(self, run: str) -> str:
        parts: list[str] = []
        waiting: list[str] = []
        for word in run.lower().replace("'", "").split():
            syllables = [] if word in _WORDS else cut(word)
            if syllables:
                waiting += syllables
                continue
            parts += [self._likeliest(waiting), word]
            waiting = []
        return "".join([*parts, self._likeliest(waiting)])

    def _likeliest(self, syllables: Sequence[str]) -> str:
        """By the last character of what is read so far: the best score and its words."""
        blurs = [blurred(one) for one in syllables]
        best: list[dict[str, tuple[float, str]]] = [{"": (0.0, "")}, *({} for _ in syllables)]
        for start, before in enumerate(best[:-1]):
            for end in range(start + 1, min(len(syllables), start + _LONGEST) + 1):
                for word, count in self.readings.get(tuple(blurs[start:end]), ()):
                    unclear = sum(sound(one) != said for one, said in zip(word, syllables[start:end], strict=True))
                    own = math.log(count / self.total) + (len(word) - 1) * _TOGETHER - unclear * _UNCLEAR
                    for last, (score, read) in before.items():
                        found = (score + own + self._fits(last, word[0]), read + word)
                        if found > best[end].get(word[-1], (-math.inf, "")):
                            best[end][word[-1]] = found
        return max(best[-1].values())[1] if best[-1] else "".join(syllables)

    def _fits(self, last: str, first: str) -> float:
        if not last:
            return 0.0
        together = (self.counts.get(last + first, 0) + 0.05) / (self.counts[last] + 1)
        return _NEIGHBOURS * math.log(together / (self.counts[first] / self.total))
