"""Puts the running form aside as a draft; used by whatever interrupts it from outside."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import EventType, SlotSet

from actions.forms.form_memory import put_aside, remembered
from actions.turn import Turn
from bot.domain.asking.drafts import PASSING, want
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import BY_NAME, EVERY_SLOT

MEMORY = ("requested_slot", "form_state", "form_files", "form_slots")


def emptied() -> list[EventType]:
    """Events that leave no value of any form behind."""
    return [SlotSet(slot, None) for slot in (*EVERY_SLOT, *MEMORY)]


def put_by(turn: Turn, back: bool = False) -> tuple[Turn, list[EventType]]:
    """The turn without the form that was running, and the events that keep it as a draft; `back`: it goes on by
    itself when what interrupts it is done."""
    form = BY_NAME.get(turn.active or "")
    if form is None:
        return turn, []
    files = turn.slots.get("form_files") or ()
    drafts = put_aside(turn.slots.get("drafts") or (), form, remembered(turn, form), turn.now, back, files=files)
    kept = {name: value for name, value in turn.slots.items() if name not in (*EVERY_SLOT, *MEMORY)}
    return replace(turn, slots={**kept, "drafts": drafts}, active=None), [SlotSet("drafts", drafts), *emptied()]


def unfilled(turn: Turn, state: State) -> list[EventType]:
    """The events by which a form that was only just begun is not forgotten over an accident or a talk with staff."""
    if state.values or turn.active is None or turn.active in PASSING:
        return []
    return [SlotSet("drafts", want(turn.slots.get("drafts"), turn.active, turn.now))]


def suspended(turn: Turn) -> list[EventType]:
    """The events that keep the running form, if there is one, as a draft and empty its slots."""
    return put_by(turn)[1]
