"""Courtesies round a pressed button: the spinner on it is stopped, and its message shows what was chosen."""

from __future__ import annotations

from collections.abc import Callable

from telegram import CallbackQuery, LinkPreviewOptions, Message

from connectors.telegram.api import Api
from connectors.telegram.split import LIMIT, units


async def stop_spinner(api: Api, query: CallbackQuery) -> None:
    """Answers the callback query."""
    await api.answer_callback_query(query.id)


async def mark_choice(api: Api, query: CallbackQuery, say: Callable[..., str]) -> None:
    """Takes the keyboard away and, where the message is a text with room left, adds the choice to it."""
    message = query.message
    if message is None:
        return
    chat, number = message.chat.id, message.message_id
    title = _title(message, query.data) if isinstance(message, Message) else None
    if title and isinstance(message, Message) and message.text:
        text = say("telegram.chosen", text=message.text, title=title)
        if units(text) <= LIMIT:
            preview = LinkPreviewOptions(is_disabled=True)
            await api.edit_message_text(text, chat, number, link_preview_options=preview)
            return
    await api.edit_message_reply_markup(chat, number)


def _title(message: Message, payload: str | None) -> str | None:
    if message.reply_markup is None:
        return None
    keys = (key for row in message.reply_markup.inline_keyboard for key in row)
    return next((key.text for key in keys if key.callback_data == payload), None)
