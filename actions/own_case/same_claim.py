"""The same claim is in work already: said with the summary, before a second case is written."""

from __future__ import annotations

from typing import Any

from actions.shown import masked
from actions.turn import Turn
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import Form
from bot.domain.casework.case_kinds import BY_FORM
from bot.domain.casework.case_states import ENDED
from bot.domain.casework.cases import Case
from bot.usecases.follow_case import own_cases
from bot.wiring import house
from bot.wording import label, say

TELLING = ("company", "amount", "period", "incident_date", "hearing_date", "matter")
"""What tells two claims of one kind apart."""


def same_claim(turn: Turn, form: Form, state: State) -> str:
    """What is said of a case in work that differs in nothing that tells claims apart; empty where there is none."""
    kind = BY_FORM.get(form.name)
    if kind is None or state.other or state.guest or not set(kind.fields) & set(TELLING):
        return ""
    cases = own_cases(house().begin, turn.channel, turn.sender, 20)
    case = next((one for one in cases if one.kind == kind.name and _is_same(one, state.values)), None)
    if case is None:
        return ""
    told = masked(str(case.fields.get("company") or label("case_kinds", case.kind)))
    return say("after_case.same_claim", number=case.number, what=told)


def _is_same(case: Case, values: dict[str, Any]) -> bool:
    if case.state in ENDED or case.fields.get("name") not in (None, "", values.get("name")):
        return False
    both = [slot for slot in TELLING if case.fields.get(slot) and values.get(slot)]
    return bool(both) and all(case.fields[slot] == values[slot] for slot in both)
