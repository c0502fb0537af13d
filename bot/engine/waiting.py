"""A correction of a case was read back, or a consent was asked for, and the next message was about something else: the
house asks once more, or notes what was told, with a command of its own behind that message."""

from __future__ import annotations

import json
from contextvars import ContextVar
from typing import Any

ANSWERING = frozenset({"action_amend_case", "action_answer_offer"})
WAITING = frozenset({"amend", "forwarding", "employer"})
"""Deeds of the offers that are taken up again."""
"""The actions that hear the answer to it."""
NO_QUESTION = frozenset({"law", "said", "again", "notice", "evidence", "safe"})
"""Deeds of offers that ask nothing, so that the question may come again behind them."""
BEFORE_THE_FORM = 2
"""Messages that say what became of it: the words and their effect."""
RUN: ContextVar[list[str]] = ContextVar("run")
"""The names of the actions of the running turn."""


def waiting_before(slots: dict[str, Any], lately: str) -> dict[str, Any] | None:
    """The correction that waits for its yes, or the consent, since the message with the key `lately`."""
    offer = slots.get("offer") or {}
    return dict(offer) if offer.get("deed") in WAITING and offer.get("key") == lately else None


def command_after(offer: dict[str, Any], after: dict[str, Any], loop: str | None) -> str | None:
    """The command that takes it up again; None where it was answered. `after`, `loop`: slots and form behind the
    message."""
    ran = set(RUN.get([]))
    if ANSWERING & ran or (offer["deed"] != "amend" and "action_delete_my_data" in ran):
        return None
    now = after.get("offer") or {}
    still = not now or now.get("key") == offer.get("key") or now.get("deed") in NO_QUESTION
    again = still and loop is None and not offer.get("again")
    if offer["deed"] != "amend" and not again:
        return None
    kept = {name: value for name, value in offer.items() if name not in ("key",)}
    return "/amend_case" + json.dumps({"waiting": kept, "again": again}, ensure_ascii=False)
