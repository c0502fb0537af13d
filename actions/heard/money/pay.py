"""What a message inside the report of unpaid wages tells of pay: read as the calculator reads it, worked out, and
offered for a yes. Money that came already, a price or a count is never stored as the debt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from actions.heard.money.whole_sums import (
    agreed,
    is_total,
    of_one_month,
    only_promised,
    still_open,
    told_as_whole,
    with_what_came,
    without_price,
)
from actions.heard.months import joins
from actions.turn import Turn
from actions.wage.wage_table import worked_in_line
from bot.domain.asking.form_state import CONFIRM, State, Value
from bot.domain.asking.forms import REPORT_UNPAID_WAGES, Form
from bot.domain.wage_talk.account import (
    FACTS,
    KEPT,
    MONTHS,
    is_account,
    months_in,
    needed,
    settled,
    with_month,
    with_new_wage,
)
from bot.nlu.numbers.no_money import speaks_of_pay, without_numbers
from bot.nlu.reply.cues import asks, corrects
from bot.nlu.reply.wishes import gives_up
from bot.nlu.text.normalise import normalise
from bot.nlu.wages.debts import names_today, speaks_of_a_note, without_count
from bot.nlu.wages.items import wants_sum
from bot.nlu.wages.read import Reading, read_wages
from bot.nlu.wages.which_month import month_by_number, paid_each_month
from bot.wording import entry, say

_WORDS = ("location", "company")
_OF_MONEY = (None, "amount", "period", "months_owed", CONFIRM)
"""Questions at which a bare figure may be pay; elsewhere only words about pay make it that."""
_NO_DEBT = ("wage_unit_price", "wage_paid", "wage_received", "wage_count", "wage_part_days", "wage_hours")
_NOT_ASKED = "wage_due"
"""As if a debt was asked for: a bare sum is one, and no wage."""


@dataclass(frozen=True)
class _Heard:
    account: dict[str, Any]
    changed: frozenset[str] = frozenset()
    left: tuple[str, ...] = ()
    told: dict[str, Any] = field(default_factory=dict)
    no_debt: tuple[Any, ...] = ()


def as_not_knowing(turn: Turn, form: Form, asked: str | None) -> Turn:
    """The turn as an answer where words that sound like an end (算不清) say that the sum is not known."""
    sounds_otherwise = turn.intent in ("cancel", "goodbye", "deny") and not turn.command
    if form is REPORT_UNPAID_WAGES and asked == "amount" and sounds_otherwise:
        return replace(turn, intent="inform") if wants_sum(turn.text) and not gives_up(turn.text) else turn
    return turn


def told_of_pay(
    turn: Turn, form: Form, state: State, values: tuple[Value, ...]
) -> tuple[tuple[Value, ...], dict[str, Any] | None]:
    """The values of a message, with the sum worked out in place of a figure that is none, and all that is known of pay
    by now: None where the message told nothing of it."""
    field = form.field(state.asked or "")
    typed = field is not None and field.kind in ("text", "people") and not corrects(turn.text)
    if form is not REPORT_UNPAID_WAGES or typed:
        return values, None
    by_slot = {one.slot: one for one in values}
    plain = replace(turn, text=without_numbers(normalise(turn.text).text, turn.now.date()))
    if not (state.asked in _OF_MONEY or corrects(plain.text) or speaks_of_pay(plain.text)):
        return values, None
    told, account = _with_pay(plain, state, by_slot)
    return tuple(told.values()), account


def _with_pay(turn: Turn, state: State, values: dict[str, Value]) -> tuple[dict[str, Value], dict[str, Any] | None]:
    text = turn.text.strip()
    several = "worker_count" in values or (state.values.get("worker_count") or 1) > 1
    if not text or several or speaks_of_a_note(text):
        return values, None
    if names_today(text) and (state.knows("period") or (state.unsure or {}).get("how")):
        values = {slot: value for slot, value in values.items() if slot not in ("period", "months_owed")}
    if (state.knows("amount") or state.account) and only_promised(text):
        return {slot: value for slot, value in values.items() if slot != "amount"}, None
    if _only_months_join(state, values, text):
        return values, None
    waiting = state.unsure or {}
    if waiting.get("how") and _says_again(turn, state, values):
        return {"amount": Value("amount", waiting["value"])}, None  # what it follows from, said once more: a yes
    heard = _read(turn, state, values)
    if heard is None:
        return values, None
    values = {slot: one for slot, one in values.items() if slot not in _WORDS or one.value != text}  # words about pay
    if heard.told and not heard.changed and (said := agreed(turn, state)) is not None:
        return {"amount": said}, None
    again = "wage_monthly" in heard.changed & {*state.account} and heard.account.get("wage_months") is not None
    if not (is_account(heard.account) or again):
        third = month_by_number(turn.text)
        values = without_price(values, (*heard.no_debt, *((third[1],) if third else ())))
        one_sum = {"wage_due", "wage_by_month", *MONTHS}  # 九月工资四千二: the row of its month says no more
        if "amount" not in values and not (heard.left or state.knows("amount", "period")):
            values = {**values, **of_one_month(heard.told)}  # 欠我九月的钱2350
        plain = "amount" in values and not values["amount"].per and heard.changed <= one_sum
        return values, None if plain else heard.account
    rest, whole = still_open(text), told_as_whole(text, heard.no_debt)
    if rest is not None or whole is not None:
        return {**values, "amount": Value("amount", whole if rest is None else rest)}, {} if state.account else None
    if is_total(turn, state, values, heard.changed, heard.no_debt):
        return values, {} if state.account else None
    values = {slot: value for slot, value in values.items() if slot not in ("amount", "months_owed")}
    if (heard.told.get("wage_by_month") or heard.told.get("wage_count")) and state.knows("period"):
        values.pop("period", None)  # one month of those known, and no other stretch
    values.update(_months(state, values, heard.account))
    worked = _worked_out(turn, state, heard)
    return {**values, **({"amount": worked} if worked else {})}, heard.account


def _only_months_join(state: State, values: Mapping[str, Value], text: str) -> bool:
    """Whether the words tell further months besides a sum that was told outright, and at most what comes on top."""
    amount, period = values.get("amount"), values.get("period")
    more = period is not None and joins(state.values.get("period"), period.value)
    whole_sum = amount is not None and (amount.base is not None or amount.whole or told_as_whole(text, ()) is not None)
    return more and not is_account(state.account) and (amount is None or whole_sum)


def _read(turn: Turn, state: State, values: Mapping[str, Value]) -> _Heard | None:
    """What is known of pay after this message; None where it tells nothing of it."""
    known = known_pay(state)
    fixes = corrects(turn.text) or any(word in turn.text for word in entry("dialogue.corrections"))
    reading = read_wages(turn.text, turn.now.date(), _NOT_ASKED, known, fixes or state.asked == CONFIRM)
    told = _told(turn.text, reading, known, values)
    no_debt = tuple(one.value for one in reading.told if one.slot in _NO_DEBT)
    if not any(slot in FACTS for slot in told) and not no_debt:
        return None
    account = settled({**known, **told})
    changed = frozenset(slot for slot in told if told[slot] != known.get(slot))
    third = month_by_number(turn.text) is not None
    left = () if third else without_count(reading.left, account.get("wage_months"))
    return _Heard(account, changed, left, told, no_debt)


def _says_again(turn: Turn, state: State, values: Mapping[str, Value]) -> bool:
    """Whether the words, taken alone, tell nothing but what the sum that waits for its yes was worked out from."""
    alone = {"wage_items": ["wages"]}
    told = _told(turn.text, read_wages(turn.text, turn.now.date(), _NOT_ASKED, alone, False), alone, values)
    facts = {slot: value for slot, value in settled({**alone, **told}).items() if slot in FACTS}
    return bool(facts) and all(state.account.get(slot) == value for slot, value in facts.items())


def known_pay(state: State) -> dict[str, Any]:
    """The account with the months that the form knows, and with its sum where there is nothing else."""
    known: dict[str, Any] = {"wage_items": ["wages"]}
    if state.knows("period"):
        known |= {"wage_period": state.values["period"], "wage_months": months_in(state.values["period"])}
    elif state.knows("months_owed"):
        known |= {"wage_months": state.values["months_owed"]}
    known |= state.account
    follows = float(known.get("wage_monthly") or 0) * float(
        known.get("wage_months") or 0
    )  # the sum is that of the wage
    if state.knows("amount") and not is_account(known) and state.values["amount"] != follows:
        known["wage_due"] = [state.values["amount"]]
    return known


def _told(text: str, reading: Reading, known: Mapping[str, Any], values: Mapping[str, Value]) -> dict[str, Any]:
    """Slot -> value of what counts for a debt."""
    told = {one.slot: one.value for one in reading.told if one.certain and one.slot in KEPT}
    if (third := month_by_number(text)) is not None:
        told = {slot: value for slot, value in told.items() if slot not in ("wage_monthly", "wage_due", "wage_paid")}
        told |= with_month({**known, **told}, *third)
    if "wage_monthly" in told and known.get("wage_monthly") and known.get("wage_by_month"):
        rows = told.get("wage_by_month") or known["wage_by_month"]
        told["wage_by_month"] = with_new_wage(rows, float(known["wage_monthly"]), float(told["wage_monthly"]))
    told = with_what_came(text, told, known)
    if told.get("wage_months") == 1 and "wage_monthly" in told and (known.get("wage_months") or 1) > 1:
        told.pop("wage_months")  # 一个月7200 corrects the wage, and not the months
    if "wage_paid" in told and paid_each_month(text):
        told["wage_paid_each"] = told.pop("wage_paid")
    period, months = values.get("period"), values.get("months_owed")
    if "wage_months" not in told:
        rows = len(told.get("wage_by_month") or ())
        part = told.get("wage_part_days") is not None
        if period is not None and period.certain and part and months_in(period.value) == 1:
            told["wage_part_month"] = period.value["start"]
        elif period is not None and period.certain and months_in(period.value) > rows:
            told |= {"wage_period": period.value, "wage_months": months_in(period.value)}
        elif months is not None and months.certain and not rows:
            told["wage_months"] = months.value
    return told


def _months(state: State, values: Mapping[str, Value], account: Mapping[str, Any]) -> dict[str, Value]:
    """The months for the form, where the account knows them and it does not."""
    if state.knows("period"):
        return {}
    rows = sorted(str(one["month"]) for one in account.get("wage_by_month") or () if one.get("owed") != 0)
    period = account.get("wage_period")
    if rows:
        ends = [*rows, *((period["start"], period["end"]) if period else ())]
        return {"period": Value("period", {"start": min(ends), "end": max(ends)})}
    if "period" in values:
        return {}
    if period is not None:
        return {"period": Value("period", period)}
    months = account.get("wage_months")
    return {"months_owed": Value("months_owed", months)} if months and not state.knows("months_owed") else {}


def offered(turn: Turn, state: State) -> State:
    """The state with the sum that follows from what was told, to be confirmed, once the form knows the months as
    well."""
    account = settled(known_pay(state))
    worked = _worked_out(turn, state, _Heard(account)) if is_account(account) else None
    if worked is None:
        return state
    doubt = {"slot": "amount", "value": worked.value, "low": worked.low, "high": worked.high, "how": worked.how}
    return replace(state, unsure=doubt, account=account, asked="amount", misses=0)


def _worked_out(turn: Turn, state: State, heard: _Heard) -> Value | None:
    """The sum that follows, to be confirmed; None where something is still needed for it, or nothing changed."""
    if needed(heard.account) is not None:
        return None
    line = worked_in_line(turn, heard.account)
    if line is None or line.debt <= 0 or state.values.get("amount") == line.debt:
        return None
    left = say("wages.left", figures=say("dialogue.list_comma").join(heard.left)) if heard.left else ""
    how = say("dialogue.worked_out", how=line.how, total=line.total, left=left)
    if (state.unsure or {}).get("how") == how and not (heard.changed or asks(turn.text)):
        return Value("amount", line.debt)  # what it follows from, said once more: a yes
    before = state.values.get("amount")
    beside = bool(before) and bool(heard.changed) and heard.changed <= {"wage_deposit", "wage_due", "wage_items"}
    return Value("amount", line.debt, False, line.debt, line.debt, how=how, base=before if beside else None)
