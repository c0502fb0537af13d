"""The account of a report: what was told of pay in it, what that still needs, and whether a sum follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.wage_talk.questions import QUESTIONS, REPORT, items_of

Account = Mapping[str, Any]
MONTHS = ("wage_months", "wage_period")
RATES = ("wage_monthly", "wage_unit_price")
PARTS = ("wage_by_month", "wage_part_days", "wage_absent_days", "wage_count", "wage_extra", "wage_hours")
CAME = ("wage_paid", "wage_received")
DEBTS = ("wages", "piece", "deposit", "overtime", "fine")
"""Items that a report of unpaid wages may claim."""
FACTS = (*RATES, *PARTS, *CAME, *MONTHS, "wage_due", "wage_deposit", "wage_extra_how", "wage_more", "wage_paid_each")
"""What an account holds: slots of the calculator, and `wage_paid_each`, what came of every month."""
KEPT = frozenset({*FACTS, "wage_items", "wage_part_month", "wage_ot_weekday", "wage_ot_rest", "wage_ot_holiday"})


def is_account(account: Account) -> bool:
    """Whether what was told is more than a plain sum, so that the debt has to be worked out: something was paid
    already, months are not alike, or there is a price of something counted."""
    rows = account.get("wage_by_month") or ()
    if len(rows) > 1 or any(row.get("paid") for row in rows):  # 九月工资四千二 alone is a sum and its month
        return True
    if any(account.get(slot) for slot in (*CAME, "wage_paid_each")):
        return True
    rated = any(account.get(slot) for slot in RATES)
    held_back = account.get("wage_deposit") and account.get("wage_months")
    return rated and bool(held_back or any(account.get(slot) for slot in PARTS))


def worth_working_out(account: Account) -> bool:
    """Whether the calculator can make something of it: more is known than what came of the money."""
    return is_account(account) and any(account.get(slot) for slot in (*RATES, *PARTS, "wage_months"))


def needed(account: Account) -> str | None:
    """The slot that the sum cannot do without, None where all is known."""
    for one in QUESTIONS:
        known = any(account.get(slot) not in (None, [], ()) for slot in (one.slot, *one.also))
        if one.required and not known and one.when(account):
            return one.slot
    return None


def settled(told: Account) -> dict[str, Any]:
    """The account with the items that its facts are about. What is paid by the piece is not paid by the month; what was
    paid of single months without any wage is a payment; a sum that is that of all months stands for them."""
    account = {slot: value for slot, value in told.items() if value not in (None, "", [], ())}
    account["wage_for"] = REPORT
    if account.get("wage_received") and not account.get("wage_paid"):
        account["wage_paid"] = account.pop("wage_received")
    if account.get("wage_paid_each") and account.get("wage_months"):
        account["wage_paid"] = whole(float(account["wage_paid_each"]) * float(account["wage_months"]))
    known_of_all = account.get("wage_due") and account.get("wage_monthly") is None
    if known_of_all and _paid_only(account.get("wage_by_month") or ()):
        paid = sum(float(one.get("paid") or 0) for one in account.pop("wage_by_month"))
        account["wage_paid"] = whole(float(account.get("wage_paid") or 0) + paid)
    months = float(account.get("wage_monthly") or 0) * float(account.get("wage_months") or 0)
    if months and account.get("wage_due") and is_that_of_all(account["wage_due"], months):
        account.pop("wage_due")
    if account.get("wage_due") and account.get("wage_monthly") is None:
        account = {slot: value for slot, value in account.items() if slot not in MONTHS}  # nothing is counted by them
    period, part = account.get("wage_period"), account.get("wage_part_month")
    if part and period and period["start"] == period["end"] == part:  # only days of that month are owed
        account = {slot: value for slot, value in account.items() if slot not in MONTHS}
    account["wage_items"] = _items(account)
    return account


def is_that_of_all(due: Sequence[float], months: float) -> bool:
    """Whether one sum is what the months come to anyway."""
    return len(due) == 1 and abs(float(due[0]) - months) < 1


def _items(account: Account) -> list[str]:
    wanted = [one for one in items_of(account) if one in DEBTS and one not in ("wages", "piece")]
    by_piece = account.get("wage_unit_price") is not None or account.get("wage_count") is not None
    monthly = any(account.get(slot) for slot in ("wage_monthly", "wage_by_month", "wage_due"))
    if account.get("wage_deposit") and "deposit" not in wanted:
        wanted.append("deposit")
    if by_piece:
        wanted.append("piece")
    only_deposit = wanted == ["deposit"] and not any(account.get(slot) for slot in (*RATES, *PARTS, *MONTHS))
    if monthly or not (by_piece or only_deposit):
        wanted.append("wages")
    return wanted


def _paid_only(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Whether of single months only is known what came of them."""
    return bool(rows) and all("owed" not in one and "due" not in one for one in rows)


def with_new_wage(rows: Sequence[Mapping[str, Any]], before: float, wage: float) -> list[dict[str, Any]]:
    """The rows of single months once the wage is another: where half of the wage came, half of the new one did."""
    return [{**one, "paid": whole(wage / 2)} if 2 * float(one.get("paid") or 0) == before else {**one} for one in rows]


def with_month(account: Account, number: int, due: float) -> dict[str, Any]:
    """The facts by which the month of that `number` among those that are owed was worth `due`; none where nobody knows
    which it is, or how many there are."""
    months, period = account.get("wage_months"), account.get("wage_period")
    if months is None or not 1 <= number <= float(months):
        return {}
    if period is None or months_in(period) < number:
        return {"wage_due": [due], "wage_months": whole(float(months) - 1)}
    year, month = map(int, str(period["start"]).split("-"))
    at = month - 1 + number - 1
    row = {"month": f"{year + at // 12:04d}-{at % 12 + 1:02d}", "due": due, "paid": 0}
    rows = [one for one in account.get("wage_by_month") or () if one["month"] != row["month"]]
    return {"wage_by_month": sorted([*rows, row], key=lambda one: str(one["month"]))}


def months_in(period: Mapping[str, str]) -> int:
    """How many months a period has, both ends included."""
    (year, month), (last_year, last_month) = (map(int, period[end].split("-")) for end in ("start", "end"))
    return (last_year - year) * 12 + last_month - month + 1


def whole(sum_: float) -> float:
    """4500.0 -> 4500."""
    return int(sum_) if sum_ == int(sum_) else round(sum_, 2)
