"""The end of a form that somebody stops: it waits as a draft, or nothing of it is kept where that is wanted."""

from __future__ import annotations

from rasa_sdk.events import ActiveLoop, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.drafts.suspend import emptied
from actions.drafts.told_before import files_left
from actions.forms.form_memory import put_aside, sent_files
from actions.turn import Turn
from bot.domain.asking.drafts import PASSING, without
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import Form
from bot.nlu.moves.stopping import wants_no_trace
from bot.wording import label, say


def stopped(speaker: CollectingDispatcher, turn: Turn, form: Form, state: State) -> list[EventType]:
    """Says what becomes of it, and the events."""
    if wants_no_trace(turn.text):
        speaker.utter_message(text=say("dialogue.stopped_without_trace"))
        drafts = without(turn.slots.get("drafts"), form.name)
        return [SlotSet("drafts", drafts), *emptied(), ActiveLoop(None), SlotSet("offer", None)]
    response = "form" if form.name not in PASSING and state.values else "passing"
    speaker.utter_message(response=f"utter_{response}_cancelled", task=label("tasks", form.intent))
    return [*left_aside(turn, form, state, False, quiet=True), SlotSet("offer", None)]


def left_aside(turn: Turn, form: Form, state: State, back: bool, quiet: bool = False) -> list[EventType]:
    """The events that close a form and keep it as a draft."""
    before = turn.slots.get("drafts") or ()
    drafts = put_aside(before, form, state, turn.now, back, quiet, sent_files(turn))
    return [*files_left(turn, form, sent_files(turn)), SlotSet("drafts", drafts), *emptied(), ActiveLoop(None)]
