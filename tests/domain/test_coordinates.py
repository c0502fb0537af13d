"""Positions: one system inside, three at the border, nonsense refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.geography.coordinates import SYSTEMS, CoordinateError, Point, in_china, to_gcj02
from bot.domain.geography.distance import metres_between

# Well inside the rectangle, so that no conversion leaves it.
in_the_country = st.tuples(
    st.floats(min_value=74, max_value=135, allow_nan=False),
    st.floats(min_value=3, max_value=53, allow_nan=False),
)


def test_tiananmen_in_wgs84_is_moved_to_where_chinese_maps_draw_it():
    point = to_gcj02(116.39126, 39.90736, "wgs84")
    assert (round(point.lng, 4), round(point.lat, 4)) == (116.3975, 39.9088)


def test_the_published_bd09_example_comes_out_in_gcj02():
    point = to_gcj02(116.404, 39.915, "bd09")
    assert (round(point.lng, 5), round(point.lat, 5)) == (116.39763, 39.90866)


def test_gcj02_is_taken_as_it_is():
    assert to_gcj02(121.6575, 31.8081) == Point(121.6575, 31.8081)


@given(in_the_country, st.sampled_from(SYSTEMS))
def test_two_positions_a_metre_apart_stay_a_metre_apart(position, system):
    lng, lat = position
    apart = metres_between(to_gcj02(lng, lat, system), to_gcj02(lng, lat + 0.00001, system))
    assert 1.0 < apart < 1.2


@given(in_the_country, st.sampled_from(("wgs84", "bd09")))
def test_the_systems_lie_apart_but_never_more_than_two_kilometres(position, system):
    assert metres_between(to_gcj02(*position, system), Point(*position)) < 2000


@pytest.mark.parametrize("system", SYSTEMS)
def test_outside_china_nothing_is_moved(system):
    assert not in_china(2.3522, 48.8566)
    assert to_gcj02(2.3522, 48.8566, system) == Point(2.3522, 48.8566)


@pytest.mark.parametrize(
    ("lng", "lat", "reason"),
    [
        (float("nan"), 31.8, "not_a_number"),
        (121.6, float("inf"), "not_a_number"),
        (31.8, 121.6, "swapped"),
        (181.0, 31.8, "out_of_range"),
        (121.6, -200.0, "out_of_range"),
        (999.0, 999.0, "out_of_range"),
    ],
)
def test_nonsense_is_refused_with_a_reason(lng, lat, reason):
    with pytest.raises(CoordinateError) as caught:
        Point(lng, lat)
    assert caught.value.reason == reason


def test_an_unknown_system_is_named_in_the_error():
    with pytest.raises(CoordinateError) as caught:
        to_gcj02(121.6, 31.8, "cgcs2000")
    assert caught.value.reason == "unknown_system"
    assert caught.value.details == {"system": "cgcs2000"}
