"""How far an official of one union reaches: the people and files of that union's cases, and those in conversations that
they may have to answer now (their own ones, and whoever waits). Everybody else of the staff sees all."""

from __future__ import annotations

from collections.abc import Iterator

from bot.desk.acts.cases import only_of
from bot.domain.casework.cases import Case
from bot.domain.people.couriers import Courier
from bot.domain.people.ownership import Conversation
from bot.domain.people.staff import StaffMember
from bot.ports import UnitOfWork

_PAGE = 200


def at_hand(conversation: Conversation, member: StaffMember) -> bool:
    """Whether this member speaks in it, or somebody waits there whom any colleague may take."""
    return conversation.owner in ("queue", "callback") or (
        conversation.owner == "staff" and conversation.staff_id == member.id
    )


def may_open_files(conversation: Conversation, member: StaffMember) -> bool:
    """Whether the files of this talk are for this member's eyes (those of their union's cases are anyway)."""
    return only_of(member) is None or at_hand(conversation, member)


def may_know(work: UnitOfWork, member: StaffMember, courier: Courier) -> bool:
    """Whether this member may see what is stored about a person."""
    mine = only_of(member)
    if mine is None:
        return True
    conversation = work.conversations.of_sender(courier.sender, courier.channel)
    if conversation is not None and at_hand(conversation, member):
        return True
    found = work.cases.page(sender=courier.sender, channel=courier.channel, organisation=mine, limit=1)
    return bool(found.items)


def may_open(work: UnitOfWork, member: StaffMember, file_id: str) -> bool:
    """Whether this member may open a file: one of their union's cases, or of a talk they have at hand. The copy of
    somebody's data that they asked for is for them; of the staff only who sees everything unmasked may open it."""
    mine = only_of(member)
    if not member.may("see_unmasked") and _is_copy(work, file_id):
        return False
    if mine is None:
        return True
    if any(file.id == file_id for case in _cases(work, organisation=mine) for file in case.attachments):
        return True
    return any(
        file.get("id") == file_id
        for talk in _at_hand(work, member)
        for line in work.conversations.history(talk.id, None, 1000)
        for file in line.attachments
    )


def _is_copy(work: UnitOfWork, file_id: str) -> bool:
    return any(file.id == file_id for case in _cases(work, kind="data_request") for file in case.attachments)


def _cases(work: UnitOfWork, organisation: str | None = None, kind: str | None = None) -> Iterator[Case]:
    cursor: str | None = None
    while True:
        page = work.cases.page(organisation=organisation, kind=kind, cursor=cursor, limit=_PAGE)
        yield from page.items
        cursor = page.next
        if cursor is None:
            return


def _at_hand(work: UnitOfWork, member: StaffMember) -> Iterator[Conversation]:
    for owner in ("staff", "queue", "callback"):
        cursor: str | None = None
        while True:
            page = work.conversations.page(owner, cursor, _PAGE)
            yield from (one for one in page.items if at_hand(one, member))
            cursor = page.next
            if cursor is None:
                break
