"""What somebody says beside a sum that was worked out and that is no figure for it: questions about it, what is to be
taken off, a new start."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.heard.act import SURE_DIGRESSION
from actions.heard.money.wages import tells_figures
from actions.turn import Turn
from actions.wage.wage_answers import answered, figure_answer, offer_answer
from actions.wage.wage_table import ground_of
from bot.domain.asking.form_state import CONFIRM, Say, State, Step
from bot.domain.asking.forms import ASK_WAGE_CALCULATION
from bot.domain.asking.next_question import go_on
from bot.domain.wage_talk.questions import items_of
from bot.domain.wage_talk.results import results
from bot.nlu.wages.asides.beyond import beyond
from bot.nlu.wages.asides.stance import hoped, is_asked, not_told, of_others, offered, promised
from bot.nlu.wages.asides.table_questions import figure_meant, items_meant, table_question
from bot.nlu.wages.asides.taking_off import FIGURES, TakenOff, begins_anew, taken_off
from bot.nlu.wages.said.relations import names_paper, relation_told
from bot.wording import label, say

RELATION = "wage_relation"
OPEN = (CONFIRM, RELATION)
"""Questions at which a table has been shown."""
LONGEST_PAPER = 30
WITHOUT_TABLE = ("pay_days", "floor")
ELSEWHERE = frozenset(
    {"ask_hotline_number", "ask_legal_question", "ask_insurance", "find_station", "ask_join_eligibility"}
)
"""Intents of questions whose figures are none of a sum: 12351几点上班."""


def answer_of(turn: Turn, state: State) -> str | None:
    """The answer to a question about the sum; None where nothing of that kind is asked."""
    if turn.command:
        return None
    if state.asked in OPEN and (aside := _aside(turn, state)) is not None:
        return aside
    far = beyond(turn.text)
    if far is not None and not tells_figures(turn, state) and not items_meant(turn.text):
        return say(f"wages.beyond.{far}")
    kind = table_question(turn.text)
    if kind is None or _of_other_item(turn, state):
        return None
    if state.asked in OPEN:
        return answered(kind, turn.text, state.values, ground_of(turn))
    if kind in WITHOUT_TABLE:
        return answered(kind, turn.text, state.values, ground_of(turn))
    if tells_figures(turn, state):
        return None
    if kind == "formula" and items_of(state.values):
        return "\n".join(say(f"wages.how.{item}") for item in items_of(state.values))
    return say("wages.answer.not_yet") if kind == "total" and items_of(state.values) else None


def without_what_is_not_wanted(turn: Turn, state: State) -> Step | None:
    """The step once an item, or a figure, is taken off; None where nothing is."""
    off = taken_off(turn.text, state.values) if state.unsure is None and not turn.command else None
    if off is None:
        return None
    values = _left(state.values, off)
    what = [label("wages.items", one) for one in off.items] + [label("slots", one) for one in off.slots]
    said = Say("taken_off", {"what": say("dialogue.list_comma").join(what)})
    skipped = state.skipped - {*off.slots, *(slot for item in off.items for slot in FIGURES.get(item, ()))}
    return go_on(ASK_WAGE_CALCULATION, replace(state, values=values, skipped=skipped, misses=0), (said,))


def from_the_start(turn: Turn, state: State) -> Step | None:
    """The step once all figures are to go: only what is to be worked out stays."""
    if turn.command or not begins_anew(turn.text) or tells_figures(turn, state):
        return None
    values: dict[str, Any] = {slot: state.values[slot] for slot in ("wage_for", "company") if slot in state.values}
    if items_of(state.values):
        values["wage_items"] = list(items_of(state.values))
    fresh = State(values, other=state.other, guest=state.guest)
    return go_on(ASK_WAGE_CALCULATION, fresh, (Say("fresh_start"),))


def _aside(turn: Turn, state: State) -> str | None:
    """What is said to figures that are no facts: offers and promises of others, hopes, questions about one sum."""
    if tells_figures(turn, state):
        return None
    found = results(state.values, ground_of(turn))
    figure = figure_meant(not_told(turn.text))
    if names_paper(turn.text) and relation_told(turn.text) is None and len(turn.text) <= LONGEST_PAPER:
        return say("wages.answer.paper")
    if promised(turn.text):
        return say("wages.answer.promise")
    if offered(turn.text):
        return offer_answer(figure, found) if figure else say("wages.answer.offer_some")
    if of_others(turn.text) and figure:
        return say("wages.answer.of_others")
    asks_of_it = turn.intent not in ELSEWHERE or turn.confidence < SURE_DIGRESSION
    if figure and asks_of_it and table_question(turn.text) is None and (hoped(turn.text) or is_asked(turn.text)):
        return figure_answer(figure, state.values, found)
    return None


def _of_other_item(turn: Turn, state: State) -> bool:
    """Whether the words are about an item that is not in the sum: 加班费怎么算 beside unpaid wages."""
    named = items_meant(turn.text)
    return bool(named) and not {*named} & {*items_of(state.values)}


def _left(values: dict[str, Any], off: TakenOff) -> dict[str, Any]:
    gone = {*off.slots, *(slot for item in off.items for slot in FIGURES.get(item, ())), "wage_left"}
    left = {slot: value for slot, value in values.items() if slot not in gone}
    for slot in ("wage_items", "wage_done"):
        if left.get(slot):
            left[slot] = [one for one in left[slot] if one not in off.items]
    return {slot: value for slot, value in left.items() if slot not in ("wage_items", "wage_done") or value}
