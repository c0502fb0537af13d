"""Files of people: content encrypted on disk, name and digest encrypted in the row."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from bot.domain.casework.cases import CaseFile, Made
from bot.domain.talk.messages import Attachment
from bot.store.casework import uploads
from bot.store.sql.tables import case_files, inbox_files
from bot.store.sql.tables import files as table
from bot.store.sql.transaction import Transaction

_BODY = "files.body"
CONTENT = "uploads"

_ADD = insert(table)
_BY_ID = select(table).where(table.c.id == bindparam("id"))
_DROP_UNUSED = (
    delete(table)
    .where(
        table.c.id.in_(bindparam("ids", expanding=True)),
        ~select(inbox_files.c.id).where(inbox_files.c.file_id == table.c.id).exists(),
        ~select(case_files.c.id).where(case_files.c.file_id == table.c.id).exists(),
    )
    .returning(table.c.id)
)


class SqlFiles:
    """Answers `bot.ports.Files`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def keep(self, attachment: Attachment, now: datetime, made: Made | None = None) -> CaseFile:
        """Writes the content, then the row. Called first in a transaction it does not hold the database's lock while
        the disk works. If nothing is committed the content is deleted, at the latest by the sweep."""
        house = self._tx.house
        file = CaseFile(
            id=secrets.token_hex(16),
            name=attachment.name,
            content_type=attachment.content_type,
            size=len(attachment.data),
            sha256=sha256(attachment.data).hexdigest(),
            made=made,
        )
        uploads.write(house.uploads, file.id, house.cipher.seal(attachment.data, place_of(file.id)))
        self._tx.when_rolled_back(partial(uploads.remove, house.uploads, file.id))
        self._tx.run(
            _ADD,
            {
                "id": file.id,
                "content_type": file.content_type,
                "size": file.size,
                "kept_at": now,
                "body": self._tx.seal(_BODY, {"name": file.name, "sha256": file.sha256, **_origin(made)}),
            },
        )
        return file

    def read(self, file_id: str) -> tuple[CaseFile, bytes] | None:
        """The file and its content; None when there is none."""
        row = self._tx.first(_BY_ID, {"id": file_id})
        content = None if row is None else uploads.read(self._tx.house.uploads, row.id)
        if row is None or content is None:
            return None
        return file_of(self._tx, row), self._tx.house.cipher.open(content, place_of(row.id))


def place_of(file_id: str) -> str:
    """What a content is bound to: one file put in the place of another does not open."""
    return f"{CONTENT}/{file_id}"


def file_of(transaction: Transaction, row: Row[Any]) -> CaseFile:
    """The file of a row of `files`."""
    body = transaction.unseal(_BODY, row.body)
    made = Made(**body["made"]) if body.get("made") else None
    return CaseFile(row.id, body["name"], row.content_type, row.size, body["sha256"], made)


def _origin(made: Made | None) -> dict[str, Any]:
    return {"made": asdict(made)} if made else {}


def discard(transaction: Transaction, file_ids: Sequence[str]) -> None:
    """Forgets those of the files that neither a message nor a case holds; the contents go after the commit."""
    if file_ids:
        for row in transaction.all(_DROP_UNUSED, {"ids": list(file_ids)}):
            transaction.when_committed(partial(uploads.remove, transaction.house.uploads, row.id))
