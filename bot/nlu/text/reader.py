"""From what was typed or dictated to what was meant to be written: before anything looks for a meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.nlu.text.heard_wrong import HeardWrong
from bot.nlu.text.normalise import normalise
from bot.nlu.text.spelled_out import SpelledOut


@dataclass(frozen=True)
class Reader:
    """What it has learnt from the sentences of couriers and from our words."""

    spelled_out: SpelledOut
    heard_wrong: HeardWrong

    @classmethod
    def learn(cls, texts: Sequence[str], ours: Sequence[str], dictionary: Mapping[str, int]) -> Reader:
        """`texts`: sentences of couriers; `ours` and `dictionary` as in `HeardWrong.learn`. A second."""
        return cls(SpelledOut.learn(normalise(text).text for text in texts), HeardWrong.learn(ours, dictionary))

    def written(self, text: str) -> str:
        """The text with pinyin in characters, otherwise as it is, letter for letter: names and places are taken from
        this."""
        plain = normalise(text).text
        read = self.spelled_out.read(plain)
        return text if read == plain else read

    def meant(self, text: str) -> str:
        """The text as the intent is looked for in it: one spelling, and our words as they are written."""
        return self.heard_wrong.repair(self.spelled_out.read(normalise(text).text))

    def warm(self) -> None:
        """Makes the table of syllables, which otherwise the first message would wait for."""
        self.meant("zhong guo")
