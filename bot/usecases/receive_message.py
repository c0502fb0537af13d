"""Stores an inbound message once; with it, in the same transaction, the alert and the words an emergency needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.danger.safety import Verdict
from bot.domain.people.ownership import Conversation
from bot.domain.talk.messages import Incoming
from bot.ports import Begin, Draft, InboxItem, UnitOfWork

BYSTANDING = ("other_hurt", "papers_withheld")
"""Kinds in which nobody is in danger at this moment: staff are told, what follows is an ordinary talk."""
WATCH = timedelta(minutes=30)
"""How long after an alert what a person writes belongs to it."""


@dataclass(frozen=True)
class Received:
    """`again`: this very message was stored before; nothing was written now. `alert_id` of a new alert."""

    conversation: Conversation
    item: InboxItem
    again: bool
    alert_id: int | None = None


def receive_message(
    begin: Begin, incoming: Incoming, now: datetime, verdict: Verdict | None, spoken: Draft | None
) -> Received:
    """Stores `incoming`; `spoken` (what the safety rules say at once) goes into the outbox with it.

    A `verdict` raises an alert for staff unless it only asks gently (kind "check"). Raises StoreUnavailable."""
    safety = {"level": verdict.level, "kind": verdict.kind} if verdict else None
    with begin() as work:
        # files first: the write lock is taken by the first statement, and a large file takes its time
        files = [work.files.keep(attachment, now) for attachment in incoming.attachments]
        conversation = work.conversations.open(incoming.channel, incoming.sender, now)
        item, again = work.inbox.add(conversation.id, incoming, files, now, safety)
        if again:
            return Received(conversation, item, True)
        alert_id = None
        if verdict and verdict.kind != "check":
            alert = work.alerts.add(
                conversation.id,
                incoming.channel,
                incoming.sender,
                verdict.level,
                verdict.kind,
                incoming.text,
                _place(incoming),
                now,
            )
            alert_id = alert.id
        elif (
            conversation.alert_id is not None and in_watch(work, conversation, now) and not _goes_on(work, conversation)
        ):
            work.alerts.add_words(conversation.alert_id, _words(work, conversation, incoming), _place(incoming))
        watched = None if verdict and verdict.kind in BYSTANDING else alert_id
        conversation = replace(
            conversation, last_at=now, unread=conversation.unread + 1, alert_id=watched or conversation.alert_id
        )
        work.conversations.save(conversation)
        if spoken is not None:
            work.outbox.add(conversation, [replace(spoken, in_reply_to=item.id)], now)
        work.commit()
    return Received(conversation, item, False, alert_id)


def _words(work: UnitOfWork, conversation: Conversation, incoming: Incoming) -> str:
    """As people read it: of a button its title."""
    return work.outbox.title_of(conversation.id, incoming.payload or incoming.text) or incoming.text


def in_watch(work: UnitOfWork, conversation: Conversation, now: datetime) -> bool:
    """Whether this person was in danger less than WATCH ago and has not said since that all is well."""
    alert = work.alerts.get(conversation.alert_id) if conversation.alert_id is not None else None
    return alert is not None and now - alert.at <= WATCH


def _goes_on(work: UnitOfWork, conversation: Conversation) -> bool:
    """Whether a form is being filled in again: what is said to it is none of the alarm's."""
    state = work.trackers.get(conversation.id)
    return state is not None and state.active_loop is not None


def _place(incoming: Incoming) -> str | None:
    position = incoming.position
    return f"{position.lat:.6f},{position.lng:.6f} ({position.system})" if position else None
