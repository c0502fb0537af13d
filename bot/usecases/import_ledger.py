"""Writes the records of a file into one of the ledgers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.ports import Begin, UnitOfWork

LEDGERS = ("organisations", "stations", "places", "services")
"""The ledgers by their name in the unit of work, in the order in which they may refer to each other."""


@dataclass(frozen=True)
class Counts:
    """How many records were new, replaced another with the same id, or were there already."""

    added: int
    changed: int
    same: int


def import_ledger(begin: Begin, ledger: str, records: Sequence[Any]) -> Counts:
    """Adds or replaces by id, all or nothing; the same records twice change nothing. Raises KeyError for a `ledger`
    that is not one of LEDGERS."""
    with begin() as work:
        counts = put_records(work, ledger, records)
        work.commit()
    return counts


def put_records(work: UnitOfWork, ledger: str, records: Sequence[Any]) -> Counts:
    """The same within a transaction that the caller commits."""
    repository = {name: getattr(work, name) for name in LEDGERS}[ledger]
    known = {record.id for record in repository.all()}
    ids = {record.id for record in records}
    added = len(ids - known)
    differed = repository.put(records)
    return Counts(added, differed - added, len(ids) - differed)
