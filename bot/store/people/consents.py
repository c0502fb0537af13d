"""The ledger of consents: lines are added and, with the person or the case, deleted; never changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, insert, select

from bot.domain.people.consents import Consent
from bot.store.sql.tables import consents as table
from bot.store.sql.transaction import Transaction

_ADD = insert(table)
_OF_PERSON = (
    select(table)
    .where(table.c.channel == bindparam("channel"), table.c.sender == bindparam("sender"))
    .order_by(table.c.id)
)
_OF_CASE = select(table).where(table.c.number == bindparam("number")).order_by(table.c.id)


class SqlConsents:
    """Answers `ConsentLedger`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def add(self, consent: Consent) -> None:
        """Writes one line."""
        names = ("at", "channel", "sender", "purpose", "given", "version", "by", "number")
        self._tx.run(_ADD, {name: getattr(consent, name) for name in names})

    def of_person(self, channel: str, sender: str) -> Sequence[Consent]:
        """All lines of a person, oldest first."""
        return [_consent(row) for row in self._tx.all(_OF_PERSON, {"channel": channel, "sender": sender})]

    def of_case(self, number: str) -> Sequence[Consent]:
        """The lines about one case, oldest first."""
        return [_consent(row) for row in self._tx.all(_OF_CASE, {"number": number})]


def _consent(row: Row[Any]) -> Consent:
    return Consent(row.at, row.channel, row.sender, row.purpose, row.given, row.version, row.by, row.number)
