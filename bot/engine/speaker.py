"""Somebody else speaks on the same account: said outright, or seen in a name and a number that stand in none of the
cases. What they tell is a matter of their own, and changes nothing of what was registered before."""

from __future__ import annotations

from typing import Any

from bot.domain.asking.forms import BY_NAME
from bot.domain.casework.case_kinds import kind_named
from bot.engine.told import TASKS, told
from bot.nlu.own_case.changes import calls_wrong
from bot.nlu.own_case.others import joins_case
from bot.nlu.own_case.progress import asks_for_others
from bot.nlu.own_case.words import Own
from bot.nlu.reply.cues import asks, task_named
from bot.nlu.reply.demands import reports_debt
from bot.nlu.reply.speakers import hands_over, is_somebody_else, names_themselves, wants_as_well

SURE = 0.6
"""How sure the classifier must be of the task that the new one wants."""


def changed_speaker(parse: dict[str, Any], text: str, own: Own) -> dict[str, Any] | None:
    """The parse data of the matter of somebody who speaks on this account now; None where nobody else does."""
    if parse["intent"]["name"] == "emergency":
        return None
    if hands_over(text):
        after = "check_case_progress" if asks_for_others(text) else _task(parse, text, own)
        return told(parse, after or "nlu_fallback")
    if not own.cases or asks(text) or calls_wrong(text) or not _is_another(parse, text, own):
        return None
    task = _task(parse, text, own) or _last(own)
    return told(parse, task) if task else None


def _is_another(parse: dict[str, Any], text: str, own: Own) -> bool:
    """Whether the words give a name that stands in no case, as the speaker's own, and a number, a debt or a wish."""
    names = {str(one["value"]) for one in parse.get("entities") or () if one["entity"] == "name"}
    known = {str(one.fields.get("name") or "") for one in own.cases}
    mates = {str(mate.get("name") or "") for one in own.cases for mate in one.workers}
    if len(names) != 1 or not (name := names.pop()) or name in mates:
        return False
    if not all(is_somebody_else(name, one) for one in known):
        return False
    phones = {str(one["value"]) for one in parse.get("entities") or () if one["entity"] == "phone"}
    other_phone = bool(phones - {str(one.fields.get("phone")) for one in own.cases})
    sums = any(one["entity"] in ("amount", "company") for one in parse.get("entities") or ())
    if names_themselves(text, name):
        return other_phone or reports_debt(text) or wants_as_well(text) or task_named(text) is not None
    return other_phone and sums and not joins_case(text)


def _task(parse: dict[str, Any], text: str, own: Own) -> str | None:
    """The task they name or plainly tell of, that of the one before where they want the same."""
    named = task_named(text) or ("report_unpaid_wages" if reports_debt(text) and not asks(text) else None)
    if named is None and wants_as_well(text):
        named = _last(own)
    first = parse["intent"]
    sure = first["name"] in TASKS and float(first.get("confidence") or 0.0) >= SURE
    return named or (str(first["name"]) if sure else None)


def _last(own: Own) -> str | None:
    """The task of the newest case."""
    form = BY_NAME.get((kind_named(own.cases[0].kind).form or "") if own.cases else "")
    newest = form.intent if form is not None and form.confirm else None
    return own.last if own.last in TASKS else newest
