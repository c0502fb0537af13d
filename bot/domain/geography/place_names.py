"""Comparing what somebody said with the names of places: whole names, names within a sentence, crossings,
likeness."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.domain.geography.coordinates import Point
from bot.domain.geography.distance import metres_between

TOWN_METRES = 8_000  # as far from a town's centre as its villages lie
INSIDE_LIKENESS = 0.75  # how alike a part of a sentence must be to count as the name


@dataclass(frozen=True)
class NamedPlace:
    """Anything with a position that can be named; `words` are comparable (see `comparable`), the name
    first."""

    kind: str
    id: str
    name: str
    point: Point
    words: tuple[str, ...]


def comparable(text: str) -> str:
    """Letters and digits only, in one width and case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def without_fillers(said: str, fillers: Collection[str]) -> str:
    """`said` (comparable) without filler words at either end, as long as something is left."""
    ordered = sorted(filter(None, map(comparable, fillers)), key=len, reverse=True)
    while True:
        shorter = said
        for filler in ordered:
            shorter = shorter.removeprefix(filler).removesuffix(filler)
        if shorter == said or not shorter:
            return said
        said = shorter


def named_within(said: str, known: list[NamedPlace]) -> list[NamedPlace]:
    """Those named in the text: the crossing of two roads that are named, else those with the longest word. A
    town that is named too decides between them; it is meant itself only when nothing in it is named."""
    lengths = {one: max(map(len, _words_in(said, one)), default=0) for one in known}
    named = [one for one in known if lengths[one]]
    towns = [one for one in named if one.kind == "town"]
    others = [one for one in named if one.kind != "town"]
    crossings = _crossings(said, others, known)
    if crossings:
        return crossings
    if towns:
        others = [o for o in others if any(metres_between(o.point, t.point) <= TOWN_METRES for t in towns)]
    pool = others or towns
    longest = max((lengths[one] for one in pool), default=0)
    return [one for one in pool if lengths[one] == longest]


def share(said: str, one: NamedPlace) -> float:
    """How much of the shortest word around `said` it is, 0-1; 0 when no word contains it."""
    return max((len(said) / len(word) for word in one.words if said in word), default=0.0)


def likeness(said: str, one: NamedPlace) -> float:
    """How alike the most similar word is, 0-1; a word of four or more characters may stand inside the
    text."""
    return max((_ratio(said, word) for word in one.words if word), default=0.0)


def _words_in(said: str, one: NamedPlace) -> list[str]:
    return [word for word in one.words if len(word) > 1 and word in said]


def _crossings(said: str, others: list[NamedPlace], known: list[NamedPlace]) -> list[NamedPlace]:
    """Places one of whose words holds all the separate names in the text, when these are several."""
    words = {word for one in others for word in _words_in(said, one)}
    separate = [word for word in words if not any(word != other and word in other for other in words)]
    if len(separate) < 2:
        return []
    return [one for one in known if any(all(part in word for part in separate) for word in one.words)]


def _ratio(said: str, word: str) -> float:
    whole = SequenceMatcher(None, said, word).ratio()
    if len(word) < 4 or len(said) <= len(word):
        return whole
    if len(set(word) & set(said)) < len(set(word)) * INSIDE_LIKENESS:
        return whole
    windows = (said[start : start + len(word)] for start in range(len(said) - len(word) + 1))
    inside = max(SequenceMatcher(None, window, word).ratio() for window in windows)
    return max(whole, inside) if inside >= INSIDE_LIKENESS else whole
