"""Who types the title of a button that was just offered means the button."""

from __future__ import annotations

import json
from typing import Any

from rasa_sdk import Tracker

_ENDS = " 。.！!~，,“”\"'"


def button_typed(tracker: Tracker, text: str) -> tuple[str, dict[str, Any]] | None:
    """Intent and values of the button of the last answer whose title `text` is; None where it is none of them. Titles
    with a topic (/ask_legal_question/contract) are words like others: Rasa has to choose the answer."""
    title = text.strip(_ENDS)
    if not title:
        return None
    for button in _offered(tracker):
        if str(button.get("title", "")).strip(_ENDS) == title:
            intent, brace, rest = str(button.get("payload", "")).removeprefix("/").partition("{")
            return (intent, json.loads(brace + rest) if brace else {}) if intent and "/" not in intent else None
    return None


def _offered(tracker: Tracker) -> list[dict[str, Any]]:
    """The buttons of everything that was said since the message before this one."""
    buttons: list[dict[str, Any]] = []
    heard = 0
    for event in reversed(tracker.events):
        heard += event.get("event") == "user"
        if heard > 1:
            break
        if heard == 1 and event.get("event") == "bot":
            buttons += (event.get("data") or {}).get("buttons") or ()
    return buttons
