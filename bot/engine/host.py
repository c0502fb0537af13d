"""The trained model and the turns it takes. One idempotent turn per message; the tracker and the answer are written
in one transaction, so a turn happened wholly or not at all."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.processor import MessageProcessor

from bot.domain.talk.turns import TurnRequest, TurnResult
from bot.engine.asked.leaning import words_behind
from bot.engine.in_process_actions import FAILED, InProcessActions
from bot.engine.lean_rasa import make_rasa_lean
from bot.engine.models import components_of, newest_model
from bot.engine.one_thought import one_thought
from bot.engine.own import CALL, own_of, told_of_own
from bot.engine.parse import for_dialogue, safe_text, with_safety
from bot.engine.pressed import command_parse, typed_title
from bot.engine.replies import turn_result
from bot.engine.several import Part, parts_of
from bot.engine.tensorflow_stand_in import NeedsTensorFlow, does_without_tensorflow, is_stood_in
from bot.engine.tracker_store import TURN, TurnTrackerStore
from bot.engine.waiting import BEFORE_THE_FORM, RUN, command_after, waiting_before
from bot.errors import EngineFailed, EngineUnavailable
from bot.nlu.law.points import warm_up
from bot.nlu.reply.speakers import without_coming_back
from bot.nlu.reply.wishes import without_refused_person
from bot.ports import Begin, TrackerState

log = logging.getLogger(__name__)

AWAITED = {"rating_words": "words", "reason": "reason", "amend_value": "value"}
"""Deed of an offer -> what is waited for (bot/nlu/own_case/outcome.py)."""


class Engine:
    """Holds one model at a time; `load` swaps it between two turns without dropping either."""

    def __init__(self, begin: Begin, model_dir: Path) -> None:
        self._begin = begin
        self._model_dir = model_dir
        make_rasa_lean()
        self._actions = InProcessActions()
        self._store = TurnTrackerStore()
        self._agent: Agent | None = None
        self.model: Path | None = None

    def load(self) -> bool:
        """Loads the newest model if it is not the one in use; True when it changed. Blocks for seconds. Raises
        EngineUnavailable without a model, NeedsTensorFlow when only a new process can load it."""
        path = newest_model(self._model_dir)
        if path is None:
            raise EngineUnavailable(reason="no_model")
        if path == self.model:
            return False
        if is_stood_in() and not does_without_tensorflow(components_of(path)):
            raise NeedsTensorFlow(path.name)
        self._agent = Agent.load(
            str(path), tracker_store=self._store, lock_store=InMemoryLockStore(), action_endpoint=self._actions
        )
        self.model = path
        warm_up()
        log.info("model loaded model=%s", path.name)
        return True

    @property
    def _processor(self) -> MessageProcessor:
        if self._agent is None or self._agent.processor is None:
            raise EngineUnavailable(reason="loading")
        return self._agent.processor

    async def parse(self, text: str, now: datetime) -> dict[str, Any]:
        """What the dialogue would understand by `text`: Rasa's parse with the safety rules applied."""
        _, parsed = await self._parsed(self._processor, text, now.isoformat())
        return {"intent_ranking": [], **parsed, "text": text}

    async def turn(self, request: TurnRequest) -> TurnResult:
        """Takes one turn. Raises EngineFailed when an action raised or nothing was said; nothing is stored then."""
        processor = self._processor
        before = await asyncio.to_thread(self._load_state, request.conversation_id)
        if before is not None and before.turn == request.message_id and before.result is not None:
            return TurnResult.from_json(before.result)
        states: dict[str, TrackerState | None] = {request.conversation_id: before}
        failed: list[str] = []
        TURN.set(states)
        FAILED.set(failed)
        RUN.set([])
        said = await self._take(processor, request, before)
        after = states[request.conversation_id]
        if failed or after is None:
            raise EngineFailed(actions=failed)
        result = turn_result(said)
        if not result.replies and not result.effects:
            raise EngineFailed(actions=["silence"])
        done = replace(after, turn=request.message_id, result=result.to_json())
        await asyncio.to_thread(self._save_state, done, datetime.fromisoformat(request.now))
        return result

    async def _take(
        self, processor: MessageProcessor, request: TurnRequest, before: TrackerState | None
    ) -> list[dict[str, Any]]:
        form = before.active_loop if before is not None else None
        calm = not (request.safety or request.watch or request.files)
        pressed = request.text if request.kind == "command" else typed_title(request.text, before) if calm else None
        if pressed is not None:
            request = replace(request, text=pressed, kind="command")
            message = self._message(request, Part(pressed))
            message.parse_data = command_parse(pressed)
            await processor.handle_message(message)
            return await self._with_waiting(processor, request, before, list(message.output_channel.messages))
        asked = before.slots.get("requested_slot") if before is not None else None

        if form != CALL and (rest := without_refused_person(request.text)):
            request = replace(request, text=rest)
        waiting = (before.slots.get("drafts") or ()) if before is not None else ()
        if not any(one.get("handed") for one in waiting):
            request = replace(request, text=without_coming_back(request.text))
        known: dict[str, tuple[str, dict[str, Any]]] = {}  # each text once: a piece is mostly a turn of its own too

        async def read(text: str) -> tuple[str, dict[str, Any]]:
            if text not in known:
                known[text] = await self._parsed(processor, text, request.now)
            return known[text]

        async def parse(text: str) -> dict[str, Any]:
            return (await read(text))[1]

        whole = await read(request.text)
        own = await asyncio.to_thread(own_of, self._begin, request, before)
        parts = [Part(request.text)]
        if not (whole[1].get("safety") or request.safety or request.watch or told_of_own(request, own, form)):
            parts = await parts_of(request.text, parse, form, asked)
        request = replace(request, rating=self._rating(request, before))
        said = []
        for part in parts:
            written, meant = await read(part.text)
            told = replace(request, text=part.text)
            after = _relieved(request, before), _told_law(request, before)
            led = words_behind(after[1], part.text) if form is None else ""
            plain = for_dialogue(meant, told, form, own, *after, (await read(led))[1] if led else None)
            if form is None and len(parts) == 1:

                async def meaning(one: TurnRequest) -> dict[str, Any]:
                    return for_dialogue((await read(one.text))[1], one, None, own)

                plain, thought = await one_thought(plain, told, before, meaning)
                written = written if thought == part.text else thought
            message = self._message(request, replace(part, text=safe_text(written)))
            message.parse_data = {**plain, "text": message.text}  # actions read the words from here
            await processor.handle_message(message)
            said += message.output_channel.messages
        return await self._with_waiting(processor, request, before, said)

    async def _with_waiting(
        self, processor: MessageProcessor, request: TurnRequest, before: TrackerState | None, said: list[dict[str, Any]]
    ) -> list[dict[str, Any]]:
        """What was said, and the question before it that was not answered."""
        waiting = waiting_before(before.slots, _last_key(request, before)) if before is not None else None
        after = TURN.get().get(request.conversation_id)
        if waiting is None or after is None or request.safety or request.watch:
            return said
        command = command_after(waiting, after.slots, after.active_loop)
        if command is None:
            return said
        own = replace(request, text=command, kind="command")
        message = self._message(own, Part(command, place=len(said) or 1))
        message.parse_data = command_parse(command)
        await processor.handle_message(message)
        more = list(message.output_channel.messages)
        if '"again": true' in command:
            return [*said, *more]
        return [*more[:BEFORE_THE_FORM], *said]  # a form that is open would put its question twice

    @staticmethod
    def _rating(request: TurnRequest, before: TrackerState | None) -> str | None:
        """What words of any kind are waited for: right after it was asked a word beside a mark, a reason, a correction;
        else the question about an outcome that stands."""
        offer = (before.slots.get("offer") or {}) if before is not None else {}
        lately = before is not None and str(offer.get("key", "")).endswith(f":{before.turn}")
        if not lately:
            return request.rating
        return AWAITED.get(str(offer.get("deed"))) or request.rating

    @staticmethod
    async def _parsed(processor: MessageProcessor, text: str, now: str) -> tuple[str, dict[str, Any]]:
        """The words (pinyin is answered as if it had been characters) and what is made of them."""
        parsed = await processor.parse_message(UserMessage(safe_text(text), metadata={"now": now}))
        written = parsed.pop("written", text)
        return written, with_safety(parsed, text, written)

    @staticmethod
    def _message(request: TurnRequest, part: Part) -> UserMessage:
        metadata = {
            "now": request.now,
            "message_id": request.message_id,
            "channel": request.channel,
            "sender": request.sender,
            "position": request.position,
            "files": list(request.files),
            "phone": request.phone,
            "safety": request.safety,
            "kind": request.kind,
            "watch": request.watch,
            "more": part.more,
            "also": list(part.also),
            "part": part.place,
        }
        return UserMessage(
            part.text,
            CollectingOutputChannel(),
            request.conversation_id,
            input_channel=request.channel,
            message_id=str(request.message_id),
            metadata=metadata,
        )

    def _load_state(self, conversation_id: str) -> TrackerState | None:
        with self._begin(write=False) as work:
            return work.trackers.get(conversation_id)

    def _save_state(self, state: TrackerState, now: datetime) -> None:
        with self._begin() as work:
            work.trackers.save(state, now)
            work.commit()


def _relieved(request: TurnRequest, before: TrackerState | None) -> bool:
    """Whether the turn before this one ended an alarm (actions/safe_again.py), or asked whether there is any."""
    offer = (before.slots.get("offer") or {}) if before is not None else {}
    lately = before is not None and offer.get("key") == _last_key(request, before)
    return lately and (bool(offer.get("safe")) or offer.get("deed") == "danger")


def _told_law(request: TurnRequest, before: TrackerState | None) -> str:
    """The topic, where the turn before this one ended with an answer of law (actions/offers.py)."""
    offer = (before.slots.get("offer") or {}) if before is not None else {}
    told = before is not None and offer.get("key") == _last_key(request, before)
    return str(offer.get("topic") or "") if told else ""


def _last_key(request: TurnRequest, before: TrackerState) -> str:
    return f"{request.conversation_id}:{before.turn}"
