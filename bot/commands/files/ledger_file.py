"""A table of one of the ledgers, parsed by the rules of the domain."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.domain.ledgers.file_cells import Words, read_words
from bot.domain.ledgers.file_rows import Parsed, Table
from bot.domain.ledgers.organisation_file import parse_organisations
from bot.domain.ledgers.place_file import parse_places
from bot.domain.ledgers.service_file import parse_services
from bot.domain.ledgers.station_file import parse_stations

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
SAMPLE = KNOWLEDGE / "sample"


def parse_ledger(ledger: str, table: Table, zone: tzinfo) -> Parsed[Any]:
    """The records of `table` for the ledger of that name; `zone`: of times without an offset."""
    words = ledger_words()
    if ledger == "services":
        return parse_services(table, words, zone)
    parse: dict[str, Callable[[Table, Words], Parsed[Any]]] = {
        "stations": parse_stations,
        "places": parse_places,
        "organisations": parse_organisations,
    }
    return parse[ledger](table, words)


@lru_cache(maxsize=1)
def ledger_words() -> Words:
    """The Chinese words for columns and codes."""
    with (KNOWLEDGE / "facility_words.csv").open(encoding="utf-8", newline="") as file:
        return read_words(csv.DictReader(file))
