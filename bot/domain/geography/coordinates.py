"""Where something is: points in GCJ-02, and the way there from WGS-84 and BD-09.

Chinese maps (AMap, Tencent) draw in GCJ-02, satellite receivers report WGS-84, Baidu uses BD-09; the three
lie up to about 1.2 km apart. Everything inside the project is GCJ-02, and only this file knows the others.
All angles are degrees, longitude before latitude.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, cos, fabs, hypot, isfinite, pi, sin, sqrt

SYSTEMS = ("gcj02", "wgs84", "bd09")

# Krasovsky 1940, the ellipsoid on which the GCJ-02 offset is defined: semi-major axis in metres,
# eccentricity squared.
_AXIS = 6_378_245.0
_ECCENTRICITY_SQUARED = 0.00669342162296594323
_BAIDU_TWIST = pi * 3000.0 / 180.0


class CoordinateError(ValueError):
    """Raised when two numbers cannot be a position.

    `reason` is one of not_a_number, out_of_range, swapped (latitude before longitude), unknown_system.
    """

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(f"{reason}: {details}")
        self.reason = reason
        self.details = details


@dataclass(frozen=True)
class Point:
    """A position in GCJ-02 degrees. Raises `CoordinateError` when it cannot lie on the earth."""

    lng: float
    lat: float

    def __post_init__(self) -> None:
        _check(self.lng, self.lat)


def in_china(lng: float, lat: float) -> bool:
    """Whether the offset applies here: the rectangle that the GCJ-02 converters share, not a border."""
    return 72.004 <= lng <= 137.8347 and 0.8293 <= lat <= 55.8271


def to_gcj02(lng: float, lat: float, system: str = "gcj02") -> Point:
    """The point in GCJ-02 of a position given in `system` (gcj02, wgs84, bd09).

    Outside China the systems agree and the numbers stay as they are. Raises `CoordinateError`.
    """
    _check(lng, lat)
    if system not in SYSTEMS:
        raise CoordinateError("unknown_system", system=system)
    if system == "gcj02" or not in_china(lng, lat):
        return Point(lng, lat)
    if system == "wgs84":
        return Point(*_gcj02_from_wgs84(lng, lat))
    return Point(*_inverse(_bd09_from_gcj02, lng, lat))


def _check(lng: float, lat: float) -> None:
    if not (isfinite(lng) and isfinite(lat)):
        raise CoordinateError("not_a_number", lng=lng, lat=lat)
    if fabs(lat) > 90 and fabs(lat) <= 180 and fabs(lng) <= 90:
        raise CoordinateError("swapped", lng=lng, lat=lat)
    if fabs(lng) > 180 or fabs(lat) > 90:
        raise CoordinateError("out_of_range", lng=lng, lat=lat)


def _gcj02_from_wgs84(lng: float, lat: float) -> tuple[float, float]:
    x, y = lng - 105.0, lat - 35.0
    ripple = (20.0 * sin(6.0 * x * pi) + 20.0 * sin(2.0 * x * pi)) * 2.0 / 3.0
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(fabs(x)) + ripple
    north += (20.0 * sin(y * pi) + 40.0 * sin(y / 3.0 * pi)) * 2.0 / 3.0
    north += (160.0 * sin(y / 12.0 * pi) + 320.0 * sin(y * pi / 30.0)) * 2.0 / 3.0
    east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(fabs(x)) + ripple
    east += (20.0 * sin(x * pi) + 40.0 * sin(x / 3.0 * pi)) * 2.0 / 3.0
    east += (150.0 * sin(x / 12.0 * pi) + 300.0 * sin(x / 30.0 * pi)) * 2.0 / 3.0
    radians = lat / 180.0 * pi
    flattening = 1 - _ECCENTRICITY_SQUARED * sin(radians) ** 2
    north_degrees = north * 180.0 / ((_AXIS * (1 - _ECCENTRICITY_SQUARED)) / (flattening * sqrt(flattening)) * pi)
    east_degrees = east * 180.0 / (_AXIS / sqrt(flattening) * cos(radians) * pi)
    return lng + east_degrees, lat + north_degrees


def _bd09_from_gcj02(lng: float, lat: float) -> tuple[float, float]:
    radius = hypot(lng, lat) + 0.00002 * sin(lat * _BAIDU_TWIST)
    angle = atan2(lat, lng) + 0.000003 * cos(lng * _BAIDU_TWIST)
    return radius * cos(angle) + 0.0065, radius * sin(angle) + 0.006


def _inverse(forward: Callable[[float, float], tuple[float, float]], lng: float, lat: float) -> tuple[float, float]:
    """The input for which `forward` gives (lng, lat): each step takes back the error that is left."""
    guess_lng, guess_lat = lng, lat
    for _ in range(30):
        got_lng, got_lat = forward(guess_lng, guess_lat)
        error_lng, error_lat = got_lng - lng, got_lat - lat
        guess_lng, guess_lat = guess_lng - error_lng, guess_lat - error_lat
        if fabs(error_lng) < 1e-10 and fabs(error_lat) < 1e-10:
            break
    return guess_lng, guess_lat
