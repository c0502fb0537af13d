"""How a text sounds, as pinyin syllables without tones: 欠薪, 欠新 and `qian xin` are the same here.

Sounds that dialects and voice input mix up are one: zh/z, ch/c, sh/s, and a final with or without its g."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pypinyin.constants import PINYIN_DICT

_RUN = re.compile(r"[a-z']+|[0-9]+|\S")
_LONGEST = 6
_ALONE = frozenset("aeo")
"""The only letters that are a syllable by themselves."""


@cache
def sound(character: str) -> str:
    """The commonest reading of a character, without its tone; empty for what is none."""
    reading = PINYIN_DICT.get(ord(character), "").partition(",")[0]
    plain = "".join(part for part in unicodedata.normalize("NFD", reading) if part == "\u0308" or part.isascii())
    return unicodedata.normalize("NFC", plain).replace("ü", "v")


@cache
def syllables() -> frozenset[str]:
    """Every syllable there is; ü is written v."""
    found = {sound(chr(code)) for code in PINYIN_DICT}
    return frozenset(one for one in found if one.isascii() and one.isalpha() and (len(one) > 1 or one in _ALONE))


@cache
def blurred(syllable: str) -> str:
    """The syllable as somebody with an accent might say it."""
    return re.sub("(an|en|in)g$", r"\1", re.sub("^([zcs])h", r"\1", syllable))


def cut(letters: str) -> list[str]:
    """Letters cut into the fewest syllables; empty when they are not pinyin."""
    best: list[list[str] | None] = [[]] + [None] * len(letters)
    for start in range(len(letters)):
        before = best[start]
        if before is None:
            continue
        for end in range(start + 1, min(len(letters), start + _LONGEST) + 1):
            after = best[end]
            if letters[start:end] in syllables() and (after is None or len(after) > len(before) + 1):
                best[end] = [*before, letters[start:end]]
    return best[-1] or []


def sounds(text: str) -> list[str]:
    """The text syllable by syllable, blurred; other words and numbers stay whole."""
    found: list[str] = []
    for run in _RUN.findall(text.lower()):
        if run[0].isascii() and run[0].isalpha():
            found += cut(run.replace("'", "")) or [run]
        else:
            found.append(sound(run) or run if len(run) == 1 else run)
    return [blurred(one) for one in found]
