"""The days that the limits of a case run from, told by the person: noted, and what follows from them is said."""

from __future__ import annotations

from datetime import date, timedelta

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from bot.deadline_words import progress_lines
from bot.domain.calendar.spans import add_years
from bot.domain.casework.case_dates import CaseDates
from bot.domain.casework.cases import Case
from bot.domain.casework.deadlines import deadlines
from bot.domain.casework.limits import ARBITRATION
from bot.nlu.own_case.work_days import WorkDays, work_days
from bot.usecases.casework.tell_dates import merged, tell_dates
from bot.wiring import house
from bot.wording import say
from bot.work_calendar import work_calendar

KINDS = ("unpaid_wages", "legal_aid")
"""Cases whose limits run from these days."""
NEAR, PRESSING = timedelta(days=30), timedelta(days=7)


def dates_in(text: str, today: date) -> CaseDates | None:
    """What a story tells of them; None where it tells nothing."""
    told = work_days(text, today)
    return merged(CaseDates(), *_days(told)) if told else None


def is_pressing(dates: CaseDates | None, today: date) -> bool:
    """Whether the year after somebody left is over within a week, so that a case is urgent."""
    return _over_within(dates, today, PRESSING)


def is_near(dates: CaseDates | None, today: date) -> bool:
    """Whether that year is over within a month, or was over already."""
    return _over_within(dates, today, NEAR)


def _over_within(dates: CaseDates | None, today: date, time: timedelta) -> bool:
    return dates is not None and dates.left_on is not None and today >= add_years(dates.left_on, 1) - time


def noted_days(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """Notes them in a case in work and says what they change; none where the words tell nothing of it."""
    today = turn.now.date()
    told = work_days(turn.text, today) if case.kind in KINDS else WorkDays()
    if not told:
        return []
    after = tell_dates(
        house().begin, case.number, turn.channel, turn.sender, *_days(told), turn.text, turn.now, key=turn.deed
    )
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    lines = [say("deadlines.told", number=case.number, what=_said(told)), *limits_said(after, today)]
    speaker.utter_message(text="\n".join(lines))
    return [SlotSet("offer", None)]


def limits_said(case: Case, today: date) -> list[str]:
    """The limits of a case as they stand, one that has passed before those ahead."""
    running = deadlines(case, work_calendar())
    lines = progress_lines(case, running, today, 2)
    soon = any(one.limit == ARBITRATION and 0 <= one.left(today) <= NEAR.days for one in running)
    near = [say("deadlines.near")] if soon else []
    return [*lines, *near, say("deadlines.progress_end")] if lines else []


def _days(told: WorkDays) -> tuple[date | None, bool | None, date | None]:
    left, asked = (date.fromisoformat(one) if one else None for one in (told.left_on, told.demanded_on))
    return left, told.employed, asked


def _said(told: WorkDays) -> str:
    parts = []
    if told.left_on:
        day = date.fromisoformat(told.left_on)
        parts.append(say("deadlines.left_on", year=day.year, month=day.month, day=day.day))
    if told.employed:
        parts.append(say("deadlines.still_there"))
    if told.demanded_on:
        day = date.fromisoformat(told.demanded_on)
        parts.append(say("deadlines.asked_on", year=day.year, month=day.month, day=day.day))
    return say("dialogue.list_comma").join(parts)
