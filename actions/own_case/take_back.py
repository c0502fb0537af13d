"""A withdrawal is taken back: within its days the case goes on, later a new report is offered."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from bot.aftercare.times import case_times
from bot.domain.casework.case_kinds import kind_named
from bot.domain.errors import StepNotAllowed
from bot.errors import NotFound
from bot.usecases.casework.withdraw_case import take_back_withdrawal
from bot.wiring import house
from bot.wording import label


def reopened(speaker: CollectingDispatcher, turn: Turn, number: str) -> None:
    """Takes the case up again and says so, or says why it cannot be."""
    try:
        cooling_off = case_times().cooling_off
        case = take_back_withdrawal(
            house().begin, number, turn.channel, turn.sender, turn.now, cooling_off, key=turn.deed
        )
    except (StepNotAllowed, NotFound):
        speaker.utter_message(response="utter_withdrawal_stays", number=number, days=case_times().cooling_off.days)
        return
    state = label(f"case_states.{kind_named(case.kind).table}", case.state)
    speaker.utter_message(response="utter_reopened", number=case.number, state=state)
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
