"""What happens to one update, whichever way it came: read, fetched, stored, answered where the dialogue cannot."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from telegram import CallbackQuery
from telegram.error import RetryAfter, TelegramError

from bot.domain.talk.messages import Incoming
from bot.errors import where
from connectors.base import Door
from connectors.telegram.api import Api
from connectors.telegram.errands import Errands
from connectors.telegram.files import CannotFetch, fetch
from connectors.telegram.outcome import chat_is_gone, seconds
from connectors.telegram.pace import Pace
from connectors.telegram.parse import chat_of, parse
from connectors.telegram.presses import mark_choice, stop_spinner
from connectors.telegram.receive import Heard, receive

log = logging.getLogger(__name__)

DOWNLOADS = 4
"""Files fetched at the same time: each may be 20 MB in memory."""

SAY_ATTEMPTS = 3
REMEMBERED = 1000


@dataclass(frozen=True)
class Prepared:
    """An update ready to be stored. `words`: keys of sentences the door itself owes the person."""

    update_id: int
    chat: int
    incoming: Incoming | None
    words: tuple[str, ...]
    pressed: CallbackQuery | None = None


class Reception:
    """Shared by long polling and webhook."""

    def __init__(self, api: Api, door: Door, pace: Pace, errands: Errands) -> None:
        self._api, self._door, self._pace, self._errands = api, door, pace, errands
        self._downloads = asyncio.Semaphore(DOWNLOADS)
        self._told: OrderedDict[tuple[int, str], None] = OrderedDict()

    def read(self, raw: dict[str, Any]) -> Heard | None:
        """What `raw` asks for; None: nothing. Answers a press at once, before anything else is done."""
        update = parse(raw, self._api)
        if update is None:
            log.warning("telegram update unreadable update=%s", raw.get("update_id"))
            chat = chat_of(raw)
            return None if chat is None else Heard(chat, words="telegram.unsupported")
        if update.callback_query is not None:
            self._errands.run("answer", stop_spinner(self._api, update.callback_query))
        return receive(update, self._door.say)

    async def prepare(self, update_id: int, heard: Heard) -> Prepared:
        """Fetches the file. One that cannot be had is refused in words; what was written with it is still heard."""
        incoming, words = heard.incoming, [heard.words] if heard.words else []
        if incoming is not None and heard.file is not None:
            try:
                async with self._downloads:
                    incoming = replace(incoming, attachments=(await fetch(self._api, heard.file, self._pace),))
            except CannotFetch as refusal:
                log.info("telegram file refused update=%s reason=%s", update_id, refusal.words)
                words.append(refusal.words)
                facts = {**incoming.metadata, "file_refused": True}
                incoming = replace(incoming, metadata=facts) if incoming.text.strip() else None
        return Prepared(update_id, heard.chat, incoming, tuple(words), heard.pressed)

    async def hand_over(self, prepared: Prepared) -> bool:
        """Stores the message and says what is owed. False: not stored, the update must come again. Raises what a
        broken door raises."""
        if prepared.incoming is not None:
            receipt = await self._door.deliver(prepared.incoming)
            if not receipt.kept:
                log.warning("telegram message not kept update=%s", prepared.update_id)
                spoken = receipt.spoken or (self._door.say("telegram.not_kept"),)
                await self._tell(prepared.update_id, prepared.chat, "spoken", spoken)
                return False
        if prepared.pressed is not None:
            self._errands.run("mark", mark_choice(self._api, prepared.pressed, self._door.say))
        for key in prepared.words:
            await self._tell(prepared.update_id, prepared.chat, key, (self._door.say(key),))
        return True

    async def give_up(self, update_id: int, chat: int, error: Exception) -> None:
        """The door is broken for this one message: it must not hold up everybody else's for ever."""
        log.error("telegram update given up update=%s error=%s at=%s", update_id, type(error).__name__, where(error))
        await self._tell(update_id, chat, "given_up", (self._door.say("telegram.given_up"),))

    async def _tell(self, update_id: int, chat: int, key: str, sentences: Sequence[str]) -> None:
        """Each thing once per update, however often the update comes."""
        if (update_id, key) in self._told:
            return
        self._told[update_id, key] = None
        while len(self._told) > REMEMBERED:
            self._told.popitem(last=False)
        for sentence in sentences:
            await self._say(update_id, chat, sentence)

    async def _say(self, update_id: int, chat: int, sentence: str) -> None:
        for _, pause in zip(range(SAY_ATTEMPTS), self._pace.pauses(), strict=False):
            try:
                await self._api.post("sendMessage", chat_id=chat, text=sentence)
                return
            except RetryAfter as error:
                await asyncio.sleep(min(seconds(error), self._pace.longest))
            except TelegramError as error:
                if chat_is_gone(error):
                    return
                await asyncio.sleep(pause)
        log.warning("telegram sentence not said update=%s", update_id)
