"""The ledger of rest stations."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.geography.stations import Station
from bot.store.people.ledger import Ledger
from bot.store.sql.tables import stations as table
from bot.store.sql.transaction import Transaction

_LEDGER = Ledger(table, Station)


class SqlStations:
    """Answers `bot.ports.Ledger` of Station."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def all(self) -> Sequence[Station]:
        """All of them, by id."""
        return _LEDGER.all(self._tx)

    def get(self, station_id: str) -> Station | None:
        """One of them."""
        return _LEDGER.get(self._tx, station_id)

    def put(self, stations: Sequence[Station]) -> int:
        """Adds or replaces by id; how many differed."""
        return _LEDGER.put(self._tx, stations)
