"""Rasa's tracker store over ours: a tracker is rebuilt from slots, loop and a bounded window of events, and a save is
handed to the turn that asked for it, which writes it in one transaction with the turn's answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from itertools import islice
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import SESSION_START_METADATA_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

from bot.ports import TrackerState

WINDOW = 12
"""Events kept of a conversation. RulePolicy looks at the last turn only; the window is for people who debug."""

TURN: ContextVar[dict[str, TrackerState | None]] = ContextVar("turn")
"""The conversations of the running turn: what was loaded, then what was saved."""

_KEPT = ("user", "bot", "action")


class TurnTrackerStore(TrackerStore):
    """Reads and writes the `TURN` of the current task; never touches the database itself."""

    def __init__(self, domain: Domain | None = None) -> None:
        super().__init__(domain)

    @property
    def domain(self) -> Domain:
        """The domain of the loaded model; the agent sets it at every load."""
        return self._domain

    @domain.setter
    def domain(self, domain: Domain | None) -> None:
        self._domain = domain or Domain.empty()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker of a conversation, None for a new one."""
        state = TURN.get().get(sender_id)
        return None if state is None else self._rebuild(state)

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """The same: there is only one session (drafts, not sessions, say what is stale)."""
        return await self.retrieve(conversation_id)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Remembers the state for the end of the turn."""
        TURN.get()[tracker.sender_id] = snapshot(tracker)

    async def keys(self) -> Iterable[str]:
        """The conversations of the running turn."""
        return list(TURN.get())

    def _rebuild(self, state: TrackerState) -> DialogueStateTracker:
        events: list[Event] = [
            ActionExecuted("action_session_start"),
            SessionStarted(),
            ActionExecuted("action_listen"),
        ]
        known = {slot.name for slot in self._domain.slots}
        events += [SlotSet(name, value) for name, value in state.slots.items() if name in known and value is not None]
        past = deserialise_events([dict(event) for event in state.events])
        events += past
        events.append(ActiveLoop(state.active_loop))
        if not (past and isinstance(past[-1], ActionExecuted) and past[-1].action_name == "action_listen"):
            events.append(ActionExecuted("action_listen"))
        return DialogueStateTracker.from_events(state.conversation_id, events, self._domain.slots, domain=self._domain)


def snapshot(tracker: DialogueStateTracker) -> TrackerState:
    """What is worth keeping of a tracker: slots with a value, loop, latest message, the last WINDOW events."""
    kept = [_slim(event.as_dict()) for event in islice(_worth_keeping(tracker), WINDOW)][::-1]
    latest = tracker.latest_message
    return TrackerState(
        conversation_id=tracker.sender_id,
        slots={
            name: value
            for name, value in tracker.current_slot_values().items()
            if value is not None and name != SESSION_START_METADATA_SLOT
        },
        active_loop=tracker.active_loop_name,
        latest_message=_slim_parse(latest.parse_data if latest else {}),
        events=tuple(kept),
    )


def _worth_keeping(tracker: DialogueStateTracker) -> Iterator[Event]:
    """What was said and done, newest first; a form sets so many slots in a turn that they would push out the words."""
    return (event for event in reversed(tracker.events) if event.type_name in _KEPT)


def _slim_parse(parse: Any) -> dict[str, Any]:
    wanted = ("text", "intent", "entities", "message_id", "metadata")
    found = {key: parse[key] for key in wanted if key in (parse or {})}
    ranking = (parse or {}).get("intent_ranking")
    if ranking:
        found["intent_ranking"] = ranking[:3]
    return found


def _slim(event: dict[str, Any]) -> dict[str, Any]:
    if event["event"] == "user":
        event["parse_data"] = _slim_parse(event.get("parse_data"))
    return event
