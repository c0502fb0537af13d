"""Which stations a courier is sent to, and what is said when none fits."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.geography.coordinates import Point
from bot.domain.geography.opening_hours import OpeningHours
from bot.domain.geography.opening_hours_text import parse_hours
from bot.domain.geography.stations import FACILITIES, ROUND_THE_CLOCK, Station, nearest

HERE = Point(121.66, 31.81)
NOON = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=8)))
NIGHT = NOON.replace(hour=3)
ONE_KM_EAST = 0.010576  # degrees of longitude at this latitude


def station(name: str, km: float, hours: str = "07:00-22:00", **facts: object) -> Station:
    known = {"verified_at": date(2026, 11, 1), **facts}
    return Station(name, name, Point(HERE.lng + km * ONE_KM_EAST, HERE.lat), hours=parse_hours(hours), **known)


def names(offers) -> list[str]:
    return [offer.station.name for offer in offers]


def test_the_nearest_come_first_and_at_most_three_of_them():
    ranking = nearest([station(f"{km} km", km) for km in (2.0, 0.5, 2.9, 1.0)], HERE, NOON)
    assert ranking.outcome == "found"
    assert names(ranking.offers) == ["0.5 km", "1.0 km", "2.0 km"]
    assert ranking.offers[0].metres == pytest.approx(500, abs=5)


def test_an_offer_says_until_when_it_is_open():
    offer = nearest([station("a", 0.5)], HERE, NOON).offers[0]
    assert offer.open is True
    assert offer.closes_at == NOON.replace(hour=22)


@pytest.mark.parametrize("status", ["maintenance", "closed"])
def test_a_station_out_of_use_is_never_offered(status):
    near, far = station("near", 0.1, status=status), station("far", 2.0)
    assert names(nearest([near, far], HERE, NOON, open_only=False).offers) == ["far"]
    assert nearest([near], HERE, NOON).outcome == "no_stations"


def test_only_open_ones_are_offered_unless_all_are_wanted():
    shut, open_one = station("shut", 0.1, "18:00-22:00"), station("open", 1.0)
    assert names(nearest([shut, open_one], HERE, NOON).offers) == ["open"]
    everything = nearest([shut, open_one], HERE, NOON, open_only=False).offers
    assert names(everything) == ["shut", "open"]
    assert (everything[0].open, everything[0].opens_at) == (False, NOON.replace(hour=18))


def test_all_wanted_facilities_must_be_there():
    plain = station("plain", 0.1, facilities=("hot_water",))
    complete = station("complete", 1.0, facilities=("hot_water", "charging"))
    assert names(nearest([plain, complete], HERE, NOON, ("hot_water", "charging")).offers) == ["complete"]


def test_with_nothing_open_nearby_the_nearest_open_and_the_nearest_round_the_clock_are_named():
    stations = [
        station("shut", 0.2, "20:00-22:00"),
        station("open", 5.0),
        station("open too", 6.0),
        station("always", 9.0, "", is_24h=True),
    ]
    ranking = nearest(stations, HERE, NOON)
    assert (ranking.outcome, names(ranking.offers)) == ("none_nearby", ["open", "always"])
    assert names(nearest(stations, HERE, NIGHT).offers) == ["always"]


def test_far_from_the_wanted_facilities_the_nearby_ones_that_have_some_are_alternatives():
    some = station("some", 0.5, facilities=("hot_water",))
    none = station("none", 0.6)
    both = station("both", 8.0, facilities=("hot_water", "shower"))
    ranking = nearest([some, none, both], HERE, NOON, ("hot_water", "shower"))
    assert ranking.outcome == "none_nearby"
    assert (names(ranking.offers), names(ranking.alternatives)) == (["both"], ["some"])
    assert ranking.alternatives[0].missing == ("shower",)


def test_when_no_station_has_everything_those_with_most_of_it_are_offered():
    some = station("some", 0.5, facilities=("hot_water",))
    most = station("most", 2.5, facilities=("hot_water", "microwave"))
    ranking = nearest([some, most], HERE, NOON, ("hot_water", "microwave", "shower"))
    assert ranking.outcome == "none_with_all_facilities"
    assert names(ranking.offers) == ["most"]
    assert ranking.offers[0].missing == ("shower",)


def test_a_station_that_has_everything_but_opens_later_is_the_alternative():
    always = station("always", 0.5, is_24h=True)
    shower = station("shower", 1.0, facilities=("shower",))
    ranking = nearest([always, shower], HERE, NIGHT, ("shower",))
    assert (names(ranking.offers), names(ranking.alternatives)) == (["always"], ["shower"])
    assert ranking.alternatives[0].opens_at == NIGHT.replace(hour=7)


def test_when_all_are_shut_the_nearest_is_named_with_its_opening_time():
    ranking = nearest([station("b", 2.0), station("a", 1.0)], HERE, NIGHT)
    assert (ranking.outcome, names(ranking.offers)) == ("none_open", ["a", "b"])
    assert ranking.offers[0].opens_at == NIGHT.replace(hour=7)


def test_someone_in_another_province_is_not_sent_across_the_country():
    assert nearest([station("a", 0.5)], Point(116.3975, 39.9088), NOON).outcome == "outside_area"


def test_unknown_hours_are_offered_as_unknown():
    offer = nearest([station("a", 0.5, "")], HERE, NOON).offers[0]
    assert (offer.open, offer.closes_at) == (None, None)


def test_beside_stations_of_unknown_hours_one_that_is_surely_open_has_a_place():
    stations = [station(f"unknown {n}", n / 10, "") for n in (1, 2, 3)] + [station("sure", 2.0)]
    assert names(nearest(stations, HERE, NOON).offers) == ["unknown 1", "unknown 2", "sure"]


def test_facts_older_than_ninety_days_or_never_checked_are_stale():
    fresh = station("fresh", 0.1, verified_at=NOON.date() - timedelta(days=90))
    old = station("old", 0.2, verified_at=NOON.date() - timedelta(days=91))
    never = station("never", 0.3, verified_at=None)
    assert [offer.stale for offer in nearest([fresh, old, never], HERE, NOON).offers] == [False, True, True]


def test_holidays_change_only_stations_that_name_them():
    day = {NOON.date()}
    assert station("a", 1).is_open(NOON, day) is True
    assert station("b", 1, "07:00-22:00; PH closed").is_open(NOON, day) is False
    assert station("c", 1, "07:00-22:00; PH closed", is_24h=True).is_open(NOON, day) is True


stations_anywhere = st.builds(
    lambda number, km, hours, status, kit: replace(
        station(str(number), km), hours=hours, status=status, facilities=tuple(kit)
    ),
    st.integers(),
    st.floats(min_value=-40, max_value=40),
    st.sampled_from([OpeningHours(), parse_hours("07:00-22:00"), parse_hours("00:00-24:00"), parse_hours("closed")]),
    st.sampled_from(["open", "maintenance", "closed"]),
    st.sets(st.sampled_from(FACILITIES[:3])),
)


@given(
    st.lists(stations_anywhere, max_size=8),
    st.sets(st.sampled_from(FACILITIES[:3])),
    st.sampled_from([NOON, NIGHT]),
)
def test_whatever_the_ledger_holds_nothing_shut_is_offered_as_found_and_something_usable_is_always_named(
    ledger, wanted, now
):
    ranking = nearest(ledger, HERE, now, wanted)
    assert all(offer.station.status == "open" for offer in ranking.offers + ranking.alternatives)
    if ranking.outcome == "found":
        assert all(offer.open is not False and not offer.missing and offer.metres <= 3000 for offer in ranking.offers)
    assert bool(ranking.offers) == (ranking.outcome not in ("no_stations", "outside_area"))


def test_open_at_any_hour_is_asked_for_like_a_facility():
    by_night = station("by night", 0.5, is_24h=True)
    ranking = nearest([station("near", 0.1), by_night], HERE, NOON, (ROUND_THE_CLOCK,))
    assert (ranking.outcome, names(ranking.offers)) == ("found", ["by night"])


def test_with_none_near_that_never_closes_the_nearest_others_are_told_too():
    far = station("far", 6.0, is_24h=True)
    ranking = nearest([station("near", 0.1), far], HERE, NOON, (ROUND_THE_CLOCK,))
    assert (ranking.outcome, names(ranking.offers), names(ranking.alternatives)) == ("none_nearby", ["far"], ["near"])
