"""The ledger of landmarks and towns."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.geography.places import Place
from bot.store.people.ledger import Ledger
from bot.store.sql.tables import places as table
from bot.store.sql.transaction import Transaction

_LEDGER = Ledger(table, Place)


class SqlPlaces:
    """Answers `bot.ports.Ledger` of Place."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def all(self) -> Sequence[Place]:
        """All of them, by id."""
        return _LEDGER.all(self._tx)

    def get(self, place_id: str) -> Place | None:
        """One of them."""
        return _LEDGER.get(self._tx, place_id)

    def put(self, places: Sequence[Place]) -> int:
        """Adds or replaces by id; how many differed."""
        return _LEDGER.put(self._tx, places)
