"""Buttons: the parse data of one that is pressed, and the one whose title was typed instead."""

from __future__ import annotations

import json
from typing import Any

from bot.domain.invalid import InvalidValue
from bot.engine.told import selected
from bot.ports import TrackerState

_ENDS = " 。.！!~，,“”\"'"


def command_parse(command: str) -> dict[str, Any]:
    """Parse data of `/intent` or `/intent{"slot": value}`. Raises InvalidValue for anything else."""
    name, brace, rest = command.removeprefix("/").partition("{")
    try:
        values = json.loads(brace + rest) if brace else {}
    except json.JSONDecodeError as error:
        raise InvalidValue("command") from error
    if not command.startswith("/") or not name or not isinstance(values, dict):
        raise InvalidValue("command")
    intent, _, topic = name.partition("/")
    entities = [
        {"entity": slot, "start": 0, "end": 0, "value": value, "extractor": "command"} for slot, value in values.items()
    ]
    parse: dict[str, Any] = {
        "text": command,
        "intent": {"name": intent, "confidence": 1.0},
        "entities": entities,
        "intent_ranking": [{"name": intent, "confidence": 1.0}],
    }
    if topic:
        parse["response_selector"] = selected(intent, topic, 1.0)
    return parse


def typed_title(text: str, before: TrackerState | None) -> str | None:
    """Who types the title of a button that was just offered means the button: its command, or None where
    `text` means none of those in the last answer."""
    offered = _buttons(before)
    title = text.strip(_ENDS)
    if before is None or not offered or not title:
        return None
    for button in offered:
        if str(button["title"]).strip(_ENDS) == title:
            return str(button["command"])
    return None


def _buttons(before: TrackerState | None) -> list[dict[str, Any]]:
    replies = (before.result or {}).get("replies", ()) if before is not None else ()
    return [button for reply in replies for button in reply.get("buttons", ())]
