"""What happens to an inbound message before its turn: safety rules first, stored once, then acknowledged."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.clock import Clock
from bot.conversation.events import Events
from bot.conversation.rate import RateLimit
from bot.conversation.safety_words import first_words
from bot.domain.messages import Incoming, Receipt
from bot.domain.safety import assess
from bot.errors import StoreUnavailable
from bot.ports import Begin
from bot.usecases.receive_message import Received, receive_message
from bot.usecases.staff_hours import OfficeHours, someone_answers
from bot.wording import say

log = logging.getLogger(__name__)


@dataclass
class Intake:
    """`notice(conversation_id)` sets the turns going; `sent()` wakes the outbox."""

    begin: Begin
    clock: Clock
    hours: OfficeHours
    limit: RateLimit
    events: Events
    notice: Callable[[str], None]
    sent: Callable[[], None]

    async def deliver(self, incoming: Incoming) -> Receipt:
        """Stores the message and says at once what an emergency needs. When it can't be stored, `Receipt.kept` is
        False and `spoken` holds the emergency's words, or the plain truth that it was not kept."""
        verdict = assess(incoming.text) if incoming.text else None
        now = self.clock.now()
        try:
            received = await asyncio.to_thread(self._store, incoming, verdict, now)
        except StoreUnavailable as error:
            log.error("message not stored channel=%s reason=%s", incoming.channel, error.details.get("reason"))
            spoken = first_words(verdict, None).text if verdict else say("receipts.not_kept")
            return Receipt(False, spoken=(spoken,))
        if not received.again:
            self._tell(received)
        self.notice(received.conversation.id)
        return Receipt(True, received.item.id, received.conversation.id, received.again)

    def _store(self, incoming: Incoming, verdict, now) -> Received:  # type: ignore[no-untyped-def]
        spoken = None
        if verdict is not None:
            spoken = first_words(verdict, someone_answers(self.begin, self.hours, now))
        if not self.limit.allows(f"{incoming.channel}:{incoming.sender}", time.monotonic()):
            incoming.metadata["hurried"] = True
        return receive_message(self.begin, incoming, now, verdict, spoken)

    def _tell(self, received: Received) -> None:
        if received.alert_id is not None:
            self.events.publish("alert", alert=received.alert_id, conversation=received.conversation.id)
            self.sent()
        self.events.publish("message", conversation=received.conversation.id, author="courier")
