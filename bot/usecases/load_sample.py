"""The first start fills the ledgers with a sample county, once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.ports import Begin
from bot.usecases.import_ledger import LEDGERS, put_records

MARK = "sample"


def is_loaded(begin: Begin) -> bool:
    """Whether some earlier start loaded it (it may have been changed or replaced since)."""
    with begin(write=False) as work:
        return work.marks.get(MARK) is not None


def load_sample(begin: Begin, ledgers: Mapping[str, Sequence[Any]], now: datetime) -> dict[str, int] | None:
    """Writes all `ledgers` (name -> records) and the mark in one transaction. How many records each has, or None when
    it was done before: of two processes that start at once one does it."""
    with begin() as work:
        if work.marks.get(MARK) is not None:
            return None
        for name in LEDGERS:
            put_records(work, name, ledgers.get(name, ()))
        work.marks.set(MARK, now.isoformat())
        work.commit()
    return {name: len(ledgers.get(name, ())) for name in LEDGERS}
