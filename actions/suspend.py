"""Puts the running form aside as a draft; used by whatever interrupts it from outside."""

from __future__ import annotations

from rasa_sdk.events import EventType, SlotSet

from actions.turn import Turn
from bot.domain.drafts import put_aside
from bot.domain.forms import BY_NAME, EVERY_SLOT

MEMORY = ("requested_slot", "form_state", "form_files", "form_slots")


def emptied() -> list[EventType]:
    """Events that leave no value of any form behind."""
    return [SlotSet(slot, None) for slot in (*EVERY_SLOT, *MEMORY)]


def suspended(turn: Turn) -> list[EventType]:
    """The events that keep the running form, if there is one, as a draft and empty its slots."""
    form = BY_NAME.get(turn.active or "")
    if form is None:
        return []
    values = {slot: turn.slots[slot] for slot in form.slots() if turn.slots.get(slot) is not None}
    skipped = (turn.slots.get("form_state") or {}).get("skipped", ())
    drafts = put_aside(turn.slots.get("drafts") or (), form.name, values, skipped, turn.now)
    return [SlotSet("drafts", drafts), *emptied()]
