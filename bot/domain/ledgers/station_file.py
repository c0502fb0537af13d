"""A file of stations, row by row, as `xiaoge stations import` takes it."""

from __future__ import annotations

from bot.domain.geography.stations import FACILITIES, STATUSES, TYPES, Station
from bot.domain.ledgers.file_cells import LONGEST_NAME, Row, Words
from bot.domain.ledgers.file_rows import Parsed, Table, identity, parse_rows

OBLIGATORY = ("name", "lng", "lat")
COLUMNS = (
    *OBLIGATORY, "system", "type", "owner", "district", "town", "address", "phone", "hours", "is_24h",
    "status", "facilities", "capacity", "verified_at",
)  # fmt: skip


def parse_stations(table: Table, words: Words) -> Parsed[Station]:
    """The stations of the good rows and all errors.

    A station is the same one when name, district and town are: the same file twice gives the same ids.
    Positions come out in GCJ-02; hours round the clock make it a 24-hour station unless `is_24h` says no.
    """
    return parse_rows(table, COLUMNS, OBLIGATORY, words, _station)


def _station(row: Row) -> Station | None:
    name = row.text("name", obligatory=True, longest=LONGEST_NAME)
    district, town = row.text("district"), row.text("town")
    point, hours, is_24h = row.point(), row.hours(), row.flag("is_24h")
    facts = {
        "type": row.code("type", TYPES),
        "status": row.code("status", STATUSES, default="open"),
        "owner": row.text("owner"),
        "address": row.text("address"),
        "phone": row.text("phone"),
    }
    facilities = row.codes("facilities", FACILITIES)
    capacity, verified_at = row.count("capacity"), row.day("verified_at")
    if point is None:
        return None
    return Station(
        id=identity("st", name, district, town),
        name=name,
        point=point,
        district=district,
        town=town,
        hours=hours,
        is_24h=hours.always_open if is_24h is None else is_24h,
        facilities=facilities,
        capacity=capacity,
        verified_at=verified_at,
        **facts,
    )
