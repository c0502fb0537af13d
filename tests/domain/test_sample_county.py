"""The sample county: read without an error, marked as a sample, good for every answer about stations."""

import csv
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.domain.geography.coordinates import Point
from bot.domain.geography.distance import metres_between
from bot.domain.geography.places import nearest_town, resolve
from bot.domain.geography.stations import FACILITIES, TYPES, nearest
from bot.domain.ledgers.file_cells import read_words
from bot.domain.ledgers.file_rows import Table
from bot.domain.ledgers.organisation_file import parse_organisations
from bot.domain.ledgers.place_file import parse_places
from bot.domain.ledgers.service_file import parse_services
from bot.domain.ledgers.station_file import parse_stations
from bot.domain.people.organisations import route_membership
from bot.domain.people.services import upcoming

KNOWLEDGE = Path(__file__).parents[2] / "bot" / "knowledge"
BEIJING = timezone(timedelta(hours=8))
NOON = datetime(2026, 11, 23, 12, tzinfo=BEIJING)


def rows(name: str) -> list[dict[str, str]]:
    with (KNOWLEDGE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(name: str) -> Table:
    found = rows(f"sample/{name}.csv")
    return Table(list(found[0]), found)


WORDS = read_words(rows("facility_words.csv"))
STATIONS = parse_stations(table("stations"), WORDS)
PLACES = parse_places(table("places"), WORDS)
ORGANISATIONS = parse_organisations(table("organisations"), WORDS)
SERVICES = parse_services(table("services"), WORDS, BEIJING)
TOWNS = [place for place in PLACES.records if place.kind == "town"]
FILLERS = WORDS["location_filler"]


@pytest.mark.parametrize("parsed", [STATIONS, PLACES, ORGANISATIONS, SERVICES])
def test_every_file_is_read_without_an_error(parsed):
    assert parsed.errors == ()


def test_there_are_47_stations_with_every_town_type_and_facility_among_them():
    stations = STATIONS.records
    assert len(stations) == 47
    assert {station.town for station in stations} == {town.name for town in TOWNS}
    assert {station.type for station in stations} == set(TYPES)
    assert {code for station in stations for code in station.facilities} >= set(FACILITIES[:12])
    assert sum(station.is_24h for station in stations) >= 8
    assert Counter(station.status for station in stations)["maintenance"] == 2


def test_every_station_and_landmark_lies_in_or_near_its_own_town():
    centres = {town.name: town.point for town in TOWNS}
    for one in (*STATIONS.records, *PLACES.records):
        assert metres_between(one.point, centres[one.town]) < 10_500, one.name


def test_everything_says_that_it_is_a_sample():
    assert all(station.owner.endswith("（样例）") for station in STATIONS.records)
    assert all(service.note.endswith("（样例数据）") for service in SERVICES.records)
    for name in ("places", "organisations"):
        assert all(row["note"] == "样例数据" for row in rows(f"sample/{name}.csv"))


def test_no_phone_number_could_be_somebody_s():
    for one in (*STATIONS.records, *ORGANISATIONS.records, *SERVICES.records):
        assert one.phone == "12351" or one.phone.startswith("0513-8000-"), one


@pytest.mark.parametrize("hour", [3, 12, 21])
@pytest.mark.parametrize("town", TOWNS, ids=lambda town: town.name)
def test_at_any_hour_somebody_in_any_town_is_told_a_station_to_go_to(town, hour):
    ranking = nearest(STATIONS.records, town.point, NOON.replace(hour=hour))
    assert ranking.outcome in ("found", "none_nearby")
    assert ranking.offers[0].open is not False


def test_by_day_there_is_one_within_three_kilometres_of_every_town_centre():
    for town in TOWNS:
        assert nearest(STATIONS.records, town.point, NOON).outcome == "found", town.name


def test_somebody_in_nantong_city_is_outside_the_area():
    assert nearest(STATIONS.records, Point(120.89, 31.98), NOON).outcome == "outside_area"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("人民路", "人民中路"),
        ("汇龙镇人民路附近", "人民中路"),
        ("我在万达广场北门", "万达广场"),
        ("五月广场", "吾悦广场"),
        ("人民路江海路口", "人民中路江海中路路口"),
        ("火车站", "启东火车站"),
        ("人民医院对面", "启东市人民医院"),
        ("吕四医院", "吕四医院"),
        ("吕四", "吕四港镇"),
        ("启东市寅阳镇圆陀角", "圆陀角风景区"),
        ("快递园门口", "钱塘江路快递园"),
        ("吕四港镇红星超市", "吕四港镇"),
        ("世纪大道", "世纪大道"),
    ],
)
def test_what_people_say_is_found(text, name):
    resolution = resolve(text, PLACES.records, STATIONS.records, fillers=FILLERS)
    assert resolution.certain
    assert resolution.matches[0].name == name


@pytest.mark.parametrize("text", ["镇政府", "收费站"])
def test_what_there_is_many_times_is_asked_back(text):
    resolution = resolve(text, PLACES.records, STATIONS.records, fillers=FILLERS)
    assert not resolution.certain and len(resolution.matches) > 1


def test_every_landmark_and_alias_finds_its_place():
    for place in PLACES.records:
        for word in (place.name, *place.aliases):
            matches = resolve(word, PLACES.records, STATIONS.records, fillers=FILLERS).matches
            assert matches and matches[0].id == place.id, word


def test_no_two_places_share_a_name_or_an_alias():
    words = Counter(word for place in PLACES.records for word in (place.name, *place.aliases))
    assert [word for word, times in words.items() if times > 1] == []


def test_the_town_of_a_landmark_is_known_from_where_it_lies():
    towns = {place.name: nearest_town(place.point, TOWNS) for place in PLACES.records}
    assert towns["吾悦广场"].name == "汇龙镇" and towns["吕四渔港"].name == "吕四港镇"


@pytest.mark.parametrize(
    ("job", "company", "location", "name"),
    [
        ("courier", "美团", "汇龙镇", "美团启东汇龙站工会"),
        ("courier", "中通", "吕四", "启东市快递行业联合工会"),
        ("courier", "顺丰同城", "汇龙镇", "启东市外卖配送行业联合工会"),
        ("truck", "货拉拉", "", "启东市货运行业联合工会"),
        ("other", "家政公司", "海复镇", "启东市海复镇总工会"),
        ("other", "", "", "启东市总工会"),
    ],
)
def test_new_members_are_taken_in_by_the_right_union(job, company, location, name):
    routing = route_membership(job, company, location, ORGANISATIONS.records)
    names = {one.id: one.name for one in ORGANISATIONS.records}
    assert names[routing.organisation_id or ""] == name


def test_every_union_has_its_parent_in_the_file():
    ids = {one.id for one in ORGANISATIONS.records}
    assert [one.id for one in ORGANISATIONS.records if one.parent_id not in ids] == ["nantong"]


def test_for_a_year_every_town_has_a_check_up_bus_within_the_next_two_months():
    for month in range(12):
        now = NOON + timedelta(days=30 * month)
        for town in TOWNS:
            soon = upcoming(SERVICES.records, "health_check", now, town=town.name)
            assert soon and soon[0].starts_at and soon[0].starts_at - now < timedelta(days=62), (
                now,
                town.name,
            )


def test_each_kind_of_service_has_something_coming():
    kinds = {service.kind for service in SERVICES.records}
    assert all(upcoming(SERVICES.records, kind, NOON) for kind in kinds)
    assert len(kinds) == 12
