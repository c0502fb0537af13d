"""What goes away by its age: messages, half-filled forms, ended cases and what belongs to them. A person whose case is
still open keeps all that was said, and a talk that staff have in hand is left alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, Table, and_, bindparam, delete, exists, func, or_, select, tuple_

from bot.domain.casework.case_states import ENDED
from bot.domain.casework.retention import OVER, Keeping
from bot.errors import Conflict
from bot.store.casework.files import copies_in, discard
from bot.store.sql.aftercare_tables import follow_ups, notices
from bot.store.sql.tables import (
    alerts,
    case_files,
    case_lookups,
    case_timeline,
    cases,
    consents,
    conversations,
    couriers,
    files,
    inbox,
    inbox_files,
    offers,
    outbox,
    reminders,
    staff_tokens,
    trackers,
)
from bot.store.sql.transaction import House, Transaction

_BATCH = 200  # rows in one transaction: others get their turn between

Drop = Callable[[Transaction, Sequence[Row[Any]]], None]


@dataclass(frozen=True)
class Rule:
    """`old` selects the primary keys of what goes, `drop` deletes what was selected. `among`: which of them go, where
    only what is sealed in the rows says so; their first column is the key."""

    name: str
    old: Select[Any]
    drop: Drop
    among: Callable[[Transaction, Sequence[Row[Any]]], Sequence[Row[Any]]] | None = None


def age(house: House, keeping: Keeping, now: datetime, dry: bool = False) -> dict[str, int]:
    """Deletes what is older than `keeping` allows; how many rows of each kind went, or with `dry` would go. One small
    transaction after the other: killed in between, the next run goes on."""
    rules = (_narrowed(house, rule) for rule in _rules(keeping, now))
    return {rule.name: _counted(house, rule) if dry else _dropped(house, rule) for rule in rules}


def _rules(keeping: Keeping, now: datetime) -> Iterator[Rule]:
    said, drafts, kept = (keeping.before(kind, now) for kind in ("messages", "drafts", "cases"))
    if said is not None:
        yield Rule("received", _spoken(inbox, said), _drop_received)
        yield Rule("sent", _spoken(outbox, said), _drop_rows(outbox))
        yield Rule("buttons", _silent(offers, conversations.c.last_at < said), _drop_rows(offers))
    if drafts is not None:
        idle = and_(trackers.c.saved_at < drafts, conversations.c.owner == "bot")
        asked = cases.c.kind == "data_request"
        copies = select(case_files.c.id, case_files.c.file_id, files.c.body).join_from(case_files, cases).join(files)
        yield Rule("copies", copies.where(asked, files.c.kept_at < drafts), _drop_copies, copies_in)
        yield Rule("drafts", _of_talks(trackers).where(idle), _drop_rows(trackers))
    if kept is not None:
        later = exists().where(case_timeline.c.number == cases.c.number, case_timeline.c.at >= kept)
        over = and_(cases.c.state.in_(sorted(OVER)), cases.c.created_at < kept, ~later)
        yield Rule("cases", select(cases.c.id, cases.c.number).where(over), _drop_cases)
        yield Rule("alerts", select(alerts.c.id).where(alerts.c.handled_at < kept), _drop_rows(alerts))
        unused = and_(couriers.c.saved_at < kept, ~_has_case(couriers.c.sender), ~_talked_since(kept))
        told = and_(consents.c.number.is_(None), consents.c.at < kept, ~_has_case(consents.c.sender))
        yield Rule("consents", select(consents.c.id).where(told), _drop_rows(consents))
        yield Rule("profiles", select(*couriers.primary_key.columns).where(unused), _drop_rows(couriers))
    if said is not None:
        empty = [~exists().where(one.c.conversation_id == conversations.c.id)
                 for one in (inbox, outbox, trackers, offers, alerts)]  # fmt: skip
        quiet = and_(conversations.c.last_at < said, conversations.c.owner == "bot", *empty)
        nobody = and_(quiet, ~_has_case(conversations.c.sender))
        yield Rule("conversations", select(conversations.c.id).where(nobody), _drop_rows(conversations))
    yield Rule("sessions", select(staff_tokens.c.digest).where(staff_tokens.c.expires < now), _drop_rows(staff_tokens))


def _of_talks(table: Table) -> Select[Any]:
    return select(*table.primary_key.columns).join_from(table, conversations)


def _silent(table: Table, old: Any) -> Select[Any]:
    """Of talks that the bot has and whose person has no open case."""
    return _of_talks(table).where(old, conversations.c.owner == "bot", ~_has_case(conversations.c.sender, open=True))


def _spoken(table: Table, before: datetime) -> Select[Any]:
    return _silent(table, and_(table.c.at < before, table.c.state != "pending"))


def _has_case(sender: Any, open: bool = False) -> Any:
    """By the sender alone: a case that staff registered may name another channel."""
    wanted = [cases.c.state.not_in(sorted(ENDED))] if open else []
    return exists().where(cases.c.sender == sender, *wanted)


def _talked_since(instant: datetime) -> Any:
    return exists().where(conversations.c.sender == couriers.c.sender, conversations.c.last_at >= instant)


def _narrowed(house: House, rule: Rule) -> Rule:
    """The rule with the rows that `among` left named by their keys, so that batches never stop at one that stays."""
    if rule.among is None:
        return rule
    transaction = Transaction(house, write=False)
    try:
        keys = [row[0] for row in rule.among(transaction, transaction.all(rule.old))]
    finally:
        transaction.close()
    key = next(iter(rule.old.selected_columns))
    # Written into the statement: databases limit the number of parameters.
    return replace(rule, old=rule.old.where(key.in_(bindparam("keys", keys, expanding=True, literal_execute=True))))


def _counted(house: House, rule: Rule) -> int:
    transaction = Transaction(house, write=False)
    try:
        row = transaction.first(select(func.count()).select_from(rule.old.subquery()))
    finally:
        transaction.close()
    return int(row[0]) if row is not None else 0


def _dropped(house: House, rule: Rule) -> int:
    dropped = 0
    while True:
        transaction = Transaction(house, write=True)
        try:
            rows = transaction.all(rule.old.limit(_BATCH))
            if rows:
                rule.drop(transaction, rows)
            transaction.commit()
        except Conflict:  # somebody came back while it was looked at: another day
            return dropped
        finally:
            transaction.close()
        dropped += len(rows)
        if len(rows) < _BATCH:
            return dropped


def _drop_rows(table: Table) -> Drop:
    keys = list(table.primary_key.columns)

    def drop(transaction: Transaction, rows: Sequence[Row[Any]]) -> None:
        if len(keys) == 1:
            transaction.run(delete(table).where(keys[0].in_([row[0] for row in rows])))
        else:
            transaction.run(delete(table).where(or_(*(tuple_(*keys) == tuple_(*row) for row in rows))))

    return drop


def _drop_received(transaction: Transaction, rows: Sequence[Row[Any]]) -> None:
    ids = [row.id for row in rows]
    links = inbox_files.c.message_id.in_(ids)
    held = [row.file_id for row in transaction.all(select(inbox_files.c.file_id).where(links))]
    transaction.run(delete(inbox_files).where(links))
    transaction.run(delete(inbox).where(inbox.c.id.in_(ids)))
    discard(transaction, held)


def _drop_copies(transaction: Transaction, rows: Sequence[Row[Any]]) -> None:
    transaction.run(delete(case_files).where(case_files.c.id.in_([row.id for row in rows])))
    discard(transaction, [row.file_id for row in rows])


def _drop_cases(transaction: Transaction, rows: Sequence[Row[Any]]) -> None:
    numbers = [row.number for row in rows]
    links = case_files.c.number.in_(numbers)
    held = [row.file_id for row in transaction.all(select(case_files.c.file_id).where(links))]
    for table in (case_files, case_lookups, case_timeline, reminders, notices, follow_ups, consents, cases):
        transaction.run(delete(table).where(table.c.number.in_(numbers)))
    discard(transaction, held)
