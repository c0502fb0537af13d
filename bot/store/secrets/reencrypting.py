"""Rotation of keys: everything that an older key sealed is sealed anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Row, Table, bindparam, delete, func, insert, literal, select, tuple_, update

from bot.store.casework import uploads
from bot.store.casework.case_rows import read_cases
from bot.store.casework.case_search import digests_of
from bot.store.casework.files import place_of
from bot.store.sql.tables import case_lookups, cases, files, metadata
from bot.store.sql.transaction import House, Transaction

_BATCH = 200  # rows in one transaction: others get their turn between


Told = Callable[[int, int], None]
"""`told(looked_at, all)`: how far the work has come, in rows and files."""


def reencrypt(house: House, told: Told = lambda done, total: None) -> int:
    """All sealed columns, the digests that cases are found by, and the uploads. Returns how many values changed. One
    small transaction after the other: killed in between, what is done stays done, and it can be started again."""
    changed = done = 0
    total = _count(house)
    told(0, total)
    for table, columns in _sealed():
        for transaction, rows in _batches(house, table, columns):
            renewed = [row for row in rows if _renew(transaction, table, row, columns)]
            if table is cases:
                _index_again(transaction, [row.id for row in renewed])
            changed += len(renewed)
            done += len(rows)
            told(min(done, total), total)
    for renewed_file in _uploads(house):
        changed += renewed_file
        done += 1
        told(min(done, total), total)
    return changed


def _sealed() -> Iterator[tuple[Table, list[str]]]:
    """Every table that holds sealed columns, with their names."""
    for table in metadata.sorted_tables:
        columns = [column.name for column in table.c if column.info.get("sealed")]
        if columns:
            yield table, columns


def _count(house: House) -> int:
    """Rows and files to look at."""
    transaction = Transaction(house, write=False)
    try:
        counts = [transaction.first(select(func.count()).select_from(table)) for table in (*dict(_sealed()), files)]
    finally:
        transaction.close()
    return sum(row[0] for row in counts if row is not None)


def _batches(house: House, table: Table, columns: Sequence[str]) -> Iterator[tuple[Transaction, Sequence[Row[Any]]]]:
    """A table by its primary key: each batch in a transaction that is committed when the caller is through with it."""
    keys = list(table.primary_key.columns)
    everything = select(*keys, *(table.c[name] for name in columns)).order_by(*keys).limit(_BATCH)
    rest = everything
    while True:
        transaction = Transaction(house, write=True)
        try:
            rows = transaction.all(rest.with_for_update() if transaction.locks else rest)
            yield transaction, rows
            transaction.commit()
        finally:
            transaction.close()
        if len(rows) < _BATCH:
            return
        last = [literal(value, key.type) for key, value in zip(keys, rows[-1], strict=False)]
        rest = everything.where(tuple_(*keys) > tuple_(*last))


def _renew(transaction: Transaction, table: Table, row: Row[Any], columns: Sequence[str]) -> bool:
    cipher = transaction.house.cipher
    stale = {name: getattr(row, name) for name in columns if getattr(row, name) is not None}
    values = {
        name: cipher.seal(cipher.open(value, f"{table.name}.{name}"), f"{table.name}.{name}")
        for name, value in stale.items()
        if not cipher.is_current(value)
    }
    if values:
        same = [key == getattr(row, key.name) for key in table.primary_key.columns]
        transaction.run(update(table).where(*same).values(**values))
    return bool(values)


def _index_again(transaction: Transaction, ids: Sequence[int]) -> None:
    rows = transaction.all(select(cases).where(cases.c.id.in_(ids)))
    for case in read_cases(transaction, rows):
        digests = digests_of(case, transaction.house.cipher)
        transaction.run(delete(case_lookups).where(case_lookups.c.number == bindparam("row")), {"row": case.number})
        if digests:
            transaction.run(insert(case_lookups), [{"number": case.number, "digest": one} for one in sorted(digests)])


def _uploads(house: House) -> Iterator[bool]:
    """Whether each file had to be sealed anew. It is replaced in one step; readers see the old or the new one and have
    keys for both."""
    transaction = Transaction(house, write=False)
    try:
        ids = [row.id for row in transaction.all(select(files.c.id))]
    finally:
        transaction.close()
    for file_id in ids:
        content = uploads.read(house.uploads, file_id)
        stale = content is not None and not house.cipher.is_current(content)
        if content is not None and stale:
            plain = house.cipher.open(content, place_of(file_id))
            uploads.write(house.uploads, file_id, house.cipher.seal(plain, place_of(file_id)))
        yield stale
