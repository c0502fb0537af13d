"""Values as staff read them: dates, amounts, codes, waiting times. The filters of the templates."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from bot.desk.case_view import state_label
from bot.desk.pages.sentences import slot_label
from bot.domain.casework.case_kinds import BY_NAME
from bot.domain.relation.questions import SLOTS as RELATION
from bot.wording import label, say

_CODES = {"job": "job", "has_contract": "has_contract", "matter": "matter", **dict.fromkeys(RELATION, "relation")}


def value_words(value: Any, slot: str) -> str:
    """A slot's value in Chinese; a dash for what is not known."""
    if value is None or value == "" or value == []:
        return "—"
    if slot in _CODES:
        return label(_CODES[slot], str(value))
    if slot == "amount":
        return say("desk.yuan", amount=f"{value:,}" if isinstance(value, (int, float)) else value)
    if slot == "months_owed":
        return say("desk.months", count=value)
    if slot == "worker_count":
        return say("desk.people", count=value)
    if slot == "period" and isinstance(value, dict):
        start, end = value.get("start", ""), value.get("end", "")
        return str(start) if start == end else say("desk.period", start=start, end=end)
    if slot == "callback_time":
        return _day_and_time(value)
    if isinstance(value, (list, tuple)):
        return "、".join(value_words(one, slot) for one in value)
    return str(value)


def _day_and_time(value: Any) -> str:
    try:
        return datetime.fromisoformat(str(value)).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return str(value)


def moment(at: datetime | str | None, now: datetime) -> str:
    """An instant as people at the desk say it: the time today, else month, day and time."""
    if at is None:
        return ""
    then = (datetime.fromisoformat(at) if isinstance(at, str) else at).astimezone(now.tzinfo)
    if then.date() == now.date():
        return then.strftime("%H:%M")
    return then.strftime("%m-%d %H:%M" if then.year == now.year else "%Y-%m-%d %H:%M")


def waited(since: datetime | str | None, now: datetime) -> str:
    """How long somebody has been waiting."""
    if since is None:
        return ""
    then = datetime.fromisoformat(since) if isinstance(since, str) else since
    minutes = max(0, int((now - then).total_seconds() // 60))
    if minutes < 1:
        return say("desk.just_now")
    if minutes < 60:
        return say("desk.minutes", count=minutes)
    return say("desk.hours_waited", hours=minutes // 60, minutes=minutes % 60)


def step_words(step: str, kind: str) -> str:
    """The word for a happening of a case: a state, or a note and the like."""
    other = label("desk.steps", step)
    return other if other != step else state_label(kind, step)


def task_words(task: str | None) -> str:
    """The word for a form or intent."""
    return label("tasks", (task or "").removesuffix("_form"))


def by_words(by: str, names: dict[str, str]) -> str:
    """Who did something: the person, the system, or a colleague by name."""
    return names.get(by) or label("desk.by", by)


def size_words(size: int) -> str:
    """The size of a file."""
    return f"{size / 1024 / 1024:.1f} MB" if size >= 1024 * 1024 else f"{max(1, size // 1024)} KB"


def kind_words(kind: str) -> str:
    """The word for a kind of case."""
    return label("case_kinds", kind)


FILTERS = {
    "value": value_words, "moment": moment, "waited": waited, "slot": slot_label, "task": task_words, "by": by_words,
    "size": size_words, "kind": kind_words,
    "column": lambda name: label("import.columns", name), "code": lambda code, table: label(table, code),
    "step": step_words,
    "owner": lambda code: label("desk.owners", code), "author": lambda code: label("desk.authors", code),
    "delivery": lambda code: label("desk.delivery", code), "channel": lambda code: label("desk.channels", code),
    "level": lambda code: label("desk.levels", code), "reason": lambda code: label("desk.reasons", code),
    "role": lambda code: label("staff_roles", code), "state": lambda code, kind: state_label(kind, code),
}  # fmt: skip
KINDS = tuple(BY_NAME)
