"""The limits of what is being told in a form, said at once where the time is short or was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.own_case.told_work_days import KINDS, case_told, dates_in, is_near, limits_said
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import REPORT_WORK_INJURY, Form
from bot.domain.casework.case_dates import CaseDates
from bot.domain.casework.case_kinds import BY_FORM
from bot.nlu.calendar.dates import find_dates
from bot.nlu.calendar.rough_days import find_rough_days
from bot.nlu.own_case.limit_questions import LONGEST_BARE, asks_if_still, asks_limit
from bot.nlu.reply.asides import clauses_with, find_event
from bot.usecases.casework.tell_dates import merged
from bot.wording import say

WATCHED = (*KINDS, "work_injury")


def story_dates(kind: str, values: Mapping[str, Any], story: str, today: date) -> CaseDates | None:
    """The days that the limits run from, as the story of a case tells them; for legal aid after an injury its day."""
    if kind not in KINDS:
        return None
    told = dates_in(story, today)
    if kind == "legal_aid" and values.get("matter") == "work_injury" and (hurt := injured_on(story, today)):
        return merged(told or CaseDates(), CaseDates(known_on=hurt))
    return told


def _told_before(state: State) -> str:
    return "\n".join((state.told, str(state.values.get("description") or "")))


def only_asks_limit(turn: Turn, form: Form) -> bool:
    """Whether a message to a running form only asks after its limit, and brings no day of its own."""
    kind = BY_FORM.get(form.name)
    if kind is None or kind.name not in WATCHED or turn.command or not asks_limit(turn.text):
        return False
    return len(turn.text.strip()) <= LONGEST_BARE and not find_dates(turn.text, turn.now.date(), "past")


def limit_answer(form: Form, state: State, today: date) -> str:
    """The answer to it: the limits so far, or which day it hangs on."""
    lines = lines_in_form(form, state, "", today)
    if lines:
        return "\n".join(lines)
    return say("deadlines.no_limit_known" + ("_injury" if form is REPORT_WORK_INJURY else ""))


def lines_for(text: str, kind: str, values: Mapping[str, Any], today: date) -> list[str]:
    """The limits of what `text` tells, for a case of this kind with these values; none where it tells no day."""
    dates = story_dates(kind, values, text, today)
    if dates is None and not values.get("incident_date"):
        return []
    return limits_said(case_told(kind, values, dates, today), today)


def lines_in_form(form: Form, state: State, text: str, today: date) -> list[str]:
    """The same for a running form, with what was told in it so far."""
    kind = BY_FORM.get(form.name)
    if kind is None or kind.name not in WATCHED:
        return []
    return lines_for("\n".join((_told_before(state), text)), kind.name, state.values, today)


def lines_of_words(text: str, today: date) -> list[str]:
    """The same for words outside a form: an injury where one is told, else money that is owed."""
    hurt = injured_on(text, today)
    if hurt is not None:
        return lines_for(text, "work_injury", {"incident_date": hurt.isoformat()}, today)
    return lines_for(text, "unpaid_wages", {}, today)


def injured_on(text: str, today: date) -> date | None:
    """The day on which somebody was hurt, the first that it can be; None where none is told."""
    for one in (*find_dates(text, today, "past"), *find_rough_days(text, today)):
        day = date.fromisoformat(str(one.low or one.value))
        if day <= today and find_event(clauses_with(text, one.start)):
            return day
    return None


def near_lines(turn: Turn, form: Form, state: State) -> list[str]:
    """What is said of the limits before the next question, where this message told a day: when it is near or over, or
    was asked for; a question without a day gets the honest word that one is needed."""
    kind = BY_FORM.get(form.name)
    if (
        kind is None
        or kind.name not in WATCHED
        or not turn.first
        or not (_agrees(turn) or (turn.text.strip() and not turn.command))
    ):
        return []
    today = turn.now.date()
    asked = asks_if_still(turn.text)
    now = story_dates(kind.name, state.values, turn.text, today)
    happened = state.values.get("incident_date")
    new_day = kind.name == "work_injury" and happened is not None and turn.slots.get("incident_date") != happened
    if now is None and not new_day and not asked:
        return []
    story = story_dates(kind.name, state.values, _told_before(state).replace(turn.text, ""), today)
    dates = merged(story or CaseDates(), now) if now is not None else story
    case = case_told(kind.name, state.values, dates, today)
    known = dates is not None or happened is not None
    if asked and not known and not asks_limit(turn.text):
        return []  # 还能要回来吗, and no day is known: it is answered as a question of law
    if asked and not known:
        return [say("deadlines.no_limit_known" + ("_injury" if kind.name == "work_injury" else ""))]
    before = case_told(kind.name, state.values, story, today)
    lines = limits_said(case, today) if asked or is_near(case, today) or is_near(before, today) else []
    return ["\n".join([say("deadlines.so_far"), *lines])] if lines else []


def _agrees(turn: Turn) -> bool:
    """Whether the day that was read back just now is agreed to, by the button or its words."""
    return turn.command and turn.intent == "affirm"
