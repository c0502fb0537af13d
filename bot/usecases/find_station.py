"""Rest stations near a shared position or a named place. Needs no identity and stores nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.domain.geography.coordinates import to_gcj02
from bot.domain.geography.places import Match, resolve
from bot.domain.geography.stations import Ranking, nearest
from bot.domain.talk.messages import SharedPosition
from bot.ports import Begin


@dataclass(frozen=True)
class StationAnswer:
    """`outcome`: found and the other outcomes of Ranking, or `place_unknown`, `place_ambiguous` (see `choices`).
    `place`: the name of what the distances count from, empty for a shared position."""

    outcome: str
    ranking: Ranking | None = None
    place: str = ""
    choices: tuple[Match, ...] = ()


def find_station(
    begin: Begin,
    *,
    position: SharedPosition | None,
    place: str | None,
    facilities: Collection[str],
    now: datetime,
    fillers: Collection[str] = (),
    open_only: bool = True,
    limit: int = 3,
    without: Collection[str] = (),
) -> StationAnswer:
    """The nearest stations in use, from `position` if given, else from the place called `place` (`fillers`: words
    around a place's name that mean nothing); `without`: ids of stations that are not wanted."""
    with begin(write=False) as work:
        stations, places = work.stations.all(), work.places.all()
    offered = [one for one in stations if one.id not in without]
    if position is not None:
        point, name = to_gcj02(position.lng, position.lat, position.system), ""
    else:
        meant = resolve(place or "", places, stations, fillers=fillers)
        if not meant.matches:
            return StationAnswer("place_unknown", place=place or "")
        if not meant.certain:
            return StationAnswer("place_ambiguous", place=place or "", choices=meant.matches[:4])
        point, name = meant.matches[0].point, meant.matches[0].name
    ranking = nearest(offered, point, now, tuple(facilities), open_only, limit)
    return StationAnswer(ranking.outcome, ranking, name)
