"""Which action answers an intent: forms are called `<intent>_form`, the rest `action_<intent>` where a file of that
name exists here, else the plain answer `utter_<intent>`. A test holds the rules in `nlu_data/` against this."""

from __future__ import annotations

from pathlib import Path

from bot.domain.forms import BY_INTENT

_FILES = frozenset(path.stem for path in Path(__file__).parent.glob("*.py"))


def action_for(intent: str) -> str:
    """The name of the action that answers `intent`."""
    if intent in BY_INTENT:
        return f"{intent}_form"
    return f"action_{intent}" if intent in _FILES else f"utter_{intent}"
