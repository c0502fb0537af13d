"""Distances: straight lines, and how they are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.geography.coordinates import Point
from bot.domain.geography.distance import metres_between, spoken

points = st.builds(Point, st.floats(min_value=-180, max_value=180), st.floats(min_value=-90, max_value=90))


def test_a_degree_of_latitude_is_111_kilometres():
    assert metres_between(Point(121.0, 31.0), Point(121.0, 32.0)) == pytest.approx(111_195, abs=5)


@given(points, points)
def test_it_is_as_far_there_as_back_and_never_more_than_half_round_the_earth(one, other):
    there, back = metres_between(one, other), metres_between(other, one)
    assert there == pytest.approx(back, abs=0.01)
    assert 0 <= there <= 20_015_200


@given(points)
def test_a_place_is_at_no_distance_from_itself(point):
    assert metres_between(point, point) == 0


@pytest.mark.parametrize(
    ("metres", "said"),
    [
        (0, (10, "m")),
        (344, (340, "m")),
        (345, (350, "m")),
        (994.9, (990, "m")),
        (995, (1.0, "km")),
        (1049, (1.0, "km")),
        (2350, (2.4, "km")),
        (18_049, (18.0, "km")),
    ],
)
def test_below_a_kilometre_tens_of_metres_are_said_then_kilometres_with_one_decimal(metres, said):
    assert spoken(metres) == said


def test_a_negative_distance_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="negative"):
        spoken(-1)
