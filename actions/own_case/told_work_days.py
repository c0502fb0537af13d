"""The days that the limits of a case run from, told by the person: noted, and what follows from them is said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn
from bot.deadline_words import day_of, progress_lines
from bot.domain.casework.case_dates import FLAG, CaseDates, as_flag, checked, dates_of
from bot.domain.casework.case_kinds import kind_named
from bot.domain.casework.case_states import FIRST
from bot.domain.casework.cases import Case
from bot.domain.casework.deadlines import Deadline, deadlines
from bot.domain.casework.limits import ARBITRATION, INJURY_WORKER
from bot.nlu.own_case.work_days import WorkDays, work_days
from bot.usecases.casework.tell_dates import merged, tell_dates
from bot.wiring import house
from bot.wording import say
from bot.work_calendar import work_calendar

KINDS = ("unpaid_wages", "legal_aid")
"""Cases whose limits run from these days."""
OWN = (ARBITRATION, INJURY_WORKER)
"""Limits within which the person must act."""
NEAR, PRESSING, JUST_OVER = 30, 7, 30
"""Days that are left, and days since it was over."""


def dates_in(text: str, today: date) -> CaseDates | None:
    """What a story tells of them; None where it tells nothing."""
    told = work_days(text, today)
    return _days(told) if told else None


def case_told(kind: str, values: Mapping[str, Any], dates: CaseDates | None, today: date) -> Case:
    """The case as it would be: what is known of it so far, for its limits."""
    flags = {FLAG: as_flag(checked(dates, today))} if dates is not None else {}
    moment = datetime(today.year, today.month, today.day)
    return Case("", kind, FIRST[kind_named(kind).table], moment, "", "", dict(values), flags=flags)


def is_pressing(case: Case, today: date) -> bool:
    """Whether the time to act is over within a week or just was, so that a case is urgent."""
    return any(-JUST_OVER <= left <= PRESSING for left in _left(case, today))


def is_near(case: Case, today: date) -> bool:
    """Whether it is over within a month, or was over already."""
    return any(left <= NEAR for left in _left(case, today))


def is_over(case: Case, today: date) -> bool:
    """Whether it is, or may be, over."""
    return any(left < 0 for left in _left(case, today))


def _left(case: Case, today: date) -> list[int]:
    return [one.left(today) for one in _own(case)]


def _own(case: Case) -> list[Deadline]:
    return [one for one in deadlines(case, work_calendar()) if one.limit in OWN]


def noted_days(speaker: CollectingDispatcher, turn: Turn, case: Case) -> list[EventType]:
    """Notes them in a case in work and says what they change; none where the words tell nothing of it."""
    today = turn.now.date()
    told = work_days(turn.text, today) if case.kind in KINDS else WorkDays()
    if not told:
        return []
    days = _days(told)
    pressing = is_pressing(case_told(case.kind, case.fields, merged(dates_of(case), days), today), today)
    after = tell_dates(
        house().begin, case.number, turn.channel, turn.sender, days, turn.text, turn.now, urgent=pressing, key=turn.deed
    )
    speaker.utter_message(json_message={"effect": "case", "number": case.number})
    urgent = [say("deadlines.made_urgent")] if after.urgent and not case.urgent else []
    lines = [say("deadlines.told", number=case.number, what=said_of(days)), *limits_said(after, today), *urgent]
    speaker.utter_message(text="\n".join(lines))
    return [SlotSet("offer", None)]


def limits_said(case: Case, today: date, ending: bool = True) -> list[str]:
    """The limits of a case as they stand, one that has passed before those ahead."""
    lines = progress_lines(case, deadlines(case, work_calendar()), today, 2)
    soon = [one.limit for one in _own(case) if 0 <= one.left(today) <= NEAR]
    near = [say("deadlines.near_injury" if INJURY_WORKER in soon else "deadlines.near")] if soon else []
    last = [say("deadlines.progress_end")] if ending else []
    return [*lines, *near, *last] if lines else []


def _days(told: WorkDays) -> CaseDates:
    left, by = (date.fromisoformat(one) if one else None for one in (told.left_on, told.left_by))
    return CaseDates(told.employed, left, None, tuple(date.fromisoformat(one) for one in told.demanded_on), by)


def said_of(told: CaseDates) -> str:
    """The days as they were understood."""
    parts = []
    if told.left_on:
        day, by = told.left_on, told.left_by
        facts = {"year": day.year, "month": day.month, "day": day.day}
        parts.append(say("deadlines.left_between", by=day_of(by), **facts) if by else say("deadlines.left_on", **facts))
    if told.employed:
        parts.append(say("deadlines.still_there"))
    parts += [say("deadlines.asked_on", year=day.year, month=day.month, day=day.day) for day in told.demanded_on]
    return say("dialogue.list_comma").join(parts)
