"""Emergencies: somebody says that they have seen to it."""

from __future__ import annotations

from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.danger.alerts import Alert
from bot.errors import NotFound


def handle(room: Room, call: Call, alert_id: int) -> Alert:
    """Marks it handled; who was first stays. Raises NotFound."""
    with room.begin() as work:
        alert = work.alerts.handle(alert_id, call.member.id, room.now())
        if alert is None:
            raise NotFound(what="alert")
        work.commit()
    call.later(room.events.publish, "alert", alert=alert.id, conversation=alert.conversation_id)
    return alert
