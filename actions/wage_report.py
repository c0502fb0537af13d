"""Between the calculator and the report of unpaid wages: a sum that is wanted there, and one that is brought along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from actions.shown import name_of, shown
from actions.turn import Turn
from bot.domain.asking.drafts import Draft, fresh
from bot.domain.asking.form_state import State
from bot.domain.asking.form_values import months_between
from bot.domain.asking.forms import REPORT_UNPAID_WAGES
from bot.domain.asking.values import MOST_YUAN
from bot.domain.wage_talk.account import CAME, FACTS, PARTS, is_account, settled
from bot.domain.wage_talk.months import named_months, open_months, rest_without_name
from bot.domain.wage_talk.questions import REPORT
from bot.nlu.wages.read import Reading, read_wages
from bot.wording import say

TOLD = ("wage_unit_price", *CAME, *PARTS)
"""Slots of pay that are read back as soon as they are heard."""
KEPT = timedelta(hours=24)
"""So long a sum that was worked out is brought along into a report."""
STORIES = ("description", "evidence", "workers")
"""Questions of the report in whose answers a month is no correction of the sum."""


def waiting_report(turn: Turn) -> Draft | None:
    """The report that was left for a sum."""
    drafts = fresh(turn.slots.get("drafts"), turn.now)
    return next((one for one in drafts if one["form"] == REPORT_UNPAID_WAGES.name and one.get("back")), None)


def known_of_report(turn: Turn) -> dict[str, Any]:
    """What the report that waits says already: nothing of it is asked twice."""
    report = waiting_report(turn)
    if report is None or report["values"].get("amount") is not None:
        return {}
    values = report["values"]
    one_by_one = any(one.slot == "wage_by_month" for one in _heard(turn, {}).told)  # then they are counted there
    months = None if one_by_one else values.get("months_owed")
    if months is None and values.get("period") and not one_by_one:
        months = months_between(values["period"])
    account = {**(report.get("account") or {"wage_items": ["wages"]}), "wage_for": REPORT}
    known = {"wage_months": months, "wage_period": values.get("period"), "company": values.get("company"), **account}
    return {slot: value for slot, value in known.items() if value is not None}


def told_in_report(turn: Turn) -> bool:
    """Whether the report that waits has taken from this very message what the calculator would take."""
    report = waiting_report(turn)
    return bool(report and is_account(report.get("account") or {}))


def into_report(turn: Turn, values: Mapping[str, Any], debt: float) -> list[Draft]:
    """The drafts, with the sum and the months in the report that waits."""
    report = waiting_report(turn)
    told = {slot: value for slot, value in of_report(values, debt).items() if value is not None}
    drafts = fresh(turn.slots.get("drafts"), turn.now)
    return [
        {**one, "values": {**told, **one["values"]}, "account": _account(values)} if one == report else one
        for one in drafts
    ]


def carried(turn: Turn, values: Mapping[str, Any], debt: float, table: str) -> dict[str, Any]:
    """What is remembered of a table beside its values: slot `wage_sum`. The table itself only as a digest, to know
    whether the same one is to be shown again."""
    told = {slot: value for slot, value in of_report(values, debt).items() if value is not None}
    return {
        "table": sha256(table.encode()).hexdigest()[:16],
        "at": turn.now.isoformat(),
        "values": told,
        "account": _account(values),
    }


def months_changed(turn: Turn, state: State) -> dict[str, Any] | None:
    """What the sum in the report is worked out from once words put one of its months right (8月是2800); None where they
    change none."""
    told = dict(state.account)
    if not turn.text.strip() or not told.get("wage_by_month") or state.asked in STORIES:
        return None
    heard = next((one.value for one in _heard(turn, told).told if one.slot == "wage_by_month"), None)
    return None if heard is None or heard == told["wage_by_month"] else {**told, "wage_by_month": heard}


def _heard(turn: Turn, told: Mapping[str, Any]) -> Reading:
    return read_wages(turn.text, turn.now.date(), None, {"wage_items": ["wages"], **told}, False)


def brought_along(turn: Turn) -> dict[str, Any]:
    """Values for a report from the sum worked out just before."""
    sum_ = turn.slots.get("wage_sum") or {}
    if "at" not in sum_ or turn.now - datetime.fromisoformat(sum_["at"]) > KEPT:
        return {}
    return dict(sum_.get("values") or {})


def with_table(turn: Turn, state: State) -> State:
    """The state of a report that was opened with the sum of a table, with all that the sum follows from."""
    brought = brought_along(turn)
    if not brought.get("amount") or state.account or state.values.get("amount") != brought["amount"]:
        return state
    return replace(state, account=(turn.slots.get("wage_sum") or {}).get("account") or {})


def pay_facts(before: Mapping[str, Any], state: State) -> str:
    """What was newly heard of pay, each figure as what it is; empty where the sum it makes is told anyway."""
    if state.unsure is not None and "how" in state.unsure:
        return ""
    heard = [slot for slot in TOLD if state.account.get(slot) not in (None, before.get(slot))]
    return say("dialogue.list_comma").join(_fact(slot, state.account[slot]) for slot in heard)


def _fact(slot: str, value: Any) -> str:
    return say("wages.fact", name=name_of(slot), value=shown(slot, value))


def _account(values: Mapping[str, Any]) -> dict[str, Any]:
    """What a sum follows from."""
    return settled({slot: value for slot, value in values.items() if slot in FACTS or slot == "wage_items"})


def triaged(turn: Turn) -> dict[str, Any]:
    """The relation as it looked when it was gone through before in this talk."""
    band = (turn.slots.get("relation_seen") or {}).get("band")
    return {"wage_relation": band} if band else {}


def of_report(values: Mapping[str, Any], debt: float) -> dict[str, Any]:
    """What a sum says to the report: slot -> value, None where it says nothing."""
    if values.get("wage_by_month"):
        return {**_months_of_report(values), "amount": _amount(debt), "company": values.get("company")}
    months = values.get("wage_months")
    period = values.get("wage_period") if not values.get("wage_part_month") else None
    whole = period is not None or values.get("wage_part_days") is None
    return {
        "amount": _amount(debt),
        "period": period,
        "months_owed": months if period is None and whole else None,
        "company": values.get("company"),
    }


def _months_of_report(values: Mapping[str, Any]) -> dict[str, Any]:
    """The stretch from the first open month to the last where all are known by name, with their number where it has
    gaps; else their number alone."""
    named, count = named_months(values), float(open_months(values))
    count = int(count) if count == int(count) else count
    if not named or rest_without_name(values) or values.get("wage_part_days") is not None:
        return {"months_owed": count or None}
    period = {"start": named[0], "end": named[-1]}
    return {"period": period, "months_owed": count if count != months_between(period) else None}


def _amount(debt: float) -> float | None:
    return (int(debt) if debt == int(debt) else debt) if 0 < debt <= MOST_YUAN else None
