"""Forgetting a person: words, tracker, profile, offers and files that belong to no case. Cases with what was
agreed to in them, and alerts, stay."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, literal_column, select, update

from bot.store.casework.files import copies_in, discard
from bot.store.sql.aftercare_tables import notices
from bot.store.sql.tables import (
    case_files,
    cases,
    consents,
    conversations,
    couriers,
    files,
    inbox,
    inbox_files,
    offers,
    outbox,
    trackers,
)
from bot.store.sql.transaction import Transaction

_CONVERSATION = select(conversations.c.id).where(
    conversations.c.channel == bindparam("channel"), conversations.c.sender == bindparam("sender")
)
_FORGET_COURIER = delete(couriers).where(
    couriers.c.channel == bindparam("channel"), couriers.c.sender == bindparam("sender")
)
_FORGET_CONSENTS = delete(consents).where(
    consents.c.channel == bindparam("channel"), consents.c.sender == bindparam("sender"), consents.c.number.is_(None)
)
_OF_REQUESTS = (
    select(case_files.c.id, case_files.c.file_id, files.c.body)
    .join_from(case_files, cases)
    .join(files, files.c.id == case_files.c.file_id)
    .where(
        cases.c.kind == literal_column("'data_request'"),
        cases.c.channel == bindparam("channel"),
        cases.c.sender == bindparam("sender"),
    )
)
_FORGET_COPIES = delete(case_files).where(case_files.c.id.in_(bindparam("ids", expanding=True)))
_FORGET_REASON = update(conversations).where(conversations.c.id == bindparam("conversation")).values(reason=None)
_FORGET_ROWS = [
    delete(table).where(table.c.conversation_id == bindparam("conversation"))
    for table in (trackers, offers, outbox, notices)
]
_HERE = inbox.c.conversation_id == bindparam("conversation")
_PENDING = inbox.c.state == literal_column("'pending'")
_FORGET_LATER = update(inbox).where(_HERE, _PENDING).values(erase_when_done=True)
_WITH_WORDS = select(inbox.c.id).where(_HERE, ~_PENDING, inbox.c.body.is_not(None))
_FORGET_WORDS = update(inbox).where(inbox.c.id.in_(bindparam("ids", expanding=True))).values(body=None, position=None)
_ATTACHED = select(inbox_files.c.file_id).where(inbox_files.c.message_id.in_(bindparam("ids", expanding=True)))
_DETACH = delete(inbox_files).where(inbox_files.c.message_id.in_(bindparam("ids", expanding=True)))
_BATCH = 500  # databases limit the number of parameters


def erase_person(transaction: Transaction, channel: str, sender: str) -> None:
    """Erases the person of (channel, sender), with the copies of their data they had asked for. Of inbound
    messages the id remains, so that a repetition is known; those whose turn is not over (the request itself among them)
    lose their words when it is."""
    person = {"channel": channel, "sender": sender}
    transaction.run(_FORGET_COURIER, person)
    transaction.run(_FORGET_CONSENTS, person)
    copies = copies_in(transaction, transaction.all(_OF_REQUESTS, person))
    transaction.run(_FORGET_COPIES, {"ids": [row.id for row in copies]})
    discard(transaction, [row.file_id for row in copies])
    found = transaction.first(_CONVERSATION, person)
    if found is None:
        return
    here = {"conversation": found.id}
    for statement in (_FORGET_REASON, *_FORGET_ROWS, _FORGET_LATER):
        transaction.run(statement, here)
    _erase_messages(transaction, [row.id for row in transaction.all(_WITH_WORDS, here)])


def erase_message(transaction: Transaction, message_id: int) -> None:
    """Erases the words and files of one inbound message."""
    _erase_messages(transaction, [message_id])


def _erase_messages(transaction: Transaction, ids: list[int]) -> None:
    for start in range(0, len(ids), _BATCH):
        batch = {"ids": ids[start : start + _BATCH]}
        attached = [row.file_id for row in transaction.all(_ATTACHED, batch)]
        transaction.run(_DETACH, batch)
        transaction.run(_FORGET_WORDS, batch)
        discard(transaction, attached)
