"""Sums that are the whole debt by their own words, and sums that are only promised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.turn import Turn
from bot.domain.asking.form_state import CONFIRM, State, Value
from bot.domain.wage_talk.account import MONTHS, whole
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.two_sums import came_already, is_the_rest, total_told
from bot.nlu.reply.cues import corrects, names_of
from bot.nlu.text.normalise import normalise
from bot.nlu.wages.debts import adds_more, count_put_right, is_of_a_rate, is_promised
from bot.nlu.wages.which_month import month_by_number


def still_open(text: str) -> Any:
    """What is still open by the words themselves, after all that was paid (还差2800); None where they do not say."""
    plain = normalise(text).text
    sums = [one for one in find_amounts(plain, bare=True) if one.certain and not one.note.startswith("per_")]
    return next((one.value for one in sums if is_the_rest(plain, one.start)), None)


def told_as_whole(text: str, no_debt: tuple[Any, ...]) -> Any:
    """The only sum of the words where they call it that of all: 总数是13500; None where there is none such."""
    plain = normalise(text).text
    sums = [one for one in find_amounts(plain, bare=True) if one.certain and not one.note.startswith("per_")]
    sums = [one for one in sums if not came_already(plain, one.start)]
    whole = total_told(plain, sums) if len(sums) == 1 else None
    return None if whole is None or whole.value in no_debt else whole.value


def agreed(turn: Turn, state: State) -> Value | None:
    """The sum that was asked about, where the same facts are told once more: a yes."""
    doubt = state.unsure or {}
    if doubt.get("slot") != "amount" or "how" not in doubt or "base" in doubt or corrects(turn.text):
        return None
    return Value("amount", doubt["value"])


def of_one_month(told: Mapping[str, Any]) -> dict[str, Value]:
    """Sum and month where `told` is the debt of one month by its name, and nothing else of pay; else nothing."""
    rows: list[dict[str, Any]] = told.get("wage_by_month") or []
    if len(told) != 1 or len(rows) != 1 or {*rows[0]} != {"month", "owed"}:
        return {}
    period = {"start": rows[0]["month"], "end": rows[0]["month"]}
    return {"amount": Value("amount", rows[0]["owed"]), "period": Value("period", period)}


def only_promised(text: str) -> bool:
    """Whether every sum of the words is only to come: 下个月发3000."""
    plain = normalise(text).text
    sums = find_amounts(plain, bare=True)
    return bool(sums) and all(is_promised(plain, one.start) for one in sums)


def is_total(
    turn: Turn, state: State, values: Mapping[str, Value], changed: frozenset[str], no_debt: tuple[Any, ...]
) -> bool:
    """Whether the words give the whole debt anew, so that nothing has to be worked out: 还欠5000, 金额应该是13000."""
    amount = values.get("amount")
    if amount is None or amount.per or not amount.certain:
        return False
    text = normalise(turn.text).text
    if amount.whole and not changed & {"wage_paid", "wage_by_month"}:
        return True
    if month_by_number(turn.text) is not None:
        return False
    if changed <= {"wage_due", *MONTHS}:
        put_right = state.asked in ("amount", CONFIRM) or corrects(turn.text)
        return not adds_more(text) and (put_right or not state.account)
    parts = changed & {"wage_paid", "wage_by_month", "wage_part_days", "wage_count", "wage_unit_price"}
    if parts or len(find_amounts(text, bare=True)) > 1:
        return False
    if is_of_a_rate(text):
        return False
    if "amount" in names_of(turn.text):
        return True
    total = (state.unsure or {}).get("value") if (state.unsure or {}).get("slot") == "amount" else None
    total = total or state.values.get("amount")
    return total is not None and _nearer_the_total(float(amount.value), float(total), state.account)


def _nearer_the_total(value: float, total: float, account: Mapping[str, Any]) -> bool:
    parts = [float(account[slot]) for slot in ("wage_monthly", "wage_paid", "wage_unit_price") if account.get(slot)]
    return all(_apart(value, total) <= _apart(value, one) for one in parts)


def _apart(one: float, other: float) -> float:
    return max(one, other) / max(min(one, other), 0.01)


def with_what_came(text: str, told: dict[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with a sum that was paid (给过一回一千五) as such, and a count put right (不对 是干了42天)."""
    plain = normalise(text).text
    sums = [one for one in find_amounts(plain, bare=True) if one.certain and not one.note.startswith("per_")]
    by_month = told.get("wage_by_month") or known.get("wage_by_month")  # 5月给过2100 is of that month
    came = [] if by_month else [float(str(one.value)) for one in sums if came_already(plain, one.start)]
    if came and told.get("wage_monthly") in came:
        told.pop("wage_monthly")
    if came:
        due = [one for one in told.get("wage_due") or () if float(one) not in came]
        rated = "wage_monthly" in told or "wage_unit_price" in told
        told = {slot: one for slot, one in told.items() if slot != "wage_due" or (due and not rated)}
        told = {**told, "wage_paid": whole(sum(came)), **({"wage_due": due} if "wage_due" in told else {})}
    if not came and "wage_count" not in told and known.get("wage_count") and known.get("wage_unit_price"):
        count = count_put_right(plain)
        told |= {"wage_count": count} if count is not None and corrects(text) else {}
    return told


def without_price(values: dict[str, Value], no_debt: tuple[Any, ...]) -> dict[str, Value]:
    """The values without a sum that is a price or a count in truth, or came already."""
    amount = values.get("amount")
    if amount is None or amount.per or amount.value not in no_debt:
        return values
    return {slot: value for slot, value in values.items() if slot != "amount"}
