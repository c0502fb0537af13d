"""Conversations in the staff API."""

from __future__ import annotations

from typing import Any

from bot.desk.acts import talk
from bot.desk.api.route import Query, Route
from bot.desk.api.shapes import (
    CURSOR,
    INSTANT,
    LIMIT,
    TEXT,
    TEXT_OR_NULL,
    WHOLE,
    form,
    list_of,
    page_of,
    record,
    ref,
    words,
)  # fmt: skip
from bot.desk.call import Call
from bot.desk.room import Room
from bot.desk.talk_view import conversation_json, detail_json, outgoing_json, position_of
from bot.domain.people.ownership import OWNERS, Conversation
from bot.errors import NotFound

_LINE: dict[str, Any] = {
    "id": TEXT, "sender": TEXT, "channel": TEXT, "owner": {"type": "string", "enum": list(OWNERS)}, "unread": WHOLE,
}  # fmt: skip
_MORE: dict[str, Any] = {
    "position": WHOLE, "waiting_since": INSTANT, "staff_id": TEXT_OR_NULL, "reason": TEXT, "last_at": TEXT_OR_NULL,
}  # fmt: skip
SCHEMAS: dict[str, Any] = {
    "Message": record({
        "id": TEXT, "at": INSTANT, "from": {"type": "string", "enum": ["courier", "bot", "staff", "system"]},
        "text": TEXT,
        "delivery": {"type": "string", "enum": ["received", "pending", "waiting", "sent", "failed"]},
        "attachments": list_of({"type": "object"}),
    }),
    "Conversation": record(_LINE, **_MORE),
    "ConversationPage": page_of("Conversation"),
    "Draft": record({"task": TEXT_OR_NULL, "slots": {"type": "object"}}),
    "ConversationDetail": record({**_LINE, "messages": list_of(ref("Message")), "draft": ref("Draft")}, **_MORE),
}  # fmt: skip
NEW_MESSAGE = form({"text": words()})
TRANSFER = form(to={"type": ["string", "null"], "maxLength": 60, "description": "login name; null: back to the queue"})


def _list(room: Room, call: Call) -> Any:
    with room.look() as work:
        page = work.conversations.page(call.query["owner"], call.query["cursor"], call.query["limit"])
        items = [conversation_json(one, position_of(work, one)) for one in page.items]
    return {"items": items, "next": page.next}


def _get(room: Room, call: Call) -> Any:
    with room.look() as work:
        conversation = work.conversations.get(call.path["id"])
        if conversation is None:
            raise NotFound(what="conversation")
        return detail_json(work, conversation, call.unmasked)


def _claim(room: Room, call: Call) -> Any:
    return _shown(room, talk.claim(room, call, call.path["id"]))


def _reply(room: Room, call: Call) -> Any:
    return outgoing_json(talk.reply(room, call, call.path["id"], call.body["text"]))


def _transfer(room: Room, call: Call) -> Any:
    return _shown(room, talk.transfer(room, call, call.path["id"], call.body.get("to")))


def _close(room: Room, call: Call) -> Any:
    return _shown(room, talk.close(room, call, call.path["id"]))


def _return(room: Room, call: Call) -> Any:
    return _shown(room, talk.give_back(room, call, call.path["id"]))


def _shown(room: Room, conversation: Conversation) -> Any:
    with room.look() as work:
        return conversation_json(conversation, position_of(work, conversation))


_OWNER = Query("owner", {"type": "string", "enum": list(OWNERS)}, "who speaks")
ROUTES = (
    Route("GET", "/conversations", _list, "Conversations; those who wait in the order they will be served",
          "ConversationPage", deed="talk", query=(_OWNER, CURSOR, LIMIT)),
    Route("GET", "/conversations/{id}", _get, "One conversation with its messages and draft", "ConversationDetail",
          deed="talk"),
    Route("POST", "/conversations/{id}/claim", _claim, "Takes the conversation", "Conversation", deed="talk",
          faults=(409,)),
    Route("POST", "/conversations/{id}/messages", _reply, "Says something; takes the conversation over", "Message",
          NEW_MESSAGE, "NewMessage", deed="talk", status=201, faults=(409,)),
    Route("POST", "/conversations/{id}/transfer", _transfer, "Passes it to a colleague or back to the queue",
          "Conversation", TRANSFER, "Transfer", deed="talk", faults=(409,), body_optional=True),
    Route("POST", "/conversations/{id}/close", _close, "Ends the talk: the bot with a clean start", "Conversation",
          deed="talk", faults=(409,)),
    Route("POST", "/conversations/{id}/return", _return, "Gives it back to the bot where it was, draft kept",
          "Conversation", deed="talk", faults=(409,)),
)  # fmt: skip
