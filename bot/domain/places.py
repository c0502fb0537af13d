"""Places that people name instead of sending a position, and what a text may mean by them."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.domain.coordinates import Point
from bot.domain.distance import metres_between
from bot.domain.stations import Station

KINDS = ("landmark", "town")

TOWN_METRES = 8_000  # as far from a town's centre as its villages lie
SAME_PLACE_METRES = 400  # two matches this close are one answer
FUZZY_FLOOR = 0.6  # share of matching characters below which a word is another word
FUZZY_CERTAIN = 0.75
FUZZY_TIE = 0.05
MOST_MATCHES = 5


@dataclass(frozen=True)
class Place:
    """A landmark or the centre of a town. `id` follows from name and town."""

    id: str
    name: str
    point: Point
    aliases: tuple[str, ...] = ()
    kind: str = "landmark"
    town: str = ""


@dataclass(frozen=True)
class Match:
    """What a text may mean. `kind`: landmark, station, town; `how`: exact, alias, contained, part, fuzzy;
    `score` 0-1."""

    kind: str
    id: str
    name: str
    point: Point
    how: str
    score: float


@dataclass(frozen=True)
class Resolution:
    """`matches`, best first. `certain`: the first is meant; otherwise ask which one (or whether the only one
    is)."""

    matches: tuple[Match, ...] = ()
    certain: bool = False


@dataclass(frozen=True)
class _Named:
    kind: str
    id: str
    name: str
    point: Point
    words: tuple[str, ...]  # comparable; the name first


def resolve(
    text: str,
    places: Iterable[Place],
    stations: Iterable[Station] = (),
    towns: Iterable[Place] = (),
    fillers: Collection[str] = (),
) -> Resolution:
    """What `text` means: an exact name, then an alias, a name within the text (the longest; in the town the
    text names), the text within a name, at last a word that sounds or looks alike (voice errors). Equally
    good ones are all returned.

    `fillers` are words to leave out at either end (nearby, I am at); `towns` may also stand among the places.
    """
    known = list(_named(places, stations, towns))
    said = _without_fillers(_comparable(text), [_comparable(filler) for filler in fillers])
    if not said:
        return Resolution()
    for how, found in (
        ("exact", [(one, 1.0) for one in known if said == one.words[0]]),
        ("alias", [(one, 1.0) for one in known if said in one.words[1:]]),
    ):
        if found:
            return _resolution(how, found, sure=True)
    within = _names_within(said, known)
    if within:
        return _resolution("contained", [(one, 0.9) for one in within], sure=True)
    around = [(one, _share(said, one)) for one in known if any(said in word for word in one.words)]
    if around and len(said) > 1:
        return _resolution("part", around, sure=True)
    alike = [(one, _likeness(said, one)) for one in known]
    best = max((score for _, score in alike), default=0.0)
    if best < FUZZY_FLOOR:
        return Resolution()
    return _resolution(
        "fuzzy", [pair for pair in alike if pair[1] >= best - FUZZY_TIE], sure=best >= FUZZY_CERTAIN
    )


def nearest_town(point: Point, towns: Iterable[Place]) -> Place | None:
    """The town whose centre is nearest, None when none is within 15 km."""
    ranked = sorted(
        (metres_between(point, town.point), town.id, town) for town in towns if town.kind == "town"
    )
    return ranked[0][2] if ranked and ranked[0][0] <= 15_000 else None


def _named(places: Iterable[Place], stations: Iterable[Station], towns: Iterable[Place]) -> Iterator[_Named]:
    for place in dict.fromkeys([*towns, *places]):
        words = tuple(_comparable(word) for word in (place.name, *place.aliases))
        yield _Named(place.kind, place.id, place.name, place.point, words)
    for station in stations:
        if station.status != "closed":
            yield _Named("station", station.id, station.name, station.point, (_comparable(station.name),))


def _comparable(text: str) -> str:
    """Letters and digits only, in one width and case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _without_fillers(text: str, fillers: list[str]) -> str:
    ordered = sorted(filter(None, fillers), key=len, reverse=True)
    while True:
        shorter = text
        for filler in ordered:
            shorter = shorter.removeprefix(filler).removesuffix(filler)
        if shorter == text or not shorter:
            return text
        text = shorter


def _names_within(said: str, known: list[_Named]) -> list[_Named]:
    """Those named in the text by their longest word. A town that is named too decides between them; it is
    meant itself only when nothing in it is named."""
    lengths = {one: max((len(w) for w in one.words if len(w) > 1 and w in said), default=0) for one in known}
    named = [one for one in known if lengths[one]]
    towns = [one for one in named if one.kind == "town"]
    others = [one for one in named if one.kind != "town"]
    if towns and others:
        inside = [o for o in others if any(metres_between(o.point, t.point) <= TOWN_METRES for t in towns)]
        others = inside
    pool = others or towns
    longest = max((lengths[one] for one in pool), default=0)
    return [one for one in pool if lengths[one] == longest]


def _share(said: str, one: _Named) -> float:
    return max(len(said) / len(word) for word in one.words if said in word)


def _likeness(said: str, one: _Named) -> float:
    return max((_ratio(said, word) for word in one.words if word), default=0.0)


def _ratio(said: str, word: str) -> float:
    """How alike they are, 0-1; a word of four or more characters may also stand somewhere inside the text."""
    whole = SequenceMatcher(None, said, word).ratio()
    if len(word) < 4 or len(said) <= len(word) or len(set(word) & set(said)) < len(set(word)) * FUZZY_CERTAIN:
        return whole
    windows = (said[start : start + len(word)] for start in range(len(said) - len(word) + 1))
    inside = max(SequenceMatcher(None, window, word).ratio() for window in windows)
    return max(whole, inside) if inside >= FUZZY_CERTAIN else whole


def _resolution(how: str, found: list[tuple[_Named, float]], sure: bool) -> Resolution:
    ranked = sorted(found, key=lambda pair: (-pair[1], pair[0].kind == "station", pair[0].name))
    matches = tuple(
        Match(one.kind, one.id, one.name, one.point, how, round(score, 3)) for one, score in ranked
    )
    first = matches[0]
    together = all(metres_between(first.point, other.point) <= SAME_PLACE_METRES for other in matches[1:])
    return Resolution(matches[:MOST_MATCHES], sure and together)
