"""Files of services: kinds, times, and offers that have none."""

import csv
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.domain.ledgers.file_cells import read_words
from bot.domain.ledgers.file_rows import Table
from bot.domain.ledgers.service_file import parse_services

KNOWLEDGE = Path(__file__).parents[2] / "bot" / "knowledge"
WORDS = read_words(csv.DictReader((KNOWLEDGE / "facility_words.csv").open(encoding="utf-8")))
BEIJING = timezone(timedelta(hours=8))
GOOD = {
    "title": "流动体检车",
    "kind": "health_check",
    "starts_at": "2026-12-03 08:00",
    "ends_at": "2026-12-03 11:00",
}


def parse(*rows: dict[str, str]):
    return parse_services(Table(list(rows[0]), rows), WORDS, BEIJING)


def test_times_without_an_offset_are_local_times():
    (service,) = parse(GOOD).records
    assert service.starts_at == datetime(2026, 12, 3, 8, tzinfo=BEIJING)
    assert service.ends_at == datetime(2026, 12, 3, 11, tzinfo=BEIJING)


def test_times_with_an_offset_keep_it():
    (service,) = parse(GOOD | {"starts_at": "2026-12-03T00:00Z"}).records
    assert service.starts_at == datetime(2026, 12, 3, 8, tzinfo=BEIJING)


def test_a_date_alone_as_the_end_includes_that_day():
    (service,) = parse(GOOD | {"ends_at": "2026-12-31"}).records
    assert service.ends_at == datetime(2027, 1, 1, tzinfo=BEIJING)


def test_an_offer_may_have_no_time_and_no_limit():
    (service,) = parse({"title": "互助保障", "kind": "保险"}).records
    assert (service.kind, service.starts_at, service.capacity) == ("insurance", None, None)


@pytest.mark.parametrize(
    ("cells", "column", "reason"),
    [
        ({"title": ""}, "title", "missing"),
        ({"kind": ""}, "kind", "missing"),
        ({"kind": "party"}, "kind", "unknown_word"),
        ({"starts_at": "next week"}, "starts_at", "bad_date"),
        ({"starts_at": "2026-12-03 25:00"}, "starts_at", "bad_date"),
        ({"ends_at": "2026-12-03 07:00"}, "ends_at", "ends_before_start"),
        ({"capacity": "2.5"}, "capacity", "out_of_range"),
    ],
)
def test_every_mistake_is_named(cells, column, reason):
    parsed = parse({"capacity": ""} | GOOD | cells)
    assert parsed.records == ()
    assert [(wrong.column, wrong.reason) for wrong in parsed.errors] == [(column, reason)]


def test_the_same_bus_on_another_day_is_another_service_and_twice_on_one_day_a_mistake():
    later = GOOD | {"starts_at": "2027-01-07 08:00", "ends_at": "2027-01-07 11:00"}
    parsed = parse(GOOD, later, GOOD)
    assert len({service.id for service in parsed.records}) == 2
    assert [(wrong.line, wrong.column, wrong.reason) for wrong in parsed.errors] == [(4, "title", "duplicate")]
