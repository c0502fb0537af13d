"""Overtime that nobody can count: the habit is asked for, and hours that come from it are said to be reckoned."""

from __future__ import annotations

from actions.heard.money.wages import tells_figures
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import ASK_WAGE_CALCULATION
from bot.domain.wage_talk.questions import items_of
from bot.nlu.text.normalise import normalise
from bot.nlu.wages.said.rhythm import cannot_tell, is_reckoned

HOURS = "wage_ot_weekday"


def cannot_tell_hours(turn: Turn, state: State) -> bool:
    """Whether the hours were asked for and the answer is that nobody knows them."""
    asked = state.asked == HOURS and turn.first and not turn.command
    return asked and cannot_tell(turn.text) and not tells_figures(turn, state)


def reckons_hours(turn: Turn, state: State) -> bool:
    """Whether the hours that the words come to are a mean of months."""
    asked = state.asked if turn.active == ASK_WAGE_CALCULATION.name else None
    wanted = asked == HOURS or (asked is None and "overtime" in items_of(state.values))
    return wanted and turn.first and not turn.command and is_reckoned(normalise(turn.text).text, asked)
