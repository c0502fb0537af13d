"""What each method of the Bot API answers, as far as a bot can tell, and the state behind it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

TOKEN = "123456:TEST-token"


@dataclass
class Call:
    """One call a bot made. `files`: uploads, by field name: (file name, content)."""

    method: str
    data: dict[str, Any]
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)


class ApiError(Exception):
    """An answer with `ok` false."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


class Methods:
    """The state of the server; `_on_<method>` answers one call or raises ApiError."""

    def __init__(self) -> None:
        self.token = TOKEN
        self.pending: list[dict[str, Any]] = []
        self.confirmed: int = 0  # every update below this id is forgotten
        self.files: dict[str, bytes] = {}  # by file id
        self.gone: dict[int, ApiError] = {}  # by chat id
        self.webhook: dict[str, Any] = {"url": ""}
        self.commands: list[dict[str, str]] = []
        self._message_id = 1000
        self._changed = asyncio.Event()
        self._polls = 0

    def _notify(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    def _on_getMe(self, call: Call) -> Any:
        return {"id": int(self.token.split(":")[0]), "is_bot": True, "first_name": "小哥", "username": "xiaoge_bot"}

    async def _on_getUpdates(self, call: Call) -> Any:
        if self.webhook["url"]:
            raise ApiError(
                409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first"
            )
        self._polls += 1
        mine = self._polls
        self._notify()  # an older poll that still waits is terminated
        offset = call.data.get("offset")
        if offset is not None:
            self.pending = [update for update in self.pending if update["update_id"] >= offset]
            self.confirmed = max(self.confirmed, offset)
        deadline = asyncio.get_running_loop().time() + call.data.get("timeout", 0)
        while not self.pending:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                break
            try:
                await asyncio.wait_for(self._changed.wait(), left)
            except asyncio.TimeoutError:
                break
            if mine != self._polls:
                raise ApiError(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )
        allowed = call.data.get("allowed_updates")
        self.pending.sort(key=lambda update: int(update["update_id"]))
        return [update for update in self.pending if not allowed or any(kind in update for kind in allowed)][
            : call.data.get("limit", 100)
        ]

    def _on_setWebhook(self, call: Call) -> Any:
        if not call.data.get("url", "").startswith("https://"):
            raise ApiError(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        self.webhook = call.data
        return True

    def _on_deleteWebhook(self, call: Call) -> Any:
        self.webhook = {"url": ""}
        return True

    def _on_setMyCommands(self, call: Call) -> Any:
        self.commands = call.data["commands"]
        return True

    def _on_sendMessage(self, call: Call) -> Any:
        text = str(call.data.get("text", "")).strip()
        if not text:
            raise ApiError(400, "Bad Request: message text is empty")
        if units(text) > 4096:
            raise ApiError(400, "Bad Request: message is too long")
        if call.data.get("parse_mode") == "HTML" and text.count("<") != text.count(">"):
            raise ApiError(400, "Bad Request: can't parse entities: Can't find end tag")
        return self._sent(call, text=text)

    def _on_sendPhoto(self, call: Call) -> Any:
        return self._sent(call, photo=[{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}])

    def _on_sendDocument(self, call: Call) -> Any:
        return self._sent(call, document={"file_id": "d", "file_unique_id": "d"})

    def _on_editMessageText(self, call: Call) -> Any:
        if units(call.data["text"]) > 4096:
            raise ApiError(400, "Bad Request: message is too long")
        return True

    def _on_editMessageReplyMarkup(self, call: Call) -> Any:
        return True

    def _on_answerCallbackQuery(self, call: Call) -> Any:
        return True

    def _on_getFile(self, call: Call) -> Any:
        file_id = call.data["file_id"]
        if file_id not in self.files:
            raise ApiError(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        size = len(self.files[file_id])
        if size > 20 * 1024 * 1024:
            raise ApiError(400, "Bad Request: file is too big")
        return {"file_id": file_id, "file_unique_id": file_id, "file_size": size, "file_path": f"files/{file_id}"}

    def _sent(self, call: Call, **content: Any) -> Any:
        chat = call.data["chat_id"]
        if chat in self.gone:
            raise self.gone[chat]
        for row in (call.data.get("reply_markup") or {}).get("inline_keyboard", []):
            for button in row:
                if not 1 <= len(button.get("callback_data", "").encode()) <= 64:
                    raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
                if not button.get("text", "").strip():
                    raise ApiError(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed")
        self._message_id += 1
        call.data["message_id_given"] = self._message_id
        self._notify()
        bot = {"id": 123456, "is_bot": True, "first_name": "小哥"}
        return {
            "message_id": self._message_id,
            "date": 1760000000,
            "from": bot,
            "chat": {"id": chat, "type": "private", "first_name": "x"},
            **content,
        }
