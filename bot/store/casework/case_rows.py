"""From rows to cases: three queries for any number of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select

from bot.domain.casework.cases import Case, CaseFile, TimelineEntry
from bot.store.casework.files import file_of
from bot.store.sql.tables import case_files, case_timeline, files
from bot.store.sql.transaction import Transaction

BODY = "cases.body"
TEXT = "case_timeline.text"

_TIMELINE = (
    select(case_timeline)
    .where(case_timeline.c.number.in_(bindparam("numbers", expanding=True)))
    .order_by(case_timeline.c.id)
)
_FILES = (
    select(case_files.c.number, files)
    .join_from(case_files, files)
    .where(case_files.c.number.in_(bindparam("numbers", expanding=True)))
    .order_by(case_files.c.id)
)


def read_cases(transaction: Transaction, rows: Sequence[Row[Any]]) -> list[Case]:
    """The cases of rows of `cases`, in their order."""
    if not rows:
        return []
    numbers = {"numbers": [row.number for row in rows]}
    happened: dict[str, list[TimelineEntry]] = {}
    for row in transaction.all(_TIMELINE, numbers):
        text = transaction.unseal(TEXT, row.text) or ""
        entry = TimelineEntry(transaction.local(row.at), row.by, row.step, text, row.key or "")
        happened.setdefault(row.number, []).append(entry)
    attached: dict[str, list[CaseFile]] = {}
    for row in transaction.all(_FILES, numbers):
        attached.setdefault(row.number, []).append(file_of(transaction, row))
    return [_case(transaction, row, happened.get(row.number, []), attached.get(row.number, [])) for row in rows]


def _case(transaction: Transaction, row: Row[Any], timeline: list[TimelineEntry], attachments: list[CaseFile]) -> Case:
    body = transaction.unseal(BODY, row.body)
    return Case(
        number=row.number,
        kind=row.kind,
        state=row.state,
        created_at=transaction.local(row.created_at),
        channel=row.channel,
        sender=row.sender,
        fields=body["fields"],
        organisation=row.organisation,
        urgent=row.urgent,
        group=row.is_group,
        workers=tuple(body["workers"]),
        attachments=tuple(attachments),
        timeline=tuple(timeline),
        key=row.key or "",
        before_emergency=row.before_emergency,
        flags=body["flags"],
    )
