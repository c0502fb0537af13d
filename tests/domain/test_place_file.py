"""Files of places that people name."""

import csv
from pathlib import Path

from bot.domain.geography.coordinates import Point
from bot.domain.ledgers.file_cells import read_words
from bot.domain.ledgers.file_rows import Table
from bot.domain.ledgers.place_file import parse_places

KNOWLEDGE = Path(__file__).parents[2] / "bot" / "knowledge"
WORDS = read_words(csv.DictReader((KNOWLEDGE / "facility_words.csv").open(encoding="utf-8")))
GOOD = {"name": "吾悦广场", "lng": "121.67", "lat": "31.81"}


def parse(*rows: dict[str, str]):
    return parse_places(Table(list(rows[0]), rows), WORDS)


def test_name_and_position_are_enough():
    (place,) = parse(GOOD).records
    assert (place.name, place.point, place.aliases, place.kind) == (
        "吾悦广场",
        Point(121.67, 31.81),
        (),
        "landmark",
    )


def test_aliases_are_separated_by_semicolons_of_any_width_and_never_repeat_the_name():
    (place,) = parse(GOOD | {"aliases": "新城吾悦；吾悦;吾悦广场; 吾悦"}).records
    assert place.aliases == ("新城吾悦", "吾悦")


def test_the_centre_of_a_town_is_a_place_of_kind_town():
    (place,) = parse(GOOD | {"name": "吕四港镇", "kind": "乡镇", "town": "吕四港镇", "note": "样例数据"}).records
    assert (place.kind, place.town) == ("town", "吕四港镇")


def test_satellite_positions_are_converted():
    (place,) = parse(GOOD | {"system": "wgs84"}).records
    assert place.point != Point(121.67, 31.81)


def test_every_mistake_has_its_line_and_column():
    parsed = parse(GOOD, GOOD | {"name": "", "lat": "north"}, GOOD)
    assert [(wrong.line, wrong.column, wrong.reason) for wrong in parsed.errors] == [
        (3, "name", "missing"),
        (3, "lat", "bad_number"),
        (4, "name", "duplicate"),
    ]


def test_the_same_file_twice_gives_the_same_places():
    assert parse(GOOD) == parse(GOOD)
