"""What every page shows around its own content: emergencies, how many wait, whether one is on duty."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from bot.desk.call import Call
from bot.desk.pages.sentences import said
from bot.domain.danger.alerts import Alert
from bot.domain.people.ownership import Conversation
from bot.ports import UnitOfWork

INSTANT = timedelta(milliseconds=1)  # a line of the talk carries no finer time
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
    first, later = _words(work, alert)
    return {"alert": alert, "name": courier.name if courier else None, "phone": courier.phone if courier else None,
            "first": first, "latest": later[-1] if later else "", "later": len(later)}  # fmt: skip


def _words(work: UnitOfWork, alert: Alert) -> tuple[str, list[str]]:
    """The words that raised the alert, and the lines that followed them (the house appends these, one by one)."""
    lines = alert.text.splitlines()
    if len(lines) < 2:
        return alert.text, []
    said = [item.text for item in work.conversations.history(alert.conversation_id, None, MANY)
            if item.author == "courier" and abs(datetime.fromisoformat(item.at) - alert.at) < INSTANT]  # fmt: skip
    first = next((text for text in said if text and alert.text.startswith(text)), lines[0])
    return first, [line for line in alert.text[len(first) :].splitlines() if line.strip()]


def person_name(work: UnitOfWork, channel: str, sender: str) -> str:
    """The person's name if it is known, else the end of the channel's id."""
    courier = work.couriers.get(channel, sender)
    return courier.name if courier and courier.name else f"…{sender[-6:]}" if len(sender) > 8 else sender
