"""After a long silence an open form is offered again, with what was filled, instead of going on as if nothing was."""

from __future__ import annotations

from datetime import datetime, timedelta

from rasa_sdk import Tracker

from actions.turn import Turn
from bot.domain.asking.drafts import PASSING

LONG = timedelta(days=1)


def long_silence(tracker: Tracker, turn: Turn) -> bool:
    """Whether the words of this turn come a day or more after the message before. A pressed button says itself what it
    is for; so does the answer to a question such as where somebody is, or whom to call back."""
    if turn.command or not turn.first or (turn.active in PASSING and turn.intent == "inform"):
        return False
    heard = [event for event in tracker.events if event.get("event") == "user"]
    before = (heard[-2].get("metadata") or {}).get("now") if len(heard) > 1 else None
    return before is not None and turn.now - datetime.fromisoformat(before) >= LONG
