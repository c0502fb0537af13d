"""What each of several is owed, told name by name: 张伟四千 李娜三千五 王磊5200."""

from __future__ import annotations

import re

from bot.nlu.naming.names import find_names
from bot.nlu.numbers.amounts import find_amounts

LEAST = 2
"""So many pairs make a list; one name with a sum is something else."""
_PART = re.compile(r"[^\s,，、;；。\n]+")
_PAIR = re.compile(
    r"(?P<name>[一-龥·]{2,4}?)(?:那?(?:里|边)?(?:是|欠|差|要)|的)?[:：]?(?P<sum>[\d零一二两俩三四五六七八九十百千万.,多kKwW来块元钱毛几]+)"
)


def find_named_sums(text: str) -> tuple[tuple[str, float], ...]:
    """Name and yuan of each, in order; empty unless every part of the text is such a pair and there are two or more."""
    pairs: list[tuple[str, float]] = []
    for part in _PART.findall(text.strip()):
        match = _PAIR.fullmatch(part)
        names = find_names(match["name"], bare=True) if match else []
        sums = find_amounts(match["sum"], bare=True) if match else []
        if match is None or not names or names[0].value != match["name"] or len(sums) != 1 or not sums[0].certain:
            return ()
        pairs.append((match["name"], float(str(sums[0].value))))
    return tuple(pairs) if len({name for name, _ in pairs}) == len(pairs) >= LEAST else ()
