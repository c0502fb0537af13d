"""Updates as Telegram sends them."""

from __future__ import annotations

from itertools import count
from typing import Any

RIDER = 7001
_message_ids = count(1)


def person(user: int) -> dict[str, Any]:
    return {"id": user, "is_bot": False, "first_name": "张", "language_code": "zh-hans"}


def message(update_id: int, sender: int = RIDER, *, kind: str = "message", **content: Any) -> dict[str, Any]:
    """A private message with the given content."""
    body = {
        "message_id": next(_message_ids),
        "date": 1760000000,
        "from": person(sender),
        "chat": {"id": sender, "type": "private", "first_name": "张"},
    }
    return {"update_id": update_id, kind: {**body, **content}}


def text(update_id: int, words: str, chat: int = RIDER, **more: Any) -> dict[str, Any]:
    return message(update_id, chat, text=words, **more)


def group(update_id: int, words: str, chat: int = -500) -> dict[str, Any]:
    """Somebody writes in a group the bot is in."""
    return message(update_id, text=words, chat={"id": chat, "type": "supergroup", "title": "骑手群"})


def press(update_id: int, data: str, chat: int = RIDER, words: str = "请选择", title: str = "要入会") -> dict[str, Any]:
    """A press on the first button of a message of the bot."""
    keys = {"inline_keyboard": [[{"text": title, "callback_data": data}, {"text": "别的", "callback_data": "other"}]]}
    shown = {
        "message_id": 900,
        "date": 1760000000,
        "text": words,
        "reply_markup": keys,
        "from": {"id": 123456, "is_bot": True, "first_name": "小哥"},
        "chat": {"id": chat, "type": "private", "first_name": "张"},
    }
    return {
        "update_id": update_id,
        "callback_query": {
            "id": f"q{update_id}",
            "from": person(chat),
            "data": data,
            "chat_instance": "1",
            "message": shown,
        },
    }


def file(file_id: str, size: int | None = 10, **more: Any) -> dict[str, Any]:
    """The part all files have."""
    return {"file_id": file_id, "file_unique_id": file_id, **({"file_size": size} if size is not None else {}), **more}


def photo(update_id: int, *file_ids: str, **more: Any) -> dict[str, Any]:
    """Sizes grow from the first id to the last."""
    sizes = [file(name, width=100 * number, height=100 * number) for number, name in enumerate(file_ids, 1)]
    return message(update_id, photo=sizes, **more)
