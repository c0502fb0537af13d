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

from bot.domain.casework.cases import DATA_COPY, CaseFile, FileCopy, Made
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
    .returning(table.c.id, table.c.copy_id)
)
_DROP = delete(table).where(table.c.id.in_(bindparam("ids", expanding=True)))


class SqlFiles:
    """Answers `bot.ports.Files`."""

    def __init__(self, transaction: Transaction) -> None:
        self._tx = transaction

    def keep(self, attachment: Attachment, now: datetime, made: Made | None = None) -> CaseFile:
        """Writes the content, then the row. Called first in a transaction it does not hold the database's lock while
        the disk works. If nothing is committed the content is deleted, at the latest by the sweep."""
        copy = None
        if attachment.copy is not None:
            plain = self._write(attachment.name, attachment.copy.content_type, attachment.copy.data, now)
            copy = FileCopy(plain.id, plain.content_type, plain.size, plain.sha256)
        return self._write(
            attachment.name,
            attachment.content_type,
            attachment.data,
            now,
            copy,
            attachment.located,
            attachment.guarded,
            made,
        )

    def _write(
        self,
        name: str,
        content_type: str,
        data: bytes,
        now: datetime,
        copy: FileCopy | None = None,
        located: bool = False,
        guarded: bool = False,
        made: Made | None = None,
    ) -> CaseFile:
        house = self._tx.house
        digest = sha256(data).hexdigest()
        file = CaseFile(secrets.token_hex(16), name, content_type, len(data), digest, copy, located, guarded, made)
        uploads.write(house.uploads, file.id, house.cipher.seal(data, place_of(file.id)))
        self._tx.when_rolled_back(partial(uploads.remove, house.uploads, file.id))
        marks = {"located": located, "guarded": guarded}
        body: dict[str, Any] = {"name": name, "sha256": digest, **{mark: True for mark in marks if marks[mark]}}
        if made is not None:
            body["made"] = asdict(made)
        if copy is not None:
            body["copy"] = {"content_type": copy.content_type, "size": copy.size, "sha256": copy.sha256}
        self._tx.run(
            _ADD,
            {
                "id": file.id,
                "content_type": content_type,
                "size": file.size,
                "kept_at": now,
                "copy_id": copy.id if copy else None,
                "body": self._tx.seal(_BODY, body),
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
    copied = body.get("copy")
    copy = (
        FileCopy(row.copy_id, copied["content_type"], copied["size"], copied["sha256"])
        if copied and row.copy_id
        else None
    )
    made = Made(**body["made"]) if body.get("made") else None
    located, guarded = bool(body.get("located")), bool(body.get("guarded"))
    return CaseFile(row.id, body["name"], row.content_type, row.size, body["sha256"], copy, located, guarded, made)


def copies_in(transaction: Transaction, rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """Those of the rows (with `body` of `files`) that are copies of somebody's data."""
    made = [(row, transaction.unseal(_BODY, row.body).get("made") or {}) for row in rows]
    return [row for row, origin in made if origin.get("paper") == DATA_COPY]


def discard(transaction: Transaction, file_ids: Sequence[str]) -> None:
    """Forgets those of the files that neither a message nor a case holds; the contents go after the commit."""
    if not file_ids:
        return
    gone = transaction.all(_DROP_UNUSED, {"ids": list(file_ids)})
    copies = [row.copy_id for row in gone if row.copy_id]
    if copies:
        transaction.run(_DROP, {"ids": copies})
    for file_id in (*(row.id for row in gone), *copies):
        transaction.when_committed(partial(uploads.remove, transaction.house.uploads, file_id))
