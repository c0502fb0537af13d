"""Who types the title of a button that was just offered means the button; so does a yes to the one thing offered."""

from __future__ import annotations

from typing import Any

from bot.domain.asking.forms import BY_INTENT
from bot.nlu.reply.wishes import takes_up
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
    return str(offered[0]["command"]) if _is_only_offer(offered, before) and takes_up(title) else None


def _is_only_offer(offered: list[dict[str, Any]], before: TrackerState) -> bool:
    """Whether one task was offered and nothing else is open, so that a yes can only mean that task."""
    intent = str(offered[0]["command"]).removeprefix("/")
    return len(offered) == 1 and before.active_loop is None and intent in BY_INTENT and not before.slots.get("offer")


def _buttons(before: TrackerState | None) -> list[dict[str, Any]]:
    replies = (before.result or {}).get("replies", ()) if before is not None else ()
    return [button for reply in replies for button in reply.get("buttons", ())]
