"""The yes to a withdrawal: done, with the days in which it can be taken back and the limits that go on running."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from bot.aftercare.times import case_times
from bot.deadline_words import progress_lines
from bot.domain.casework.deadlines import deadlines
from bot.domain.errors import StepNotAllowed
from bot.errors import NotFound
from bot.usecases.casework.withdraw_case import withdraw
from bot.wiring import house
from bot.work_calendar import work_calendar


def withdrawn(speaker: CollectingDispatcher, turn: Turn, number: str) -> None:
    """Withdraws it and says so, or says why it cannot be."""
    try:
        case = withdraw(house().begin, number, turn.channel, turn.sender, turn.now, key=turn.deed)
    except (StepNotAllowed, NotFound):
        speaker.utter_message(response="utter_cannot_withdraw", number=number)
        return
    today = turn.now.date()
    running = progress_lines(case, deadlines(case, work_calendar()), today, 1)
    days, limits = case_times().cooling_off.days, "".join(f"\n{line}" for line in running)
    speaker.utter_message(response="utter_withdrawn", number=number, days=days, limits=limits)
    speaker.utter_message(json_message={"effect": "case", "number": number})
