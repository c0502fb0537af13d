"""What the house offers to a channel (the protocol `Door` of connectors/base.py)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.clock import Clock
from bot.conversation.intake import Intake
from bot.conversation.turns import Turns
from bot.domain.talk.kept_file import kept_file
from bot.domain.talk.messages import Attachment, HistoryItem, Incoming, Outgoing, Receipt
from bot.errors import StoreUnavailable
from bot.ports import Begin
from bot.wording import say

log = logging.getLogger(__name__)

ANSWER_SECONDS = 25.0
"""How long a caller who waits for the answer is kept; who has none by then gets a receipt."""


@dataclass
class HouseDoor:
    """One for all channels."""

    begin: Begin
    clock: Clock
    intake: Intake
    turns: Turns
    secrets: Callable[[str], tuple[bytes, ...]]

    async def deliver(self, incoming: Incoming) -> Receipt:
        """Stores the message once and sets its turn going."""
        return await self.intake.deliver(incoming)

    async def answer(self, receipt: Receipt, timeout: float | None = None) -> Sequence[Outgoing]:
        """The replies to a stored message, when its turn is over or a receipt was given."""
        if receipt.message_id is None:
            return ()
        try:
            await asyncio.wait_for(self.turns.over(receipt.message_id), timeout or ANSWER_SECONDS)
        except asyncio.TimeoutError:
            await self.turns.receipt(receipt.message_id)
        replies = await asyncio.to_thread(self._replies, receipt.message_id, receipt.duplicate)
        await asyncio.to_thread(self._mark_sent, replies, self.clock.now())
        return replies

    async def unasked(self, channel: str, sender: str, after: int, limit: int = 100) -> Sequence[Outgoing]:
        """What was sent to this person without a question, after `after`."""
        found = await asyncio.to_thread(self._unasked, channel, sender, after, limit)
        await asyncio.to_thread(self._mark_sent, found, self.clock.now())
        return found

    async def history(
        self, channel: str, sender: str, after: str | None = None, limit: int = 100
    ) -> Sequence[HistoryItem]:
        """The talk so far, oldest first."""
        return await asyncio.to_thread(self._history, channel, sender, after, limit)

    async def part_sent(self, outgoing: Outgoing, parts: int, external_id: str | None) -> None:
        """So many parts of a message have arrived."""
        try:
            await asyncio.to_thread(self._part_sent, outgoing.id, parts, external_id)
        except StoreUnavailable as error:
            log.warning("part not marked outgoing=%s reason=%s", outgoing.id, error.details.get("reason"))

    async def file(self, channel: str, sender: str, outgoing_id: int) -> Attachment | None:
        """The kept file that a message of this person carries."""
        return await asyncio.to_thread(self._file, channel, sender, outgoing_id)

    async def acknowledge(self, channel: str, sender: str, up_to: int) -> None:
        """The person's client has everything up to this outgoing id."""
        await asyncio.to_thread(self._acknowledge, channel, sender, up_to, self.clock.now())

    def secret(self, purpose: str) -> bytes:
        """A 32-byte key of this installation for one purpose."""
        return self.secrets(purpose)[0]

    def keys(self, purpose: str) -> tuple[bytes, ...]:
        """`secret` under every key of the installation, the one in force first."""
        return self.secrets(purpose)

    def say(self, key: str, **values: Any) -> str:
        """A sentence of the wording files."""
        return say(key, **values)

    def _part_sent(self, outgoing_id: int, parts: int, external_id: str | None) -> None:
        with self.begin() as work:
            work.outbox.part_sent(outgoing_id, parts, external_id)
            work.commit()

    def _replies(self, message_id: int, again: bool) -> Sequence[Outgoing]:
        """What answered it; whoever asks `again` gets the answer itself rather than the receipt that came before."""
        with self.begin(write=False) as work:
            late = work.outbox.late_replies(message_id) if again else ()
            return late or work.outbox.replies(message_id)

    def _unasked(self, channel: str, sender: str, after: int, limit: int) -> Sequence[Outgoing]:
        with self.begin(write=False) as work:
            conversation = work.conversations.of_sender(sender, channel)
            return () if conversation is None else work.outbox.unasked(conversation.id, after, limit)

    def _mark_sent(self, messages: Sequence[Outgoing], now: datetime) -> None:
        """An answer that can be read is given, also when the mark cannot be written: it is fetched by its id, so
        nothing comes of a missing mark but what staff see of the delivery."""
        try:
            with self.begin() as work:
                for one in messages:
                    work.outbox.sent(one.id, None, now)
                work.commit()
        except StoreUnavailable as error:
            log.warning("delivery not marked messages=%s reason=%s", len(messages), error.details.get("reason"))

    def _history(self, channel: str, sender: str, after: str | None, limit: int) -> Sequence[HistoryItem]:
        with self.begin(write=False) as work:
            conversation = work.conversations.of_sender(sender, channel)
            return () if conversation is None else work.conversations.history(conversation.id, after, limit)

    def _file(self, channel: str, sender: str, outgoing_id: int) -> Attachment | None:
        with self.begin(write=False) as work:
            outgoing = work.outbox.get(outgoing_id)
            if outgoing is None or (outgoing.channel, outgoing.sender) != (channel, sender):
                return None
            meant = kept_file(outgoing.attachment)
            found = work.files.read(meant.id) if meant else None
        return Attachment(found[0].name, found[0].content_type, found[1]) if found else None

    def _acknowledge(self, channel: str, sender: str, up_to: int, now: datetime) -> None:
        with self.begin() as work:
            conversation = work.conversations.of_sender(sender, channel)
            if conversation is not None:
                work.outbox.acknowledge(conversation.id, up_to, now)
                work.commit()
