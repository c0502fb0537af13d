"""Who types the title of a button that was just offered means the button."""

from __future__ import annotations

from typing import Any

from bot.ports import TrackerState

_ENDS = " 。.！!~，,“”\"'"


def typed_title(text: str, before: TrackerState | None) -> str | None:
    """The command of the button of the last answer that `text` means; None where it means none of them."""
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
