"""How much is it: worked out where the message holds everything, else the one value asked, else how it is counted."""

from __future__ import annotations

import logging
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.claim_words import impossible, question, table
from actions.turn import Turn, read_turn
from bot.domain.claims.items import Term
from bot.domain.claims.local_figures import LocalFigures
from bot.domain.claims.wage_question import answer
from bot.domain.invalid import InvalidValue
from bot.local_figures import BadFigures, figures_of
from bot.nlu.numbers.wage_facts import wage_facts
from bot.wiring import house
from bot.wording import say

_LOG = logging.getLogger(__name__)


class ActionAskWageCalculation(Action):
    """A calculator that counts nothing unless every number of the message has found its place."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return "action_ask_wage_calculation"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[EventType]:
        """Says the sum as a small table, or the question, or the rules."""
        turn = read_turn(tracker)
        words = spoken(turn, _figures()) if turn.text else None
        if words is None:
            dispatcher.utter_message(response="utter_ask_wage_calculation")
        else:
            dispatcher.utter_message(text=words)
        return []


def spoken(turn: Turn, figures: LocalFigures) -> str | None:
    """The answer in words; None where the message is no sum that can be worked out whole."""
    try:
        found = answer(wage_facts(turn.text), figures, turn.now.date())
    except InvalidValue as error:
        return impossible(error)
    if found is None:
        return None
    return question(found) if isinstance(found, Term) else "\n".join([table(found), say("claims.next")])


def _figures() -> LocalFigures:
    """Those of the installation; none, so that items are refused, where their file is broken."""
    settings = house().settings
    try:
        return figures_of(settings.data_dir, settings.sample_data)
    except BadFigures as error:
        _LOG.error("figures cannot be read: %s", error)
        return LocalFigures("")
