"""Abuse is answered calmly: what is behind it counts, and a person is never far."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.talk.misses import MISSES
from actions.turn import Turn
from bot.domain.asking.form_state import Heard, Say, State, Step
from bot.domain.asking.forms import Form
from bot.domain.asking.questionnaire import advance
from bot.nlu.reply.abuse import only_scolds, scolds
from bot.wording import say

NOT_MET = frozenset({"not_understood", "needed", "unclear", "asked_back"})
"""Lines that abuse does not deserve: they ask for the value once more, as if nothing else had been said."""


def answer_abuse(speaker: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Outside a form: asks what is the matter, the second time offers a person."""
    count = (int(turn.slots.get("misunderstood") or 0) + 1) % MISSES
    person = {"title": say("scolded.human"), "payload": "/talk_to_human"}
    other = {"title": say("scolded.wages"), "payload": "/report_unpaid_wages"}
    no = {"title": say("scolded.decline"), "payload": "/deny"}
    again = count == 0
    speaker.utter_message(
        text=say("scolded.again" if again else "scolded.first"), buttons=[person, no if again else other]
    )
    return [SlotSet("misunderstood", count)]


def taken_calmly(turn: Turn, form: Form, state: State, heard: Heard) -> Step:
    """One message inside a form: abuse is no description and no proof, and gets calm words in place of "I did not
    understand"."""
    field = form.field(state.asked or "")
    typed = field is not None and field.kind in ("text", "people")
    if typed and not heard.act and only_scolds(heard.text):
        heard = replace(heard, text="", people=(), story="")
    step = advance(form, state, heard, turn.now)
    if not scolds(turn.text) or not any(one.key in NOT_MET for one in step.say):
        return step
    return replace(step, say=(*(one for one in step.say if one.key not in NOT_MET), Say("scolded")))
