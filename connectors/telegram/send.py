"""One attempt to bring one message to a person."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any, Literal

from telegram import InlineKeyboardMarkup, InputFile, LinkPreviewOptions
from telegram.error import BadRequest, TelegramError

from bot.domain.talk.kept_file import kept_file
from bot.domain.talk.messages import Delivery, Outgoing
from bot.errors import StoreUnavailable, where
from connectors.base import Door
from connectors.telegram.api import Api
from connectors.telegram.keyboard import Keyboard, keyboard
from connectors.telegram.media import Media, media
from connectors.telegram.outcome import chat_is_gone, outcome
from connectors.telegram.progress import Progress
from connectors.telegram.split import clean, split

log = logging.getLogger(__name__)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True)
class Step:
    """One call to the Bot API. `body`: the text, or the reference of a file."""

    kind: Literal["photo", "document", "text"]
    body: str


class Sender:
    """Text goes out without a parse mode, so nothing in it can be taken for markup. `public`: base URL of this
    gateway as seen from outside, for files it serves itself."""

    def __init__(self, api: Api, door: Door, public: str | None) -> None:
        self._api, self._door, self._public = api, door, public
        self._progress = Progress()

    async def send(self, outgoing: Outgoing) -> Delivery:
        """Sends what is left of `outgoing`. Never raises."""
        chat = _chat(outgoing.sender)
        if chat is None:
            return Delivery("final", reason="bad_address")
        keys = keyboard(outgoing.buttons)
        steps = self._steps(outgoing, keys)
        done, external_id = self._progress.of(outgoing.id)
        done = max(done, outgoing.parts)
        try:
            for number, step in enumerate(steps[done:], done + 1):
                external_id = await self._step(chat, outgoing, step, keys.markup if number == len(steps) else None)
                self._progress.note(outgoing.id, number, external_id)
                if number < len(steps):  # the last one is told by the delivery
                    await self._door.part_sent(outgoing, number, external_id)
        except TelegramError as error:
            delivery = outcome(error)
        except StoreUnavailable as error:
            log.warning("telegram file away outgoing=%s reason=%s", outgoing.id, error.details.get("reason"))
            return Delivery("retry", reason=error.code)
        except Exception as error:
            log.error(
                "telegram send failed outgoing=%s error=%s at=%s", outgoing.id, type(error).__name__, where(error)
            )
            return Delivery("retry", reason="unexpected")
        else:
            delivery = Delivery("sent", external_id=external_id)
        if delivery.state != "retry":
            self._progress.forget(outgoing.id)
        if delivery.state != "sent":
            log.info("telegram not sent outgoing=%s state=%s reason=%s", outgoing.id, delivery.state, delivery.reason)
        return delivery

    def _steps(self, outgoing: Outgoing, keys: Keyboard) -> list[Step]:
        text = clean(outgoing.text)
        if keys.spoken:
            text += "\n\n" + self._door.say("telegram.type_instead", titles="、".join(keys.spoken))
        if keys.markup and not text:
            text = self._door.say("telegram.choose")
        steps = [Step("photo", outgoing.image)] if outgoing.image else []
        steps += [Step("document", outgoing.attachment)] if outgoing.attachment else []
        return steps + [Step("text", piece) for piece in split(text)]

    async def _step(self, chat: int, outgoing: Outgoing, step: Step, markup: InlineKeyboardMarkup | None) -> str | None:
        if step.kind == "text":
            return await self._text(chat, step.body, markup)
        found = await self._file(outgoing, step)
        if found is None:
            return await self._text(chat, self._door.say("telegram.file_not_sent"), markup)
        kinds = ("photo", "document") if step.kind == "photo" else ("document",)
        for kind in kinds:  # what Telegram does not take as a picture it may take as a file
            try:
                return await self._post(f"send{kind.title()}", chat, markup, **{kind: found.file})
            except BadRequest as error:
                if chat_is_gone(error):
                    raise
        key = "telegram.file_link" if found.link else "telegram.file_not_sent"
        return await self._text(chat, self._door.say(key, link=found.link), markup)

    async def _file(self, outgoing: Outgoing, step: Step) -> Media | None:
        """What is handed to Telegram: the content where the file is ours, else what its address stands for."""
        if kept_file(step.body) is None:
            return media(step.body, self._public)
        kept = await self._door.file(outgoing.channel, outgoing.sender, outgoing.id)
        return Media(InputFile(kept.data, filename=kept.name)) if kept else None

    async def _text(self, chat: int, text: str, markup: InlineKeyboardMarkup | None) -> str | None:
        return await self._post("sendMessage", chat, markup, text=text, link_preview_options=_NO_PREVIEW)

    async def _post(self, method: str, chat: int, markup: InlineKeyboardMarkup | None, **data: Any) -> str | None:
        return await self._api.post(method, chat_id=chat, reply_markup=markup, **data)


def _chat(sender: str) -> int | None:
    try:
        return int(sender)
    except ValueError:
        return None
