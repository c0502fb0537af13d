"""Messages to a form, made short for tests."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.asking.form_state import CONFIRM, Act, Heard, State, Step, Value
from bot.domain.asking.forms import REPORT_UNPAID_WAGES, Form
from bot.domain.asking.questionnaire import advance

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
NOTHING = Heard("")
WAGES = {"company": "美团", "amount": 4800, "months_owed": 2, "location": "汇龙镇", "name": "王建国"}
SKIPPED = frozenset({"phone", "has_contract", "evidence", "description"})
AT_SUMMARY = State(WAGES, CONFIRM, SKIPPED)


def says(step: Step) -> list[str]:
    return [one.key for one in step.say]


def hears(
    text: str = "",
    act: Act = "",
    corrects: bool = False,
    names: tuple[str, ...] = (),
    files: int = 0,
    sure: bool = True,
    brief: bool = False,
    **values: Any,
) -> Heard:
    found = tuple(value if isinstance(value, Value) else Value(slot, value) for slot, value in values.items())
    return Heard(text or "x", act, sure, found, corrects, names, files, brief)


def take(state: State, heard: Heard, form: Form = REPORT_UNPAID_WAGES) -> Step:
    return advance(form, state, heard, NOW)
