"""A conversation and its messages as JSON of the public contract."""

from __future__ import annotations

from typing import Any

from bot.desk.masks import masked, masked_text
from bot.domain.asking.drafts import in_hand
from bot.domain.people.ownership import Conversation
from bot.domain.talk.kept_file import kept_file
from bot.domain.talk.messages import HistoryItem, Outgoing
from bot.ports import TrackerState, UnitOfWork

DELIVERY = {"parked": "failed"}
"""States of the outbox that have another name outside; the others are received, pending, waiting, sent."""


def conversation_json(conversation: Conversation, position: int | None) -> dict[str, Any]:
    """One line of the list. `position` (1 is next) only while waiting."""
    shown: dict[str, Any] = {
        "id": conversation.id,
        "sender": conversation.sender,
        "channel": conversation.channel,
        "owner": conversation.owner,
        "staff_id": conversation.staff_id,
        "reason": conversation.reason,
        "unread": conversation.unread,
        "last_at": conversation.last_at.isoformat() if conversation.last_at else None,
    }
    if position is not None:
        shown["position"] = position
    if conversation.waiting_since is not None:
        shown["waiting_since"] = conversation.waiting_since.isoformat()
    return shown


def position_of(work: UnitOfWork, conversation: Conversation) -> int | None:
    """The place in the queue; None for whoever does not wait in it."""
    return work.conversations.queue_position(conversation.id) if conversation.owner == "queue" else None


def message_json(item: HistoryItem, unmasked: bool) -> dict[str, Any]:
    """One line of the talk."""
    return {
        "id": item.id,
        "at": item.at,
        "from": item.author,
        "text": item.text if unmasked else masked_text(item.text),
        "delivery": DELIVERY.get(item.delivery, item.delivery),
        "attachments": [*(dict(file) for file in item.attachments), *_kept(item.attachment)],
    }


def _kept(attachment: str | None) -> list[dict[str, Any]]:
    """A paper that went out; it is read on the page of its case."""
    file = kept_file(attachment)
    return [{"id": file.id, "name": file.name, "paper": True}] if file else []


def outgoing_json(outgoing: Outgoing) -> dict[str, Any]:
    """A message that was just put into the outbox."""
    return {"id": f"o{outgoing.id}", "at": outgoing.at, "from": outgoing.author, "text": outgoing.text,
            "delivery": "pending", "attachments": []}  # fmt: skip


def draft_json(state: TrackerState | None, unmasked: bool) -> dict[str, Any]:
    """The form the person is filling in, or was when the talk was handed over: {"task", "slots"}."""
    task, slots = in_hand(state.slots) if state else (None, {})
    return {"task": task, "slots": slots if unmasked else masked(slots)}


def detail_json(work: UnitOfWork, conversation: Conversation, unmasked: bool) -> dict[str, Any]:
    """The whole conversation: the last 200 lines and the draft."""
    return {
        **conversation_json(conversation, position_of(work, conversation)),
        "messages": [message_json(item, unmasked) for item in work.conversations.history(conversation.id)],
        "draft": draft_json(work.trackers.get(conversation.id), unmasked),
    }
