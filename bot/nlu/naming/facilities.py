"""What a station should have: codes of bot/domain/geography/stations.py, one Found for each."""

from __future__ import annotations

import re

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.naming.lexicon import Lexicon

_WANTED = re.compile(r"(?:有|带|要|能|可以|借|找|缺)(?:没有|点|个|把|口|下|些)?$")
_LONGER_WORD = re.compile(r"电[话视梯影]")
_NOT_THERE = frozenset({"饭", "尿"})
"""Short words for what is done at a station, not had there."""
_AND_NO_MORE = re.compile(r"$|地方|地儿|[\s,.。?!、的吗没不么喝吃用借和跟打]")


def find_facilities(text: str, lexicon: Lexicon, bare: bool = False) -> list[Found]:
    """Facilities by the words of the lexicon. The short words (水, 药) count with `bare`, used when facilities were
    asked for, and where somebody says that he wants them: 有药的, 借把伞."""
    free = lexicon.aliases("facility", bare).names
    return [
        Found("facility", start, end, code)
        for start, end, code in lexicon.aliases("facility", True).find(text)
        if (text[start:end].lower() in free or _is_wanted(text, start, end)) and not _LONGER_WORD.match(text, end - 1)
    ]


def _is_wanted(text: str, start: int, end: int) -> bool:
    if text[start:end] in _NOT_THERE:
        return False
    return bool(_WANTED.search(words_before(text, start)) and _AND_NO_MORE.match(text, end))
