"""Parse data of a button."""

from __future__ import annotations

import json
from typing import Any

from bot.domain.invalid import InvalidValue
from bot.engine.told import selected


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
