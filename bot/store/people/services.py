"""The ledger of what the union offers."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.people.services import Service
from bot.store.people.ledger import Ledger
from bot.store.sql.tables import services as table
from bot.store.sql.transaction import Transaction

_LEDGER = Ledger(table, Service, title="title")


class SqlServices:
    """Answers `bot.ports.Ledger` of Service."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def all(self) -> Sequence[Service]:
        """All of them, by id."""
        return _LEDGER.all(self._tx)

    def get(self, service_id: str) -> Service | None:
        """One of them."""
        return _LEDGER.get(self._tx, service_id)

    def put(self, services: Sequence[Service]) -> int:
        """Adds or replaces by id; how many differed."""
        return _LEDGER.put(self._tx, services)
