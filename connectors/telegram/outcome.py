"""What an error of the Bot API means for a message on its way out."""

from __future__ import annotations

from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.domain.talk.messages import Delivery

CHAT_GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "chat_id_invalid",
    "chat_id is empty",
    "user_is_blocked",
    "user_is_deactivated",
    "input_user_deactivated",
    "chat was deleted",
    "bot_blocked",
    "have no rights to send",
    "not enough rights",
    "need administrator rights",
)
"""Parts of the descriptions with which Telegram says that this chat can never be reached again (lower case)."""


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    pause = error.retry_after  # an int, or a timedelta in newer versions of the library
    return pause.total_seconds() if isinstance(pause, timedelta) else float(pause)


def chat_is_gone(error: TelegramError) -> bool:
    """Whether nothing can be sent to this chat any more."""
    if isinstance(error, (Forbidden, ChatMigrated)):
        return True
    return isinstance(error, BadRequest) and any(part in error.message.lower() for part in CHAT_GONE)


def outcome(error: TelegramError) -> Delivery:
    """The delivery state for `error`; `reason` is a code: blocked, chat_gone, refused, rate_limited, token, timeout,
    network."""
    if isinstance(error, RetryAfter):
        return Delivery("retry", retry_after=seconds(error), reason="rate_limited")
    if chat_is_gone(error):
        return Delivery("final", reason="blocked" if isinstance(error, Forbidden) else "chat_gone")
    if isinstance(error, BadRequest):
        return Delivery("final", reason="refused")
    if isinstance(error, InvalidToken):
        return Delivery("retry", reason="token")  # people can be answered once the operator has mended it
    return Delivery("retry", reason="timeout" if isinstance(error, TimedOut) else "network")
