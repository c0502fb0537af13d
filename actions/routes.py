"""Which action answers an intent: forms are called `<intent>_form`, the rest `action_<intent>` where a file of that
name exists here, else the plain answer `utter_<intent>`. A test holds the rules in `nlu_data/` against this."""

from __future__ import annotations

from pathlib import Path

from bot.domain.asking.forms import BY_INTENT

_OTHERS = {"resume_draft": "action_resume", "restart_form": "action_answer_offer"}
"""Intents of buttons and of the house that share the action of another."""
_FILES = frozenset(path.stem for path in Path(__file__).parent.glob("*.py"))


def action_for(intent: str) -> str:
    """The name of the action that answers `intent`."""
    if intent in BY_INTENT:
        return f"{intent}_form"
    if intent in _OTHERS:
        return _OTHERS[intent]
    return f"action_{intent}" if intent in _FILES else f"utter_{intent}"
