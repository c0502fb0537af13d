"""Positions and words as names of places that the house knows. A position itself is not kept."""

from __future__ import annotations

from bot.domain.geography.coordinates import to_gcj02
from bot.domain.geography.distance import metres_between
from bot.domain.geography.places import nearest_town, resolve
from bot.domain.talk.messages import SharedPosition
from bot.ports import Begin

REACH_METRES = 800
_SURE = ("exact", "alias", "contained")


def name_position(begin: Begin, position: SharedPosition) -> tuple[str, str]:
    """Names of town and nearest landmark, either of them empty where there is none near enough."""
    point = to_gcj02(position.lng, position.lat, position.system)
    with begin(write=False) as work:
        places = work.places.all()
    town = nearest_town(point, places)
    landmarks = [(metres_between(point, one.point), one.name) for one in places if one.kind != "town"]
    metres, name = min(landmarks, default=(REACH_METRES + 1.0, ""))
    return town.name if town else "", name if metres <= REACH_METRES else ""


def name_in_words(begin: Begin, text: str) -> str | None:
    """A place or station of our ledgers that stands in `text` by a name or an alias, None when there is none."""
    with begin(write=False) as work:
        places, stations = work.places.all(), work.stations.all()
    meant = resolve(text, places, stations)
    return meant.matches[0].name if meant.matches and meant.certain and meant.matches[0].how in _SURE else None


def unions_above_towns(begin: Begin) -> tuple[str, ...]:
    """The names of the unions of counties and cities."""
    with begin(write=False) as work:
        return tuple(one.name for one in work.organisations.all() if one.level in ("county", "city"))
