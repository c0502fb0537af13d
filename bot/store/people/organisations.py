"""The ledger of union organisations."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.people.organisations import Organisation
from bot.store.people.ledger import Ledger
from bot.store.sql.tables import organisations as table
from bot.store.sql.transaction import Transaction

_LEDGER = Ledger(table, Organisation)


class SqlOrganisations:
    """Answers `bot.ports.Ledger` of Organisation."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def all(self) -> Sequence[Organisation]:
        """All of them, by id."""
        return _LEDGER.all(self._tx)

    def get(self, organisation_id: str) -> Organisation | None:
        """One of them."""
        return _LEDGER.get(self._tx, organisation_id)

    def put(self, organisations: Sequence[Organisation]) -> int:
        """Adds or replaces by id; how many differed."""
        return _LEDGER.put(self._tx, organisations)
