"""Uploads that a crash left behind between the file and its row."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from bot.store.casework import uploads
from bot.store.sql.tables import files
from bot.store.sql.transaction import House, Transaction

_KNOWN = select(files.c.id).where(files.c.id == bindparam("id"))


def sweep_uploads(house: House, seconds: float, dry: bool = False) -> int:
    """Deletes what has no row and is older than `seconds`, so that no upload on its way is meant. Returns how many,
    or with `dry` how many it would delete."""
    swept = 0
    transaction = Transaction(house, write=False)
    try:
        for file in uploads.older_files(house.uploads, seconds):
            if transaction.first(_KNOWN, {"id": file.name}) is None:
                if not dry:
                    file.unlink(missing_ok=True)
                swept += 1
    finally:
        transaction.close()
    return swept
