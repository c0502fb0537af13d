"""How far it is: straight lines between points, in metres, and the way a person says them."""

from __future__ import annotations

from math import asin, cos, floor, radians, sin, sqrt

from bot.domain.geography.coordinates import Point

EARTH_RADIUS_METRES = 6_371_008.8  # mean radius of the earth (IUGG)


def metres_between(one: Point, other: Point) -> float:
    """Great-circle distance in metres (haversine); off by at most 0.5 %, since the earth is no sphere."""
    lat_one, lat_other = radians(one.lat), radians(other.lat)
    half_north = sin((lat_other - lat_one) / 2)
    half_east = sin(radians(other.lng - one.lng) / 2)
    chord = half_north**2 + cos(lat_one) * cos(lat_other) * half_east**2
    return 2 * EARTH_RADIUS_METRES * asin(sqrt(min(1.0, chord)))


def spoken(metres: float) -> tuple[float, str]:
    """The number and unit to say: (350, "m") to the next 10 m below a kilometre, then (2.4, "km").

    Never less than 10 m: nobody says that something is 0 metres away.
    """
    if metres < 0:
        raise ValueError("a distance is not negative")
    tens = floor(metres / 10 + 0.5) * 10
    if tens < 1000:
        return max(10, tens), "m"
    return floor(metres / 100 + 0.5) / 10, "km"
