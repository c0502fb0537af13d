"""What somebody told before any form was open (beside an answer of law, with a lone file, as bare values): kept for a
while, so that the form that opens afterwards begins with it and nothing has to be said twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from rasa_sdk.events import EventType, SlotSet

from actions.turn import Turn, lexicon
from bot.domain.asking.drafts import PASSING
from bot.domain.asking.forms import Form
from bot.nlu.extract import extract
from bot.nlu.reply.cues import asks
from bot.wording import entry, say

KEPT = timedelta(hours=1)
MOST = 1500
"""Characters."""
LEAST = 5
"""Characters: shorter words without a value tell nothing."""
SLOT = "told_before"


def told_before(turn: Turn) -> dict[str, Any]:
    """What is kept: {"text", "files", "form": the report it most likely belongs to, or None; "guest": somebody else has
    taken over the telephone}; of what was told too long ago only the files."""
    kept = turn.slots.get(SLOT) or {}
    if not kept or not timedelta(0) <= turn.now - datetime.fromisoformat(kept["at"]) <= KEPT:
        return {"files": list(kept["files"])} if kept.get("files") else {}
    return dict(kept)


def files_before(turn: Turn) -> tuple[dict[str, Any], ...]:
    """Files that were sent before it was clear what for."""
    return tuple(told_before(turn).get("files", ()))


def files_placed(turn: Turn) -> list[EventType]:
    """The events by which such files wait no longer."""
    kept = told_before(turn)
    return [SlotSet(SLOT, {**kept, "files": []} if kept.get("text") else None)]


def files_left(turn: Turn, form: Form, files: Sequence[Any]) -> list[EventType]:
    """The events by which files that came during a form that leads somewhere at once (a station) go on waiting."""
    return note_told(replace(turn, text=""), files=files) if form.name in PASSING and files else []


def note_told(turn: Turn, form: str | None = None, files: Sequence[Any] = ()) -> list[EventType]:
    """The events that keep the words and files of this turn beside what was told before; a mere question is not
    kept."""
    before = told_before(turn)
    text = str(before.get("text") or "")
    if tells(turn) and turn.text not in text:
        text = say("dialogue.kept_comma").join(part for part in (text, turn.text) if part)[-MOST:]
    kept = [*before.get("files", ()), *(one for one in files if one not in before.get("files", ()))]
    form = form or before.get("form")
    guest = {"guest": True} if before.get("guest") else {}
    return [SlotSet(SLOT, {"text": text, "files": kept, "form": form, "at": turn.now.isoformat(), **guest})]


def note_guest(turn: Turn) -> EventType:
    """The event that remembers that somebody else has the telephone now, and forgets what the one before told."""
    text = turn.text if _holds_value(turn) else ""
    return SlotSet(SLOT, {"text": text, "files": [], "form": None, "at": turn.now.isoformat(), "guest": True})


def heard_out(form: Form) -> list[EventType]:
    """The events by which what was told is forgotten, once it went into a form."""
    return [] if form.name in PASSING else [SlotSet(SLOT, None)]


def tells(turn: Turn) -> bool:
    """Whether the words of this turn tell something: a value, or a sentence that is no question."""
    if turn.command or not turn.text.strip():
        return False
    return _holds_value(turn) or (not asks(turn.text) and len(turn.text.strip()) >= LEAST)


def _holds_value(turn: Turn) -> bool:
    return any(one.note != "as_typed" for one in extract(turn.text, turn.now, lexicon(), None))


def report_of_topic(topic: str | None) -> str | None:
    """The task that a topic of law belongs to."""
    return next((task for task, topics in entry("matters.topics").items() if topic in topics), None)


def report_of_question(intent: str) -> str | None:
    """The task that a question on the union leads to."""
    return next((task for task, intents in entry("matters.intents").items() if intent in intents), None)


def told_with_question(turn: Turn, form: str) -> str:
    """The words of the question before, where the form it leads to begins now (美团和饿了么我都跑 能入会不)."""
    intent, words = turn.asked_before
    return words if f"{report_of_question(intent)}_form" == form and not words.startswith("/") else ""
