"""Emergencies and undeliverable messages in the staff API."""

from __future__ import annotations

from typing import Any

from bot.desk.acts import alerts
from bot.desk.api.route import Query, Route
from bot.desk.api.shapes import CURSOR, FLAG, INSTANT, LIMIT, TEXT, TEXT_OR_NULL, WHOLE, page_of, record
from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.danger.alerts import Alert
from bot.errors import NotFound
from bot.ports import Parked

SCHEMAS: dict[str, Any] = {
    "Alert": record(
        {"id": WHOLE, "at": INSTANT, "sender": TEXT, "level": TEXT, "text": TEXT, "handled": FLAG},
        location=TEXT, channel=TEXT, kind=TEXT, conversation_id=TEXT, handled_by=TEXT_OR_NULL,
    ),
    "AlertPage": page_of("Alert"),
    "Parked": record({"id": TEXT, "conversation_id": TEXT, "at": INSTANT, "reason": TEXT}),
    "ParkedPage": page_of("Parked"),
}  # fmt: skip


def alert_json(alert: Alert) -> dict[str, Any]:
    """An emergency; in one nothing is masked."""
    shown: dict[str, Any] = {
        "id": alert.id,
        "at": alert.at.isoformat(),
        "sender": alert.sender,
        "channel": alert.channel,
        "level": alert.level,
        "kind": alert.kind,
        "text": alert.text,
        "handled": alert.handled,
        "handled_by": alert.handled_by,
        "conversation_id": alert.conversation_id,
    }
    return {**shown, "location": alert.location} if alert.location is not None else shown


def _list(room: Room, call: Call) -> Any:
    with room.look() as work:
        page = work.alerts.page(call.query["handled"], call.query["cursor"], call.query["limit"])
    return {"items": [alert_json(alert) for alert in page.items], "next": page.next}


def _handled(room: Room, call: Call) -> Any:
    text = call.path["id"]
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise NotFound(what="alert")
    return alert_json(alerts.handle(room, call, int(text)))


def _parked(room: Room, call: Call) -> Any:
    with room.look() as work:
        found = work.outbox.parked(call.query["limit"])
    return {"items": [_parked_json(one) for one in found], "next": None}


def _parked_json(one: Parked) -> dict[str, Any]:
    return {"id": f"o{one.id}", "conversation_id": one.conversation_id, "at": one.at.isoformat(), "reason": one.reason}


_HANDLED = Query("handled", {"type": "boolean"}, "only those that are handled, or are not")
ROUTES = (
    Route("GET", "/alerts", _list, "Emergencies, newest first", "AlertPage", deed="talk",
          query=(_HANDLED, CURSOR, LIMIT)),
    Route("POST", "/alerts/{id}/handled", _handled, "Somebody has seen to it", "Alert", deed="talk"),
    Route("GET", "/parked", _parked, "Messages that could not be delivered, newest first", "ParkedPage", deed="talk",
          query=(LIMIT,)),
)  # fmt: skip
