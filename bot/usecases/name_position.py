"""A shared position as words: the town and the landmark near it. The position itself is not kept."""

from __future__ import annotations

from bot.domain.coordinates import to_gcj02
from bot.domain.distance import metres_between
from bot.domain.messages import SharedPosition
from bot.domain.places import nearest_town
from bot.ports import Begin

REACH_METRES = 800


def name_position(begin: Begin, position: SharedPosition) -> tuple[str, str]:
    """Names of town and nearest landmark, either of them empty where there is none near enough."""
    point = to_gcj02(position.lng, position.lat, position.system)
    with begin(write=False) as work:
        places = work.places.all()
    town = nearest_town(point, places)
    landmarks = [(metres_between(point, one.point), one.name) for one in places if one.kind != "town"]
    metres, name = min(landmarks, default=(REACH_METRES + 1.0, ""))
    return town.name if town else "", name if metres <= REACH_METRES else ""
