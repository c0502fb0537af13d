"""One message as an action sees it: Rasa's tracker read into plain values, once, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from rasa_sdk import Tracker

from bot.domain.talk.messages import SharedPosition
from bot.nlu.naming.lexicon import Lexicon, load_lexicon

ENTITIES = Path("nlu_data/entities")


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The tables of words, read once in a process."""
    return load_lexicon(ENTITIES)


@dataclass(frozen=True)
class Turn:
    """`topics`: of each intent that has topics, the likeliest. `command`: the message came from a button. `given`:
    values a button carries. `first`: no action has run yet for this message. `key`: unique for the message, also in the
    house as a whole; `deed`: the same of the part of the message that this turn is, under which what it does to a case
    is written once; `previous`: the key of the message before. `more`: the same message asks for something else too,
    which is answered next; `also`: tasks it asks for besides, with its words on them; `asked_before`: intent and
    words of the message before."""

    text: str
    intent: str
    topics: dict[str, str]
    confidence: float
    ranking: tuple[tuple[str, float], ...]
    command: bool
    given: dict[str, Any]
    now: datetime
    channel: str
    sender: str
    key: str
    deed: str
    previous: str | None
    position: SharedPosition | None
    phone: str | None
    files: tuple[dict[str, Any], ...]
    safety: dict[str, Any] | None
    watch: bool
    more: bool
    also: tuple[tuple[str, str], ...]
    first: bool
    slots: dict[str, Any]
    active: str | None
    asked_before: tuple[str, str] = ("", "")


def read_turn(tracker: Tracker) -> Turn:
    """The turn that is being taken. Works without the gateway too (`rasa shell`): then now is now."""
    message = tracker.latest_message or {}
    metadata = message.get("metadata") or {}
    intent = message.get("intent") or {}
    command = metadata.get("kind") == "command" or (message.get("text") or "").startswith("/")
    given = {one["entity"]: one["value"] for one in message.get("entities") or ()} if command else {}
    position = metadata.get("position")
    now = metadata.get("now")
    chosen = message.get("response_selector") or {}
    key, part = f"{tracker.sender_id}:{metadata.get('message_id') or len(tracker.events)}", metadata.get("part")
    return Turn(
        text="" if command else (message.get("text") or ""),
        intent=intent.get("name") or "",
        topics={
            name: chosen[name]["response"]["intent_response_key"].partition("/")[2]
            for name in chosen.get("all_retrieval_intents") or ()
            if name in chosen
        },
        confidence=float(intent.get("confidence") or 0.0),
        ranking=tuple((one["name"], one["confidence"]) for one in message.get("intent_ranking") or ()),
        command=command,
        given=given,
        now=datetime.fromisoformat(now) if now else datetime.now().astimezone(),
        channel=metadata.get("channel") or "rest",
        sender=metadata.get("sender") or tracker.sender_id,
        key=key,
        deed=f"{key}:{part}" if part else key,
        previous=_previous(tracker),
        asked_before=_asked_before(tracker),
        position=SharedPosition(**position) if position else None,
        phone=metadata.get("phone"),
        files=tuple(metadata.get("files") or ()),
        safety=metadata.get("safety"),
        watch=bool(metadata.get("watch")),
        more=bool(metadata.get("more")),
        also=tuple((str(task), str(told)) for task, told in metadata.get("also") or ()),
        first=tracker.latest_action_name in (None, "action_listen", "action_session_start"),
        slots=dict(tracker.slots),
        active=(tracker.active_loop or {}).get("name"),
    )


def _previous(tracker: Tracker) -> str | None:
    """The key of the message before this one; None where it is not known."""
    ids = [(event.get("metadata") or {}).get("message_id") for event in tracker.events if event.get("event") == "user"]
    return f"{tracker.sender_id}:{ids[-2]}" if len(ids) > 1 and ids[-2] else None


def _asked_before(tracker: Tracker) -> tuple[str, str]:
    """Intent and words of the message before this one."""
    said = [event for event in tracker.events if event.get("event") == "user"]
    if len(said) < 2:
        return "", ""
    intent = ((said[-2].get("parse_data") or {}).get("intent") or {}).get("name") or ""
    return str(intent), str(said[-2].get("text") or "")
