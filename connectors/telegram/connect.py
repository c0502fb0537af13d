"""Getting in touch with the Bot API server, for as long as it takes."""

from __future__ import annotations

import asyncio
import logging

from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.errors import where
from connectors.base import Door
from connectors.telegram.api import KINDS, Api
from connectors.telegram.commands import menu
from connectors.telegram.outcome import seconds
from connectors.telegram.pace import Pace

log = logging.getLogger(__name__)


async def connect(api: Api, door: Door, pace: Pace, webhook: str | None, secret: str) -> None:
    """Checks the token, sets or removes the webhook (`webhook`: its full URL) and the menu. Returns when that is done;
    a failure is logged and tried again after a growing pause."""
    for pause in pace.pauses():
        try:
            await api.open()
            if webhook is None:
                await api.delete_webhook(drop_pending_updates=False)
            else:
                await api.set_webhook(webhook, secret_token=secret, allowed_updates=KINDS, drop_pending_updates=False)
            await _set_menu(api, door)
            log.info("telegram connected mode=%s", "webhook" if webhook else "polling")
            return
        except RetryAfter as error:
            await asyncio.sleep(seconds(error))
        except InvalidToken:
            log.error("telegram refuses the token in XIAOGE_TELEGRAM_TOKEN pause=%.1f", pause)
            await asyncio.sleep(pause)
        except TelegramError as error:
            log.warning("telegram not reached error=%s pause=%.1f", type(error).__name__, pause)
            await asyncio.sleep(pause)
        except Exception as error:
            log.error("telegram not connected error=%s at=%s", type(error).__name__, where(error))
            await asyncio.sleep(pause)


async def _set_menu(api: Api, door: Door) -> None:
    try:
        await api.set_my_commands(menu(door.say))
    except TelegramError as error:  # talking matters more than the menu
        log.warning("telegram menu not set error=%s", type(error).__name__)
