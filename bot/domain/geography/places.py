"""Places that people name instead of sending a position, and what a text may mean by them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from bot.domain.geography.coordinates import Point
from bot.domain.geography.distance import metres_between
from bot.domain.geography.place_names import NamedPlace, comparable, likeness, named_within, share, without_fillers
from bot.domain.geography.stations import Station

KINDS = ("landmark", "town")

TOWN_REACH_METRES = 15_000
SAME_PLACE_METRES = 400  # two matches this close are one answer
PART_CERTAIN = 0.5  # half of a name is enough to mean it
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


def resolve(
    text: str,
    places: Iterable[Place],
    stations: Iterable[Station] = (),
    towns: Iterable[Place] = (),
    fillers: Collection[str] = (),
) -> Resolution:
    """What `text` means: an exact name, then an alias, a name within the text (the crossing of two roads, the
    longest name; in the town that the text names), the text within a name, at last a name that looks alike
    (voice errors). Equally good ones are all returned, the first of which is certain only if all are one
    spot.

    `fillers` are words to leave out at either end (nearby, I am at); `towns` may also stand among the places.
    """
    known = list(_named(places, stations, towns))
    said = without_fillers(comparable(text), fillers)
    if not said:
        return Resolution()
    exact = [(one, 1.0) for one in known if said == one.words[0]]
    if exact:
        return _resolution("exact", exact, sure=True)
    alias = [(one, 1.0) for one in known if said in one.words[1:]]
    if alias:
        return _resolution("alias", alias, sure=True)
    within = [(one, 0.9) for one in named_within(said, known)]
    if within:
        return _resolution("contained", within, sure=True)
    around = [(one, share(said, one)) for one in known if share(said, one)] if len(said) > 1 else []
    if around:
        return _resolution("part", around, sure=max(score for _, score in around) >= PART_CERTAIN)
    alike = [(one, likeness(said, one)) for one in known]
    best = max((score for _, score in alike), default=0.0)
    if best < FUZZY_FLOOR:
        return Resolution()
    ties = [(one, score) for one, score in alike if score >= best - FUZZY_TIE]
    return _resolution("fuzzy", ties, sure=best >= FUZZY_CERTAIN)


def nearest_town(point: Point, towns: Iterable[Place]) -> Place | None:
    """The town whose centre is nearest, None when none is within 15 km."""
    ranked = [(metres_between(point, one.point), one) for one in towns if one.kind == "town"]
    metres, town = min(ranked, key=lambda pair: pair[0], default=(0.0, None))
    return town if metres <= TOWN_REACH_METRES else None


def _named(places: Iterable[Place], stations: Iterable[Station], towns: Iterable[Place]) -> Iterator[NamedPlace]:
    for place in dict.fromkeys([*towns, *places]):
        words = tuple(comparable(word) for word in (place.name, *place.aliases))
        yield NamedPlace(place.kind, place.id, place.name, place.point, words)
    for station in stations:
        if station.status != "closed":
            yield NamedPlace("station", station.id, station.name, station.point, (comparable(station.name),))


def _resolution(how: str, found: list[tuple[NamedPlace, float]], sure: bool) -> Resolution:
    ranked = sorted(found, key=lambda pair: (-pair[1], pair[0].kind == "station", pair[0].name))
    matches = tuple(Match(one.kind, one.id, one.name, one.point, how, round(score, 3)) for one, score in ranked)
    first = matches[0]
    together = all(metres_between(first.point, other.point) <= SAME_PLACE_METRES for other in matches[1:])
    return Resolution(matches[:MOST_MATCHES], sure and together)
