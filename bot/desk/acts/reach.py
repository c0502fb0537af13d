"""How far an official of one union reaches: the people and files of that union's cases, and those in conversations that
they may have to answer now (their own ones, and whoever waits). Everybody else of the staff sees all."""

from __future__ import annotations

from collections.abc import Iterator

from bot.desk.acts.cases import only_of
from bot.domain.casework.cases import Case, CaseFile
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


def may_open(work: UnitOfWork, member: StaffMember, file: CaseFile) -> bool:
    """Whether this member may open a file: one of their union's cases, or of a talk they have at hand. The copy of
    somebody's data that they asked for is for them; of the staff only who sees everything unmasked may open it."""
    mine = only_of(member)
    if file.is_data_copy and not member.may("see_unmasked"):
        return False
    if mine is None:
        return True
    if any(one.id == file.id for case in _cases(work, mine) for one in case.attachments):
        return True
    return any(
        one.get("id") == file.id
        for talk in _at_hand(work, member)
        for line in work.conversations.history(talk.id, None, 1000)
        for one in line.attachments
    )


def _cases(work: UnitOfWork, organisation: str) -> Iterator[Case]:
    cursor: str | None = None
    while True:
        page = work.cases.page(organisation=organisation, cursor=cursor, limit=_PAGE)
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
