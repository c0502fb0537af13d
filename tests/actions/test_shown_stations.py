"""What is meant by "the second one", and for how long."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from actions.services.shown_stations import last_place, last_position, narrows, number_meant
from actions.turn import Turn
from tests.actions.turns import TURN

SHOWN: dict[str, Any] = {
    "stations": [{"id": name, "metres": 100} for name in ("a", "b", "c")],
    "place": "市民广场",
    "focus": None,
    "at": TURN.now.isoformat(),
}
POSITION = {"lat": 31.81, "lng": 121.67, "system": "wgs84", "at": TURN.now.isoformat()}


def said(text: str, minutes: int = 1, **slots: Any) -> Turn:
    return replace(TURN, text=text, now=TURN.now + timedelta(minutes=minutes), slots=slots)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("第二个咋走", 1),
        ("头一家远吗", 0),
        ("最近的那个几点关", 0),
        ("最后一个有水吗", 2),
        ("3号站在哪", 2),
        ("第四个呢", None),
        ("附近有驿站吗", None),
        ("第二个月没发", None),
        ("第三天就没了", None),
    ],
)
def test_a_number_means_a_place_in_the_list(text: str, place: int | None) -> None:
    assert number_meant(said(text, stations_shown=SHOWN)) == place


def test_that_one_is_the_one_asked_about_last_else_the_first() -> None:
    assert number_meant(said("那个有厕所吗", stations_shown=SHOWN), loosely=True) == 0
    assert number_meant(said("那个有厕所吗", stations_shown={**SHOWN, "focus": 2}), loosely=True) == 2
    assert number_meant(said("那个有厕所吗", stations_shown=SHOWN)) is None


def test_a_list_is_forgotten_in_time() -> None:
    assert number_meant(said("第二个咋走", minutes=121, stations_shown=SHOWN)) is None


def test_a_position_and_a_place_count_for_twenty_minutes() -> None:
    soon, late = (said("", minutes, shared_position=POSITION, stations_shown=SHOWN) for minutes in (20, 21))
    assert last_position(soon) is not None and last_place(soon) == "市民广场"
    assert last_position(late) is None and last_place(late) is None


def test_a_wish_narrows_a_list_that_was_shown() -> None:
    assert narrows(said("要通宵的", stations_shown=SHOWN)) and narrows(said("有热水的", stations_shown=SHOWN))
    assert not narrows(said("要通宵的")) and not narrows(said("三千五", stations_shown=SHOWN))
