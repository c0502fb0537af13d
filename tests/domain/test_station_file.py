"""Station files as they come: what is taken, and that every mistake is named with line, column and reason."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.geography.coordinates import Point
from bot.domain.geography.distance import metres_between
from bot.domain.geography.opening_hours_text import hours_text
from bot.domain.geography.stations import Station
from bot.domain.ledgers.file_cells import RowError, read_words
from bot.domain.ledgers.file_rows import Table
from bot.domain.ledgers.station_file import parse_stations

KNOWLEDGE = Path(__file__).parents[2] / "bot" / "knowledge"
WORDS = read_words(csv.DictReader((KNOWLEDGE / "facility_words.csv").open(encoding="utf-8")))
GOOD = {"name": "民乐路驿站", "lng": "121.6575", "lat": "31.8081"}


def parse(*rows: dict[str, object], header: list[str] | None = None):
    return parse_stations(Table(header or list(rows[0]), rows), WORDS)


def one(**cells: object) -> Station:
    parsed = parse(GOOD | cells)
    assert parsed.errors == ()
    return parsed.records[0]


def error(**cells: object) -> tuple[str, str, str]:
    parsed = parse(GOOD | cells)
    assert parsed.records == () and len(parsed.errors) == 1
    wrong = parsed.errors[0]
    assert wrong.line == 2
    return wrong.column, wrong.reason, wrong.value


def test_name_and_position_are_enough():
    station = one()
    assert (station.name, station.point) == ("民乐路驿站", Point(121.6575, 31.8081))
    assert (station.status, station.is_24h, station.facilities, station.hours.known) == (
        "open",
        False,
        (),
        False,
    )


def test_a_full_row_gives_a_full_station():
    station = one(
        type="合建",
        owner="邮政网点",
        district="启东市",
        town="汇龙镇",
        address="民乐中路1号",
        phone="0513-8000-0101",
        hours="Mon-Fri 08:00-18:00; Sat 09:00-12:00",
        is_24h="否",
        status="检修",
        facilities="热水; charging；Wi-Fi、空调",
        capacity="12",
        verified_at="2026/10/8",
    )
    assert (station.type, station.status, station.is_24h) == ("shared", "maintenance", False)
    assert station.facilities == ("hot_water", "charging", "wifi", "ac")
    assert hours_text(station.hours) == "Mon-Fri 08:00-18:00; Sat 09:00-12:00"
    assert (station.capacity, station.verified_at) == (12, date(2026, 10, 8))


@pytest.mark.parametrize(
    ("system", "lng", "lat"),
    [
        ("wgs84", "121.6531968", "31.8101677"),
        ("WGS-84", "121.6531968", "31.8101677"),
        ("百度", "121.6639714", "31.8142418"),
        ("", "121.6575", "31.8081"),
    ],
)
def test_positions_of_other_systems_are_converted(system, lng, lat):
    station = one(lng=lng, lat=lat, system=system)
    assert metres_between(station.point, Point(121.6575, 31.8081)) < 0.1


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("周一至周五 08:00-18:00；周六 09:00-12:00", "Mon-Fri 08:00-18:00; Sat 09:00-12:00"),
        ("20:00-次日02:00", "20:00-02:00"),
        ("每天 7:00～22:00", "07:00-22:00"),
        ("全天", "00:00-24:00"),
    ],
)
def test_hours_may_be_written_in_chinese(text, canonical):
    assert hours_text(one(hours=text).hours) == canonical


def test_hours_round_the_clock_make_a_station_of_24_hours_unless_the_file_says_no():
    assert one(hours="00:00-24:00").is_24h
    assert not one(hours="00:00-24:00", is_24h="0").is_24h
    assert one(is_24h="yes").is_24h and one(is_24h="是").is_24h and one(is_24h=True).is_24h


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        ({"name": " "}, ("name", "missing", "")),
        ({"name": "长" * 61}, ("name", "too_long", "长" * 61)),
        ({"lng": ""}, ("lng", "missing", "")),
        ({"lat": "三十一"}, ("lat", "bad_number", "三十一")),
        ({"lng": "nan"}, ("lng", "bad_number", "nan")),
        ({"lng": "1_21.6"}, ("lng", "bad_number", "1_21.6")),
        ({"lng": "221.6"}, ("lng", "out_of_range", "221.6")),
        ({"lat": "-95"}, ("lat", "out_of_range", "-95")),
        ({"lng": "31.8081", "lat": "121.6575"}, ("lng", "swapped", "31.8081")),
        ({"lng": "0", "lat": "0"}, ("lng", "outside_china", "0,0")),
        ({"system": "epsg4490"}, ("system", "unknown_system", "epsg4490")),
        ({"type": "地下"}, ("type", "unknown_word", "地下")),
        ({"status": "半开"}, ("status", "unknown_word", "半开")),
        ({"facilities": "热水;游泳池"}, ("facilities", "unknown_word", "游泳池")),
        ({"is_24h": "也许"}, ("is_24h", "bad_flag", "也许")),
        ({"hours": "早到晚"}, ("hours", "hours_bad_text", "早到晚")),
        ({"hours": "07:00-25:00"}, ("hours", "hours_bad_time", "07:00-25:00")),
        ({"capacity": "很多"}, ("capacity", "bad_number", "很多")),
        ({"capacity": "-1"}, ("capacity", "out_of_range", "-1")),
        ({"verified_at": "2026-02-30"}, ("verified_at", "bad_date", "2026-02-30")),
    ],
)
def test_a_bad_cell_is_named_with_column_reason_and_value_and_its_row_is_left_out(cells, wrong):
    assert error(**cells) == wrong


def test_all_mistakes_of_a_row_are_told_at_once_and_good_rows_are_kept():
    parsed = parse(GOOD, GOOD | {"name": "", "lng": "x"}, GOOD | {"name": "江海路驿站"})
    assert [station.name for station in parsed.records] == ["民乐路驿站", "江海路驿站"]
    assert [(one.line, one.column, one.reason) for one in parsed.errors] == [
        (3, "name", "missing"),
        (3, "lng", "bad_number"),
    ]


def test_the_same_station_twice_in_a_file_is_an_error_that_names_both_lines():
    again = GOOD | {"name": "民乐路 驿站", "lat": "31.81"}
    assert parse(GOOD, again).errors == (RowError(3, "name", "duplicate", "民乐路 驿站", other_line=2),)


def test_the_same_name_in_another_town_is_another_station():
    parsed = parse(GOOD | {"town": "汇龙镇"}, GOOD | {"town": "合作镇"})
    assert len({station.id for station in parsed.records}) == 2


def test_a_bad_first_row_does_not_make_the_good_second_one_a_duplicate():
    parsed = parse(GOOD | {"lat": "x"}, GOOD)
    assert len(parsed.records) == 1 and [one.reason for one in parsed.errors] == ["bad_number"]


def test_the_same_file_twice_gives_the_same_stations():
    assert parse(GOOD | {"town": "汇龙镇"}) == parse(GOOD | {"town": "汇龙镇"})


def test_without_an_obligatory_column_nothing_is_read():
    parsed = parse({"name": "a", "lng": "121"})
    assert parsed.records == ()
    assert parsed.errors == (RowError(1, "lat", "missing_column"),)


def test_unknown_and_repeated_columns_are_named():
    parsed = parse(GOOD | {"colour": "red"}, header=[*GOOD, "colour", "名称", ""])
    assert [(one.line, one.column, one.reason) for one in parsed.errors] == [
        (1, "colour", "unknown_column"),
        (1, "name", "duplicate_column"),
    ]


def test_headers_may_be_chinese_in_any_case_and_with_a_byte_order_mark():
    parsed = parse({"\ufeff名称": "民乐路驿站", "LNG": "121.6575", " 纬度 ": "31.8081"})
    assert parsed == parse(GOOD)


def test_blank_rows_are_passed_over_and_the_lines_of_the_file_are_kept():
    table = Table(list(GOOD), [dict.fromkeys(GOOD, ""), GOOD | {"name": ""}], lines=(2, 7))
    assert [wrong.line for wrong in parse_stations(table, WORDS).errors] == [7]


def test_cells_beyond_the_header_are_an_error():
    assert [wrong.reason for wrong in parse(GOOD | {None: ["x"]}, header=list(GOOD)).errors] == ["too_many_cells"]


def test_spreadsheet_numbers_and_dates_are_read_like_text():
    station = one(lng=121.6575, lat=31.8081, capacity=12.0, verified_at=date(2026, 10, 8), phone=80000101)
    assert (station.point, station.capacity, station.phone) == (Point(121.6575, 31.8081), 12, "80000101")
    assert station.verified_at == date(2026, 10, 8)


@given(st.dictionaries(st.sampled_from([*GOOD, "hours", "facilities", "is_24h", "capacity", "verified_at"]), st.text()))
def test_no_cell_whatever_it_holds_breaks_the_reading(cells):
    parsed = parse(GOOD | cells)
    assert len(parsed.records) == 1 or parsed.errors or not any(map(str.strip, (GOOD | cells).values()))
