"""Rest stations: what is known of one, and which are worth riding to from here.

Rules: stations that are closed or under maintenance are never offered; with nothing open
within 3 km the nearest open one and the nearest round-the-clock one are; data not checked for 90 days is
marked as stale.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from heapq import nsmallest

from bot.domain.geography.coordinates import Point
from bot.domain.geography.distance import metres_between
from bot.domain.geography.opening_hours import UNKNOWN_HOURS, OpeningHours

TYPES = ("self_built", "shared", "converted", "driver_home", "mobile")
STATUSES = ("open", "maintenance", "closed")
FACILITIES = (
    "hot_water", "charging", "ac", "toilet", "microwave", "shower", "battery_swap", "wifi", "seat",
    "nursing_room", "fridge", "medicine", "ebike_charging", "power_bank", "umbrella", "tools", "air_pump",
    "sewing_kit", "reading_glasses", "locker", "parking", "truck_parking", "books", "tv", "heating", "aed",
    "blood_pressure", "accessible_toilet", "changing_room", "cheap_meal", "haircut", "donation_shelf",
    "alarm_button", "counselling_room", "legal_service", "union_signup",
)  # fmt: skip

ROUND_THE_CLOCK = "round_the_clock"
"""Asked for like a facility: that one can get in at any hour."""

NEARBY_METRES = 3_000
OUTSIDE_AREA_METRES = 30_000  # farther from every station than any place of a county: the person is elsewhere
STALE_AFTER = timedelta(days=90)


@dataclass(frozen=True)
class Station:
    """One station of the ledger. `id` follows from name, district and town; `verified_at` is the day someone
    last looked whether all this is true; `is_24h` wins over `hours`, which then are the hours with staff."""

    id: str
    name: str
    point: Point
    type: str = ""
    owner: str = ""
    district: str = ""
    town: str = ""
    address: str = ""
    phone: str = ""
    hours: OpeningHours = UNKNOWN_HOURS
    is_24h: bool = False
    status: str = "open"
    facilities: tuple[str, ...] = ()
    capacity: int | None = None
    verified_at: date | None = None

    @property
    def round_the_clock(self) -> bool:
        """Whether one can get in at any hour."""
        return self.is_24h or self.hours.always_open

    def has(self, wish: str) -> bool:
        """Whether it has what somebody asks for: a facility, or ROUND_THE_CLOCK."""
        return self.round_the_clock if wish == ROUND_THE_CLOCK else wish in self.facilities

    def is_open(self, now: datetime, holidays: Collection[date] = ()) -> bool | None:
        """Whether one can get in at `now`; None when the hours are unknown. Holidays count only where a rule
        names them."""
        if self.status != "open":
            return False
        if self.is_24h:
            return True
        return self.hours.is_open(now, holidays if self.hours.holiday is not None else ())

    def is_stale(self, today: date) -> bool:
        """Whether nobody has looked for more than 90 days, or ever."""
        return self.verified_at is None or today - self.verified_at > STALE_AFTER


@dataclass(frozen=True)
class Offer:
    """A station as offered: straight-line `metres`, `open` (None: unknown), when it closes or opens next,
    which of the wanted facilities it lacks, and whether what we know of it is stale."""

    station: Station
    metres: float
    open: bool | None
    closes_at: datetime | None
    opens_at: datetime | None
    missing: tuple[str, ...]
    stale: bool


@dataclass(frozen=True)
class Ranking:
    """What to tell, in order. `outcome`:

    found: `offers` are within 3 km, have all facilities and are open (or of unknown hours);
    none_nearby: nothing such within 3 km, `offers` are the nearest and the nearest round-the-clock one,
        `alternatives` are nearby ones that lack some facility (or, where only ROUND_THE_CLOCK was asked for, that);
    none_with_all_facilities: no station open now has all, `offers` have most of them, `alternatives` is the
        nearest that has all and opens later;
    none_open: everything is closed now, `offers` are the nearest, with the time they open;
    outside_area: the nearest station is more than 30 km away, no offers;
    no_stations: the ledger has none that is in use, no offers.
    """

    outcome: str
    offers: tuple[Offer, ...] = ()
    alternatives: tuple[Offer, ...] = ()


def nearest(
    stations: Iterable[Station],
    point: Point,
    now: datetime,
    facilities: Collection[str] = (),
    open_only: bool = True,
    limit: int = 3,
    holidays: Collection[date] = (),
) -> Ranking:
    """The stations to offer to someone at `point`, nearest first, at most `limit`.

    `now` is local time. Stations of unknown hours are offered by distance like open ones, but when a
    known-open one is nearby it always has a place in the list. With `open_only=False` closed ones count too.
    """
    usable = [
        as_offer(one, metres_between(point, one.point), now, facilities, holidays)
        for one in stations
        if one.status == "open"
    ]
    if not usable:
        return Ranking("no_stations")
    usable.sort(key=_distance)
    if usable[0].metres > OUTSIDE_AREA_METRES:
        return Ranking("outside_area")
    enterable = [offer for offer in usable if not open_only or offer.open is not False]
    if not enterable:
        return Ranking("none_open", tuple(nsmallest(limit, usable, key=_lacking_then_distance)))
    complete = [offer for offer in enterable if not offer.missing]
    if not complete:
        fewest = min(len(offer.missing) for offer in enterable)
        most = [offer for offer in enterable if len(offer.missing) == fewest]
        later = [offer for offer in usable if not offer.missing]
        return Ranking("none_with_all_facilities", tuple(most[:limit]), tuple(later[:1]))
    nearby = [offer for offer in complete if offer.metres <= NEARBY_METRES]
    if nearby:
        return Ranking("found", _with_a_sure_one(nearby, limit))
    sure = [offer for offer in complete if offer.open] or complete
    by_night = [offer for offer in complete if offer.station.round_the_clock]
    farther = tuple(dict.fromkeys([sure[0], *by_night[:1]]))
    lacking = [offer for offer in enterable if offer.missing and offer.metres <= NEARBY_METRES]
    partial = [
        offer for offer in lacking if len(offer.missing) < len(set(facilities)) or offer.missing == (ROUND_THE_CLOCK,)
    ]
    return Ranking("none_nearby", farther, tuple(nsmallest(limit, partial, key=_lacking_then_distance)))


def as_offer(
    station: Station,
    metres: float,
    now: datetime,
    facilities: Collection[str] = (),
    holidays: Collection[date] = (),
) -> Offer:
    """The station as it stands at `now`, `metres` away, for somebody who asks for `facilities`."""
    kept = holidays if station.hours.holiday is not None else ()
    return Offer(
        station=station,
        metres=metres,
        open=station.is_open(now, holidays),
        closes_at=None if station.is_24h else station.hours.closes_at(now, kept),
        opens_at=None if station.is_24h else station.hours.next_opening(now, kept),
        missing=tuple(code for code in dict.fromkeys(facilities) if not station.has(code)),
        stale=station.is_stale(now.date()),
    )


def _with_a_sure_one(nearby: list[Offer], limit: int) -> tuple[Offer, ...]:
    """The first `limit`, the last replaced by the nearest known-open one when none of them is."""
    chosen = nearby[:limit]
    sure = next((offer for offer in nearby if offer.open), None)
    if sure is not None and sure not in chosen and limit > 1 and not any(offer.open for offer in chosen):
        chosen[-1] = sure
    return tuple(chosen)


def _distance(offer: Offer) -> float:
    return offer.metres


def _lacking_then_distance(offer: Offer) -> tuple[int, float]:
    return len(offer.missing), offer.metres
