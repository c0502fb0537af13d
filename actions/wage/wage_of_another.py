"""A sum for somebody else (帮我老乡也算一下): worked out by itself, and one's own is kept beside it."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import EventType, SlotSet

from actions.heard.hearing import hear
from actions.turn import Turn
from actions.wage.wage_answers import answered
from actions.wage.wage_table import ground_of
from bot.domain.asking.form_state import Say, State, Step
from bot.domain.asking.forms import ASK_WAGE_CALCULATION
from bot.domain.asking.next_question import go_on
from bot.domain.asking.questionnaire import begin
from bot.domain.wage_talk.questions import items_of
from bot.nlu.wages.asides.stance import for_others, of_oneself
from bot.nlu.wages.asides.table_questions import table_question
from bot.wording import say

OWN = "own"
"""Where `wage_sum` keeps the values of one's own sum while another is worked out."""


def begun_for_another(turn: Turn, state: State) -> Step | None:
    """The step of a sum of its own for another person; None where nobody else's is asked for."""
    if turn.command or not items_of(state.values) or not for_others(turn.text):
        return None
    asking = replace(turn, intent=ASK_WAGE_CALCULATION.intent, confidence=1.0)
    values = {"wage_items": list(items_of(state.values))} if not _names_items(asking) else {}
    heard = hear(asking, ASK_WAGE_CALCULATION, State(values))
    step = begin(ASK_WAGE_CALCULATION, values, heard, turn.now)
    return replace(step, say=(Say("for_another"), *step.say))


def _names_items(turn: Turn) -> bool:
    heard = hear(turn, ASK_WAGE_CALCULATION, State())
    return any(one.slot == "wage_items" for one in heard.values)


def own_again(turn: Turn) -> str | None:
    """What one's own sum came to, where short words ask for it while another's stands."""
    own = (turn.slots.get("wage_sum") or {}).get(OWN)
    if not own or turn.command or not of_oneself(turn.text) or table_question(turn.text) is None:
        return None
    return say("wages.own_sum", answer=answered("total", turn.text, own, ground_of(turn)))


def back_to_own(turn: Turn) -> Step | None:
    """The step back to one's own sum (还是算我的)."""
    own = (turn.slots.get("wage_sum") or {}).get(OWN)
    if not own or turn.command or not of_oneself(turn.text) or table_question(turn.text) is not None:
        return None
    return go_on(ASK_WAGE_CALCULATION, State(dict(own)))


def keeping(events: list[EventType], turn: Turn, own: dict[str, object] | None) -> list[EventType]:
    """The events with one's own values in what is remembered of the sum."""
    if own is None:
        return events
    kept = [
        SlotSet("wage_sum", {**(one["value"] or {}), OWN: own}) if one.get("name") == "wage_sum" else one
        for one in events
    ]
    if any(one.get("name") == "wage_sum" for one in events):
        return kept
    return [*kept, SlotSet("wage_sum", {**(turn.slots.get("wage_sum") or {}), OWN: own})]
