"""Names that may be one: written in other characters that sound alike, or other in a single one (李梅, 李玫)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.nlu.reply.swaps import bare_side
from bot.nlu.text.syllables import blurred, sound

_NAME = re.compile(r"[一-龥]{2,4}(?:·[一-龥]{1,8})?")
_WORDS = re.compile(r"[一-龥·]+")
_IS = re.compile(r"是|叫|成|为")


def sounds_alike(one: str, other: str) -> bool:
    """Whether both have as many characters, and sound the same to somebody with an accent."""
    return len(one) == len(other) and all(_sound(a) == _sound(b) for a, b in zip(one, other, strict=True))


def may_be_meant(one: str, other: str) -> bool:
    """Whether `one` may be `other` written right: as long, and alike in sound or in all characters but one."""
    if one == other or len(one) != len(other) or not _NAME.fullmatch(one):
        return False
    apart = sum(a != b for a, b in zip(one, other, strict=True))
    return apart == 1 or sounds_alike(one, other)


def with_sign(name: str, sign: str) -> str | None:
    """The name with `sign` in place of the character that sounds like it; None where none does, or it is there."""
    if sign in name:
        return None
    places = [at for at, one in enumerate(name) if _sound(one) == _sound(sign)]
    return f"{name[: places[0]]}{sign}{name[places[0] + 1 :]}" if len(places) == 1 else None


def names_in(text: str) -> Iterator[str]:
    """Every stretch of characters that may be a name written anew, left to right."""
    for words in _WORDS.findall(text):
        for one in (words, *_IS.split(words)):
            plain = bare_side(one)
            if is_name(plain):
                yield plain


def is_name(words: str) -> bool:
    """Whether the characters could be a name, and nothing else."""
    return _NAME.fullmatch(words) is not None and "的" not in words


def _sound(character: str) -> str:
    return blurred(sound(character)) or character
