from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.domain.geography.coordinates import Point
from bot.domain.geography.opening_hours import OpeningHours
from bot.domain.geography.places import Place
from bot.domain.geography.stations import Station
from bot.domain.people.organisations import Organisation
from bot.domain.people.services import Service
from bot.store import Store

HOURS = OpeningHours(week=(((420, 1320),),) * 5 + ((), ()), holiday=())
STATION = Station(
    "s1", "城南驿站", Point(121.05, 32.08), "shared", hours=HOURS, facilities=("ac", "wifi"), capacity=12,
    verified_at=date(2026, 11, 1),
)  # fmt: skip


def examples(now: datetime) -> list[tuple[str, Any]]:
    return [
        ("stations", STATION),
        ("places", Place("p1", "人民公园", Point(121.05, 32.08), ("公园",))),
        ("organisations", Organisation("o1", "县总工会", "county", towns=("城关",), parent_id=None, hours=HOURS)),
        (
            "services",
            Service("v1", "health_check", "体检", starts_at=now, ends_at=now + timedelta(hours=3), capacity=40),
        ),
        ("services", Service("v2", "legal_clinic", "咨询")),
    ]


@pytest.mark.parametrize("which", range(5))
def test_an_entry_comes_back_as_it_was(store: Store, now: datetime, which: int) -> None:
    name, entry = examples(now)[which]
    with store.begin() as work:
        assert getattr(work, name).put([entry]) == 1
        work.commit()
    with store.begin(write=False) as work:
        assert getattr(work, name).all() == (entry,)
        if name != "places":
            assert getattr(work, name).get(entry.id) == entry
            assert getattr(work, name).get("nothing") is None


def test_putting_counts_what_differed(store: Store) -> None:
    changed = replace(STATION, phone="0513-83312345")
    with store.begin() as work:
        assert work.stations.put([STATION, replace(STATION, id="s2")]) == 2
        assert work.stations.put([STATION, replace(STATION, id="s2")]) == 0
        assert work.stations.put([changed, replace(STATION, id="s2"), replace(STATION, id="s3")]) == 2
        assert work.stations.put([STATION, changed]) == 0
        assert work.stations.put([]) == 0
        assert work.stations.all()[0] == changed


def test_thousands_of_entries_go_in_at_once(store: Store) -> None:
    places = [Place(f"p{number:05}", f"地点{number}", Point(121.0, 32.0)) for number in range(3000)]
    with store.begin() as work:
        assert work.places.put(places) == 3000
        work.commit()
    with store.begin() as work:
        assert work.places.put(places) == 0
        assert work.places.all() == tuple(places)


def test_another_process_sees_the_change_at_its_next_look(url: str, open_store: Callable[..., Store]) -> None:
    one, two = open_store(url), open_store(url)
    for phone in ("1", "2"):
        with one.begin() as work:
            work.stations.put([replace(STATION, phone=phone)])
            work.commit()
        with two.begin(write=False) as work:
            assert work.stations.all()[0].phone == phone


def test_a_put_that_is_rolled_back_is_not_remembered(store: Store) -> None:
    with store.begin() as work:
        work.stations.put([STATION])
        work.commit()
    with store.begin() as work:
        work.stations.put([replace(STATION, phone="1")])
        assert work.stations.all()[0].phone == "1"
    with store.begin(write=False) as work:
        assert work.stations.all() == (STATION,)
