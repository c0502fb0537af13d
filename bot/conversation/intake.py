"""What happens to an inbound message before its turn: safety rules first, stored once, then acknowledged."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.clock import Clock
from bot.conversation.events import Events
from bot.conversation.injury_reports import is_report
from bot.conversation.rate import RateLimit
from bot.conversation.safety_words import first_words
from bot.conversation.second_opinion import SecondOpinion
from bot.domain.danger.safety import Verdict
from bot.domain.talk.messages import Attachment, Incoming, Receipt
from bot.errors import StoreUnavailable
from bot.ports import Begin
from bot.safety import assess
from bot.usecases.receive_message import Received, receive_message
from bot.usecases.staff_hours import OfficeHours, someone_answers
from bot.wording import say

log = logging.getLogger(__name__)

RETRY_SECONDS = 2.0
MOST_RETRIED = 50
"""Emergencies that wait in memory for the database; each tries for as long as this process lives."""


@dataclass
class Intake:
    """`notice(conversation_id)` sets the turns going; `sent()` wakes the outbox; `second`: who is asked whether words
    that sound dangerous are meant so; `plain`: makes the copy of a picture without its traces."""

    begin: Begin
    clock: Clock
    hours: OfficeHours
    limit: RateLimit
    second: SecondOpinion
    events: Events
    notice: Callable[[str], None]
    sent: Callable[[], None]
    plain: Callable[[Attachment], Attachment] = lambda attachment: attachment
    _unstored: set[asyncio.Task[None]] = field(default_factory=set)

    async def deliver(self, incoming: Incoming) -> Receipt:
        """Stores the message and says at once what an emergency needs. When it can't be stored, `Receipt.kept` is
        False and `spoken` holds the emergency's words, or the plain truth that it was not kept. An emergency is then
        stored as soon as it can be: its alert must reach staff even if the person does not write again."""
        verdict = assess(incoming.text) if incoming.text else None
        if verdict is not None and await self.second.contradicts(verdict, incoming.text):
            log.info(
                "no alarm channel=%s kind=%s: the engine takes it for something else", incoming.channel, verdict.kind
            )
            incoming.metadata["calmed"] = True
            verdict = None
        now = self.clock.now()
        if not self.limit.allows(f"{incoming.channel}:{incoming.sender}", time.monotonic()):
            incoming.metadata["hurried"] = True
        try:
            received = await asyncio.to_thread(self._store, incoming, verdict, now)
        except StoreUnavailable as error:
            log.error("message not stored channel=%s reason=%s", incoming.channel, error.details.get("reason"))
            if verdict is None:
                return Receipt(False, spoken=(say("receipts.not_kept"),))
            if len(self._unstored) < MOST_RETRIED:
                task = asyncio.create_task(self._store_later(incoming, verdict, now))
                self._unstored.add(task)
                task.add_done_callback(self._unstored.discard)
            return Receipt(False, spoken=(first_words(verdict, None).text,))
        self._stored(received)
        return Receipt(True, received.item.id, received.conversation.id, received.again)

    async def _store_later(self, incoming: Incoming, verdict: Verdict, now: datetime) -> None:
        while True:
            await asyncio.sleep(RETRY_SECONDS)
            try:
                received = await asyncio.to_thread(self._store, incoming, verdict, now)
            except StoreUnavailable:
                continue
            log.info("emergency stored late message=%s", received.item.id)
            self._stored(received)
            return

    def _stored(self, received: Received) -> None:
        if not received.again:
            self._tell(received)
        self.notice(received.conversation.id)

    def _store(self, incoming: Incoming, verdict: Verdict | None, now: datetime) -> Received:
        spoken = None
        if verdict is not None and is_report(self.begin, incoming, verdict, now):
            verdict = None
        if verdict is not None:
            spoken = first_words(verdict, self._duty(incoming, now))
        if incoming.attachments:
            incoming = replace(incoming, attachments=tuple(self.plain(one) for one in incoming.attachments))
        return receive_message(self.begin, incoming, now, verdict, spoken)

    def _duty(self, incoming: Incoming, now: datetime) -> bool:
        """Whether somebody of the staff reads this: on duty, or in this very talk."""
        with self.begin(write=False) as work:
            talk = work.conversations.of_sender(incoming.sender, incoming.channel)
        return (talk is not None and talk.owner == "staff") or someone_answers(self.begin, self.hours, now)

    def _tell(self, received: Received) -> None:
        if received.alert_id is not None:
            self.events.publish("alert", alert=received.alert_id, conversation=received.conversation.id)
            self.sent()
        self.events.publish("message", conversation=received.conversation.id, author="courier")
