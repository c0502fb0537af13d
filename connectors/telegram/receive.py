"""Update -> what the person said, and what has to be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from telegram import CallbackQuery, Message, MessageOrigin, Update
from telegram.constants import ChatType

from bot.domain.people.phone import InvalidPhone, normalise_mobile
from bot.domain.talk.messages import Incoming, SharedPosition
from connectors.telegram.commands import command
from connectors.telegram.files import FileRef, file_of

CHANNEL = "telegram"
Say = Callable[[str], str]

SERVICE = (
    "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "connected_website",
    "boost_added", "chat_background_set", "proximity_alert_triggered", "users_shared", "chat_shared",
    "chat_owner_changed", "chat_owner_left", "managed_bot_created", "forum_topic_created", "forum_topic_edited",
    "forum_topic_closed", "forum_topic_reopened", "new_chat_title", "new_chat_photo", "delete_chat_photo",
)  # fmt: skip
"""Notes of Telegram itself: nobody spoke, so nothing is answered."""


@dataclass(frozen=True)
class Heard:
    """What an update asks for. `incoming`: to be delivered, with `file` attached once it is fetched. `words`: key of
    a sentence that answers at once because the dialogue cannot. `pressed`: the button press it came from."""

    chat: int
    incoming: Incoming | None = None
    file: FileRef | None = None
    words: str | None = None
    pressed: CallbackQuery | None = None


def receive(update: Update, say: Say) -> Heard | None:
    """None: there is nothing to hear (service notes, other bots, channels, moves of a live location)."""
    if update.callback_query is not None:
        return _press(update.update_id, update.callback_query)
    message = update.message or update.edited_message
    if message is None or message.from_user is None or message.from_user.is_bot:
        return None
    if message.chat.type != ChatType.PRIVATE:
        return Heard(message.chat.id, words="telegram.private_only") if _speaks_to_bot(message) else None
    if any(getattr(message, name, None) for name in SERVICE):
        return None
    return _message(message, update.update_id, edited=update.edited_message is not None, say=say)


def _message(message: Message, update_id: int, edited: bool, say: Say) -> Heard | None:
    chat = message.chat.id
    base = _incoming(message.chat.id, update_id, _facts(message, edited))
    if message.text is not None:
        return Heard(chat, command(base, message.text, say))
    if message.location is not None:  # a venue carries its location too
        return None if edited else Heard(chat, _position(base, message))
    if message.contact is not None:
        return _contact(base, message)
    if message.sticker is not None:
        if not message.sticker.emoji:
            return Heard(chat, words="telegram.sticker")
        return Heard(chat, replace(base, text=message.sticker.emoji, metadata={**base.metadata, "kind": "sticker"}))
    file = file_of(message, say)
    if file is None:
        return Heard(chat, words="telegram.unsupported")
    return Heard(chat, replace(base, text=message.caption or "", metadata={**base.metadata, "kind": file.kind}), file)


def _press(update_id: int, query: CallbackQuery) -> Heard | None:
    if not query.data or (query.message is not None and query.message.chat.type != ChatType.PRIVATE):
        return None
    facts: dict[str, Any] = {"kind": "press"}
    if query.message is not None:
        facts["message_id"] = query.message.message_id
    return Heard(
        query.from_user.id, replace(_incoming(query.from_user.id, update_id, facts), payload=query.data), pressed=query
    )


def _incoming(chat: int, update_id: int, facts: dict[str, Any]) -> Incoming:
    # The update's id, not the message's: it differs when a message is edited, and when another bot takes over.
    return Incoming(CHANNEL, str(chat), f"u{update_id}", metadata=facts)


def _facts(message: Message, edited: bool) -> dict[str, Any]:
    facts: dict[str, Any] = {"kind": "text", "message_id": message.message_id}
    if edited:
        facts["edited"] = True
    if isinstance(message.forward_origin, MessageOrigin):
        facts["forwarded"] = True
    if message.media_group_id:
        facts["album"] = message.media_group_id
    return facts


def _position(base: Incoming, message: Message) -> Incoming:
    assert message.location is not None
    facts: dict[str, Any] = {**base.metadata, "kind": "location"}
    if message.venue is not None:
        facts |= {"kind": "venue", "title": message.venue.title, "address": message.venue.address}
    position = SharedPosition(message.location.latitude, message.location.longitude, "wgs84")
    return replace(base, position=position, metadata=facts)


def _contact(base: Incoming, message: Message) -> Heard:
    """Only the person's own card gives a phone: Telegram puts the owner's id on it."""
    contact = message.contact
    assert contact is not None and message.from_user is not None
    if contact.user_id != message.from_user.id:
        return Heard(message.chat.id, words="telegram.contact_of_other")
    try:
        phone = normalise_mobile(contact.phone_number)
    except InvalidPhone:  # a number of another country
        phone = contact.phone_number
    return Heard(message.chat.id, replace(base, phone=phone, metadata={**base.metadata, "kind": "contact"}))


def _speaks_to_bot(message: Message) -> bool:
    """In a group: commands, answers to something the bot said, and the moment somebody adds it."""
    replied = message.reply_to_message
    return bool(
        (message.text or "").startswith("/")
        or (replied and replied.from_user and replied.from_user.is_bot)
        or any(member.is_bot for member in message.new_chat_members)
    )
