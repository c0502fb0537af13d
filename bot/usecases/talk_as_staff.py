"""What staff do in a conversation: claim it, speak, pass it on, give it back to the bot, end it.

Each changes the owner in the transaction that checks it, so two people cannot speak at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import AlreadyOwned
from bot.domain.people.ownership import Conversation
from bot.domain.people.staff import StaffMember
from bot.domain.talk.messages import Incoming, Outgoing
from bot.errors import NotFound
from bot.ports import Begin, Draft, UnitOfWork


def _locked(work: UnitOfWork, conversation_id: str) -> Conversation:
    if work.conversations.get(conversation_id) is None:
        raise NotFound(what="conversation")
    return work.conversations.lock(conversation_id)


def claim(begin: Begin, conversation_id: str, member: StaffMember, note: Draft | None, now: datetime) -> Conversation:
    """Takes the conversation; `note` tells the person who is there. Raises AlreadyOwned when a colleague has it
    (an administrator may take it over), NotFound."""
    with begin() as work:
        before = _locked(work, conversation_id)
        if before.owner == "staff" and before.staff_id != member.id and not member.may("manage_staff"):
            raise AlreadyOwned(before.staff_id or "")
        after = before.claimed(member.id)
        work.conversations.save(after)
        if note is not None and after.version != before.version:
            work.outbox.add(after, [note], now)
        work.commit()
    return after


def speak(begin: Begin, conversation_id: str, member: StaffMember, text: str, now: datetime) -> Outgoing:
    """Sends `text` as this staff member; takes the conversation over first when nobody else of the staff has it."""
    with begin() as work:
        before = _locked(work, conversation_id)
        if before.owner == "staff" and before.staff_id != member.id:
            raise AlreadyOwned(before.staff_id or "")
        after = before.claimed(member.id)
        work.conversations.save(replace(after, unread=0, last_at=now))
        sent = work.outbox.add(after, [Draft(text, author="staff")], now)
        work.commit()
    return sent[0]


def transfer(begin: Begin, conversation_id: str, member: StaffMember, to: str | None, now: datetime) -> Conversation:
    """Passes the conversation to the colleague `to`, or back to the queue without one. Raises NotFound for a
    colleague who is not there, AlreadyOwned when it is somebody else's."""
    with begin() as work:
        before = _locked(work, conversation_id)
        if before.owner == "staff" and before.staff_id != member.id and not member.may("manage_staff"):
            raise AlreadyOwned(before.staff_id or "")
        if to is None:
            after = replace(before, owner="queue", version=before.version + 1, staff_id=None, waiting_since=now)
        else:
            colleague = work.staff.get(to)
            if colleague is None or not colleague.active:
                raise NotFound(what="staff")
            after = before.claimed(to)
        work.conversations.save(after)
        work.commit()
    return after


def give_back(begin: Begin, conversation_id: str, now: datetime) -> Conversation:
    """Returns the conversation to the bot where it was; drafts are kept, and the bot is told to offer them."""
    with begin() as work:
        after = _locked(work, conversation_id).given_back()
        work.conversations.save(replace(after, unread=0))
        word = Incoming(after.channel, after.sender, f"house-{after.version}", metadata={"house": "/offer_draft"})
        work.inbox.add(conversation_id, word, (), now, None)
        work.commit()
    return after


def close(begin: Begin, conversation_id: str, note: Draft | None, now: datetime) -> Conversation:
    """Ends the talk: the bot speaks again, with a clean start (no draft, no open question)."""
    with begin() as work:
        after = replace(_locked(work, conversation_id).given_back(), unread=0, alert_id=None)
        work.conversations.save(after)
        work.trackers.drop(conversation_id)
        if note is not None:
            work.outbox.add(after, [note], now)
        work.commit()
    return after
