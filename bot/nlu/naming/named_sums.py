"""What each of several is owed, told name by name: 张伟四千 李娜三千五 王磊5200, 我自己两千."""

from __future__ import annotations

import re

from bot.nlu.naming.names import find_names
from bot.nlu.numbers.amounts import find_amounts

LEAST = 2
"""So many pairs make a list; one name with a sum is something else."""
OWN = ""
"""In place of a name: the person who speaks (我两千)."""
_PART = re.compile(r"[^\s,，、;；。\n]+")
_SUM = r"[:：]?(?P<sum>[\d零一二两俩三四五六七八九十百千万.,多kKwW来块元钱毛几]+)"
_OWN = re.compile(rf"(?:我|俺|额|本人|阿拉)(?:自己|个人|这边|这里|的)?(?:是|欠|差|要)?{_SUM}")
_PAIR = re.compile(rf"(?P<name>[一-龥·]{{2,4}}?)(?:那?(?:里|边)?(?:是|欠|差|要)|的)?{_SUM}")
_BEFORE = re.compile(r"(?:分别(?:是)?|其中|还有|加上|另外)[:：]?")


def find_named_sums(text: str) -> tuple[tuple[str, float], ...]:
    """Name (or OWN) and yuan of each, in order; empty unless every part of the text is such a pair and there are two or
    more."""
    parts = [_pairs(part) for part in _PART.findall(text.strip())]
    return _listed([pair for pairs in parts for pair in pairs]) if all(parts) else ()


def named_sums_within(text: str) -> tuple[tuple[str, float], ...]:
    """The same where it is only a part of what is told (饿了么欠我们仨的 张伟四千 李娜三千五 王磊5200): the longest run
    of such pairs."""
    best: tuple[tuple[str, float], ...] = ()
    run: list[tuple[str, float]] = []
    for part in [*_PART.findall(text), ""]:
        pairs = _pairs(_BEFORE.sub("", part))
        run = [*run, *pairs]
        if not pairs:
            best, run = max(best, _listed(run), key=len), []
    return best


def _pairs(part: str) -> list[tuple[str, float]]:
    """The pairs that a part is made of, also without a gap between them; none where anything else is in it."""
    found: list[tuple[str, float]] = []
    place = 0
    while place < len(part):
        match = _OWN.match(part, place) or _PAIR.match(part, place)
        sums = find_amounts(match["sum"], bare=True) if match else []
        if match is None or len(sums) != 1 or not sums[0].certain:
            return []
        name = match.groupdict().get("name") or OWN
        names = find_names(name, bare=True) if name else []
        if name and (not names or names[0].value != name):
            return []
        found.append((name, float(str(sums[0].value))))
        place = match.end()
    return found


def _listed(pairs: list[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    return tuple(pairs) if len({name for name, _ in pairs}) == len(pairs) >= LEAST else ()
