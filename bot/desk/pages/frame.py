"""What every page shows around its own content: emergencies, how many wait, whether one is on duty."""

from __future__ import annotations

from typing import Any

from bot.desk.call import Call
from bot.desk.pages.sentences import said
from bot.domain.alerts import Alert
from bot.domain.messages import HistoryItem
from bot.domain.ownership import Conversation
from bot.ports import UnitOfWork

MANY = 200
"""How many of a list are looked through for the counts in the frame."""


def frame(work: UnitOfWork, call: Call, here: str) -> dict[str, Any]:
    """The context of the layout. `here`: the part of the navigation that is open."""
    return {"here": here, "notice": said(call.query), **counts(work, call), "alerts": open_alerts(work)}


def counts(work: UnitOfWork, call: Call) -> dict[str, Any]:
    """The numbers in the navigation."""
    mine = mine_of(work, call)
    return {
        "waiting_count": len(work.conversations.page("queue", None, MANY).items),
        "unread_count": sum(1 for one in mine if one.unread),
        "parked_count": len(work.outbox.parked(100)),
    }


def mine_of(work: UnitOfWork, call: Call) -> list[Conversation]:
    """The conversations of the caller, newest first."""
    return [one for one in work.conversations.page("staff", None, MANY).items if one.staff_id == call.member.id]


def open_alerts(work: UnitOfWork) -> list[dict[str, Any]]:
    """Emergencies nobody has seen to, the gravest first; with the person's number to call."""
    found = sorted(work.alerts.page(False, None, 50).items, key=lambda alert: (alert.level, -alert.id))
    return [_alert(work, alert) for alert in found]


def _alert(work: UnitOfWork, alert: Alert) -> dict[str, Any]:
    courier = work.couriers.get(alert.channel, alert.sender)
    return {"alert": alert, "name": courier.name if courier else None, "phone": courier.phone if courier else None}


def person_name(work: UnitOfWork, channel: str, sender: str) -> str:
    """The person's name if it is known, else the end of the channel's id."""
    courier = work.couriers.get(channel, sender)
    return courier.name if courier and courier.name else f"…{sender[-6:]}" if len(sender) > 8 else sender


def last_words(history: list[HistoryItem]) -> HistoryItem | None:
    """What the person said last."""
    return next((item for item in reversed(history) if item.author == "courier"), None)
