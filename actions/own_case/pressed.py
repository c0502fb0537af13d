"""Somebody is pressed to give a case up: it stays, staff see it as urgent, and the person hears both."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.offers import make_offer
from actions.turn import Turn
from bot.domain.casework.cases import Case
from bot.usecases.casework.tell_staff import tell_staff
from bot.usecases.casework.withdraw_case import withdrawn_case
from bot.wiring import house
from bot.wording import say


def keep_under_pressure(speaker: CollectingDispatcher, turn: Turn, cases: Sequence[Case]) -> list[EventType]:
    """`cases`: those in work that may be meant. Where all that is was withdrawn just now, going on is offered."""
    withdrawn = None if cases else withdrawn_case(house().begin, turn.channel, turn.sender)
    for case in (*cases, *((withdrawn,) if withdrawn else ())):
        begin, who = house().begin, (turn.channel, turn.sender)
        tell_staff(begin, case.number, *who, "pressed", turn.text, turn.now, urgent=True, key=turn.deed)
        speaker.utter_message(json_message={"effect": "case", "number": case.number})
    if withdrawn is not None:
        speaker.utter_message(text=say("after_case.pressed_withdrawn", number=withdrawn.number))
        return [make_offer(turn, "reopen", number=withdrawn.number)]
    if not cases:
        speaker.utter_message(response="utter_no_cases")
        return [SlotSet("offer", None)]
    numbers = say("dialogue.list_comma").join(case.number for case in cases)
    speaker.utter_message(text=say("after_case.pressed", numbers=numbers))
    return [SlotSet("offer", None)]
