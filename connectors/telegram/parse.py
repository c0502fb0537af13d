"""Raw updates -> the library's objects."""

from __future__ import annotations

from typing import Any

from telegram import Update

from connectors.telegram.api import Api


def parse(raw: dict[str, Any], api: Api) -> Update | None:
    """None when the library cannot read it; the caller still owes the person a word (`chat_of`)."""
    try:
        return Update.de_json(_completed(raw), api)
    except Exception:
        return None


def chat_of(raw: dict[str, Any]) -> int | None:
    """The private chat an unreadable update came from, if it can be found."""
    for kind in ("message", "edited_message"):
        chat = raw[kind].get("chat") if isinstance(raw.get(kind), dict) else None
        if isinstance(chat, dict) and isinstance(chat.get("id"), int) and chat.get("type") == "private":
            return int(chat["id"])
    return None


def _completed(raw: dict[str, Any]) -> dict[str, Any]:
    """Bridges and small servers leave out parts that nobody here reads and the library insists on."""
    whole = {**raw, **{kind: _message(raw[kind]) for kind in ("message", "edited_message") if raw.get(kind)}}
    if query := raw.get("callback_query"):
        pressed = {"message": _message(query["message"])} if query.get("message") else {}
        whole["callback_query"] = {"chat_instance": "", **query, **pressed, "from": _person(query["from"])}
    return whole


def _message(raw: dict[str, Any]) -> dict[str, Any]:
    author = {"from": _person(raw["from"])} if raw.get("from") else {}
    return {"date": 0, **raw, **author, "chat": {"type": "private", **raw["chat"]}}


def _person(raw: dict[str, Any]) -> dict[str, Any]:
    return {"is_bot": False, "first_name": "", **raw}
