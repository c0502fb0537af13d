"""Between the calculator and the report of unpaid wages: a sum that is wanted there, and one that is brought along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from actions.shown import name_of, shown
from actions.turn import Turn
from actions.wage.wage_table import Worked
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
IN_STORY = ("wage_start", "wage_served", "wage_end", "wage_end_reason", "wage_relation", "wage_demand")
"""Slots of the calculator that a report keeps in its description."""
OF_PERSON = ("company", "location", "name", "phone")
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


def into_report(turn: Turn, values: Mapping[str, Any], done: Worked) -> list[Draft]:
    """The drafts, with the sum and the months in the report that waits."""
    report = waiting_report(turn)
    told = {slot: value for slot, value in of_report(values, done.debt).items() if value is not None}
    drafts = fresh(turn.slots.get("drafts"), turn.now)
    return [_filled(one, told, values, done) if one == report else one for one in drafts]


def _filled(report: Draft, told: Mapping[str, Any], values: Mapping[str, Any], done: Worked) -> Draft:
    known = {**told, **report["values"]}
    story = "\n".join(filter(None, (str(known.get("description") or ""), story_of_table(values, done))))
    return {**report, "values": {**known, **({"description": story} if story else {})}, "account": _account(values)}


def carried(turn: Turn, values: Mapping[str, Any], done: Worked) -> dict[str, Any]:
    """What is remembered of a table beside its values: slot `wage_sum`. The table itself only as a digest, to know
    whether the same one is to be shown again."""
    told = {slot: value for slot, value in of_report(values, done.debt).items() if value is not None}
    return {
        "table": sha256(done.text.encode()).hexdigest()[:16],
        "at": turn.now.isoformat(),
        "values": told,
        "account": _account(values),
        "story": story_of_table(values, done),
        "least": done.least,
        "beside": list(done.beside),
    }


def carried_words(turn: Turn, amount: float) -> list[str]:
    """How the sum of the table is told at the beginning of a report: a range as such, and what stays outside it."""
    sum_ = turn.slots.get("wage_sum") or {}
    least, beside = float(sum_.get("least") or amount), sum_.get("beside") or ()
    key, more = ("wages.carried", {}) if least >= amount else ("wages.carried_most", {"least": shown("amount", least)})
    words = [say(key, amount=shown("amount", amount), **more)]
    if beside:
        words.append(say("wages.carried_beside", items=say("dialogue.list_comma").join(beside)))
    return words


def story_of_table(values: Mapping[str, Any], done: Worked) -> str:
    """What the table knows and a report has no place for, in words for its description."""
    known = [slot for slot in IN_STORY if values.get(slot) is not None]
    parts = []
    if known:
        facts = say("dialogue.list_comma").join(_fact(slot, values[slot]) for slot in known)
        parts.append(say("wages.carried_story", facts=facts))
    if done.beside:
        parts.append(say("wages.carried_more", items=say("dialogue.list_comma").join(done.beside)))
    return "".join(parts)


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
    sum_ = turn.slots.get("wage_sum") or {}
    told = "\n".join(filter(None, (state.told, str(sum_.get("story") or ""))))
    return replace(state, account=sum_.get("account") or {}, told=told)


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
    """What a table says to the report: slot -> value, None where it says nothing."""
    signed = values.get("wage_signed")
    contract = None if signed is None else "no" if signed == "no" else "yes"
    return {**_sum_of_report(values, debt), "has_contract": contract, **{slot: values.get(slot) for slot in OF_PERSON}}


def _sum_of_report(values: Mapping[str, Any], debt: float) -> dict[str, Any]:
    if values.get("wage_by_month"):
        return {**_months_of_report(values), "amount": _amount(debt)}
    months = values.get("wage_months")
    part = values.get("wage_part_month")
    period = values.get("wage_period") if not part else None if months else {"start": part, "end": part}
    whole = period is not None or values.get("wage_part_days") is None
    return {
        "amount": _amount(debt),
        "period": period,
        "months_owed": months if period is None and whole else None,
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
