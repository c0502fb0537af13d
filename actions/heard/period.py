"""Months that are owed lie before the day of leaving, also where that was told in another message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from actions.turn import Turn
from bot.domain.asking.form_state import State, Value
from bot.nlu.calendar.periods import find_periods
from bot.nlu.own_case.work_days import work_days


def before_leaving(turn: Turn, state: State, value: Value) -> Value:
    """The value of `period` as it is meant by somebody who had left by then: 十月的 is the October before."""
    told = "\n".join((state.told, str(state.values.get("description") or "")))
    left = work_days(told, turn.now.date()).left_on
    if not left or not isinstance(value.value, dict) or str(value.value.get("start")) <= left[:7]:
        return value
    again = find_periods(turn.text, date.fromisoformat(left), True)
    fits = next((one for one in again if str(one.value["start"]) <= left[:7]), None)  # type: ignore[index]  # a period is a mapping
    return replace(value, value=fits.value) if fits is not None else value
