"""The answer to one message, by whoever speaks: nobody (staff read it), the queue (a receipt), or the engine."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.aftercare.times import case_times
from bot.clock import Clock
from bot.conversation.answer_papers import AnswerPapers
from bot.conversation.engine_client import EngineClient, EngineDied
from bot.conversation.events import Events
from bot.conversation.queue_words import leaves_queue, queue_words
from bot.conversation.safety_words import later_words
from bot.domain.errors import Outdated
from bot.domain.people.ownership import Conversation
from bot.domain.talk.turns import TurnRequest, TurnResult
from bot.errors import EngineFailed, EngineUnavailable, StoreUnavailable
from bot.ports import Begin, Draft, InboxItem
from bot.usecases.finish_turn import finish_turn
from bot.usecases.keep_paper import Enclosed
from bot.usecases.receive_message import in_watch
from bot.usecases.staff_hours import OfficeHours, someone_answers
from bot.usecases.talk_as_staff import give_back
from bot.wording import say

log = logging.getLogger(__name__)

ATTEMPTS = 2
"""How often a turn that fails is asked for before the message is handed to a person."""

DEATHS = 3
"""How often the engine may die or hang over one message before the message is handed to a person: another attempt
would only take the engine from everybody else again."""


@dataclass
class Answerer:
    """`timed(seconds, outcome)` feeds the metrics."""

    begin: Begin
    clock: Clock
    engine: EngineClient
    events: Events
    hours: OfficeHours
    papers: AnswerPapers
    timed: Callable[[float, str], None]

    async def answer(self, item: InboxItem, ask: bool = True) -> None:
        """Answers `item` and ends it. Raises EngineUnavailable (it stays pending; with `ask` False always where the
        engine is needed) or StoreUnavailable."""
        started = time.perf_counter()
        conversation, command, position, watch, rating = await asyncio.to_thread(self._look, item)
        if conversation.owner == "queue" and leaves_queue(item.incoming.text):
            conversation = await asyncio.to_thread(give_back, self.begin, conversation.id, self.clock.now())
            self.events.publish("owner", conversation=conversation.id)
            await self._finish(item, conversation, TurnResult(({"text": say("queue.left")},)))
        elif not conversation.bot_speaks or is_blank(item):
            await self._finish(item, conversation, TurnResult(queue_words(conversation, position, item)))
        elif watch and item.incoming.position is not None:
            duty = await asyncio.to_thread(someone_answers, self.begin, self.hours, self.clock.now())
            words = later_words("position", duty)
            await self._finish(item, conversation, TurnResult(({"text": words.text, "custom": words.custom},)))
        elif item.incoming.metadata.get("hurried") and item.safety is None:
            await self._finish(item, conversation, TurnResult(({"text": say("receipts.too_fast")},)))
        elif not ask:
            raise EngineUnavailable(reason="waiting")
        else:
            await self._ask(item, conversation, command, watch, rating)
        self.timed(time.perf_counter() - started, conversation.owner)

    async def _ask(
        self, item: InboxItem, conversation: Conversation, command: str | None, watch: bool, rating: str | None
    ) -> None:
        request = replace(self._request(item, conversation, command, watch), rating=rating)
        for attempt in range(1, ATTEMPTS + 1):
            try:
                result = await self.engine.turn(request)
                break
            except EngineFailed as error:
                log.error("turn failed message=%s attempt=%s status=%s", item.id, attempt, error.details.get("status"))
            except EngineDied:
                log.error("engine died message=%s attempt=%s", item.id, item.attempts + 1)
                if item.attempts + 1 < DEATHS:
                    await asyncio.to_thread(self._count, item)
                    raise
                await self._give_up(item, conversation)
                return
        else:
            await self._give_up(item, conversation)
            return
        if item.incoming.metadata.get("calmed"):  # the rules heard danger, the engine did not: the numbers all the same
            result = replace(result, replies=({"text": say("receipts.in_case")}, *result.replies))
        await self._finish(item, conversation, result)

    async def give_up(self, item: InboxItem) -> None:
        """Ends a message that nothing can be done with: the person is told, staff get it."""
        await self._give_up(item, (await asyncio.to_thread(self._look, item))[0])

    async def _give_up(self, item: InboxItem, conversation: Conversation) -> None:
        words = ({"text": say("receipts.turn_failed")},) if conversation.bot_speaks else ()
        failed = TurnResult(words, ({"effect": "hand_over", "reason": "failed"},))
        await self._finish(item, conversation, failed, "failed")

    def _count(self, item: InboxItem) -> None:
        with self.begin() as work:
            work.inbox.set_state(item.id, "pending", attempts=item.attempts + 1)
            work.commit()

    async def _finish(
        self, item: InboxItem, conversation: Conversation, result: TurnResult, state: str = "done"
    ) -> None:
        result, enclosed = await self.papers.made_for(result)
        try:
            try:
                await asyncio.to_thread(self._store, item, conversation, result, state, enclosed)
            except StoreUnavailable:
                if not enclosed:
                    raise
                result = await asyncio.to_thread(self.papers.failed, result)  # no room for files; maybe for words
                await asyncio.to_thread(self._store, item, conversation, result, state, ())
        except Outdated:
            log.info("reply dropped message=%s conversation=%s: the owner changed", item.id, conversation.id)
            return
        self.events.publish("message", conversation=conversation.id, author="bot")
        for effect in result.effects:
            if effect["effect"] in ("hand_over", "callback"):
                self.events.publish("owner", conversation=conversation.id)
            if effect["effect"] in ("case", "paper"):
                self.events.publish("case", number=effect.get("number"))

    def _store(
        self, item: InboxItem, conversation: Conversation, result: TurnResult, state: str, enclosed: Sequence[Enclosed]
    ) -> None:
        drafts = [_draft(reply) for reply in result.replies]
        version, now = conversation.version, self.clock.now()
        finish_turn(self.begin, item, version, drafts, result.effects, now, state, enclosed)

    def _look(self, item: InboxItem) -> tuple[Conversation, str | None, int | None, bool, str | None]:
        """The conversation, the command behind a button that was offered to it, its place in the queue, whether
        somebody was in danger a short while ago, and which question about the outcome of a case stands."""
        now = self.clock.now()
        with self.begin(write=False) as work:
            conversation = work.conversations.get(item.conversation_id)
            assert conversation is not None
            pressed = item.incoming.payload or item.incoming.text
            command = work.outbox.command_of(conversation.id, pressed) if pressed and len(pressed) <= 64 else None
            position = work.conversations.queue_position(conversation.id) if conversation.owner == "queue" else None
            watch = in_watch(work, conversation, now)
            since = now - case_times().asking
            asked = work.follow_ups.standing(conversation.channel, conversation.sender, since, now)
        return conversation, command, position, watch, asked.stage if asked else None

    def _request(self, item: InboxItem, conversation: Conversation, command: str | None, watch: bool) -> TurnRequest:
        incoming = item.incoming
        now = self.clock.now()
        command = command or incoming.metadata.get("house")
        return TurnRequest(
            conversation_id=conversation.id,
            message_id=item.id,
            kind="command" if command else "text",
            text=command or incoming.text,
            channel=incoming.channel,
            sender=incoming.sender,
            now=now.isoformat(),
            position=asdict(incoming.position) if incoming.position else None,
            phone=incoming.phone,
            files=tuple({"id": file.id, "name": file.name, "content_type": file.content_type} for file in item.files),
            safety=item.safety,
            watch=watch,
        )


def is_blank(item: InboxItem) -> bool:
    """Whether nothing was said, sent or pressed."""
    incoming = item.incoming
    return not (
        incoming.text.strip()
        or incoming.payload
        or incoming.position
        or incoming.phone
        or item.files
        or incoming.metadata.get("house")
    )


def _draft(reply: Mapping[str, Any]) -> Draft:
    return Draft(
        text=reply.get("text", ""),
        buttons=tuple((one["title"], one["command"]) for one in reply.get("buttons", ())),
        image=reply.get("image"),
        attachment=reply.get("attachment"),
        custom=reply.get("custom"),
    )
