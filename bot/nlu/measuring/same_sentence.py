"""When two sentences are one and the same to us, and when that cannot be chance. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bot.nlu.measuring.dialogue_data import Place, Sentence
from bot.nlu.text.normalise import normalise

TELLING = 8
"""From this many Chinese characters on (three letters of another script count as one) two people do not write the same
sentence by chance: it was copied. Yes, thanks, 入会, 找工作 stand in every set that people write."""

_BETWEEN_WORDS = re.compile(r"(?<!\d)[\W_]+|[\W_]+(?!\d)")

Groups = Mapping[str, Sequence[Sentence]]
"""Sentences by what `key_of` makes of them, in the order of the files."""


def key_of(text: str) -> str:
    """Two sentences with the same key are one: script, width, case, spaces, punctuation and long repeats aside.
    Points between digits stay (1.5 is not 15), and a sentence of signs alone is its signs."""
    plain = "".join(normalise(text).text.lower().split())
    return _BETWEEN_WORDS.sub("", plain) or plain or text.strip()


def grouped(sentences: Iterable[Sentence]) -> Groups:
    """Empty ones left out."""
    groups: dict[str, list[Sentence]] = defaultdict(list)
    for one in sentences:
        if one.text.strip():
            groups[key_of(one.text)].append(one)
    return groups


def is_telling(key: str) -> bool:
    """Whether a sentence with this key is too long for two people to come upon it."""
    chinese = sum("\u3400" <= character <= "\u9fff" for character in key)
    return chinese + (len(key) - chinese) / 3 >= TELLING


def agree(one: Sentence, other: Sentence) -> bool:
    """Whether both labels may be right; one that is missing, or has no topic, contradicts nothing."""
    if not one.label or not other.label:
        return True
    return one.intent == other.intent and (one.topic == other.topic or not one.topic or not other.topic)


def both(one: Sentence, other: Sentence) -> dict[str, str | int | Place]:
    """The values of a problem that two sentences have with each other."""
    return {"text": one.text, "label": one.label, "other": other.label, "other_text": other.text, "there": other.place}
