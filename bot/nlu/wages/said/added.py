"""What is told as more of what is known, or as a part of it: orders that were left out, a count among several that was
wrong, months that were worth something else, a payment that was of another month."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.reply.cues import corrects
from bot.nlu.wages.said.multiplied import number_of
from bot.nlu.wages.told import Told

_MORE = re.compile(r"还有|另外|另有|再加|加上|漏了?|没算|少算|也没|也是|又")
_OTHER_MONTH = re.compile(r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:呢|的呢|那边)")
_N = r"(?:\d+|[一二两俩三四五六七八九十])"
_SOME_MONTHS = re.compile(
    rf"(?P<end>头|前|开始(?:的)?|起初(?:的)?|最后|后)(?:面)?(?P<count>{_N})个?月(?:的)?(?:工资|月薪)?(?:每个?月|都|只有?|就|才|是|按|的)*$"
)


def with_more(text: str, told: Sequence[Told], known: Mapping[str, Any], fixes: bool) -> tuple[list[Told], set[str]]:
    """`told` with what joins or splits the values known; and the slots whose value holds what was known."""
    out, anew = list(told), set[str]()
    for change in (_counts, _months_apart):
        changed = change(text, out, known)
        if changed is not None:
            out, slots = changed
            anew |= slots
    if fixes and (moved := _paid_in_other_month(out, known)) is not None:
        out = moved
        anew.add("wage_by_month")
    return out, anew


def _counts(text: str, told: list[Told], known: Mapping[str, Any]) -> tuple[list[Told], set[str]] | None:
    """还有300单没算进去: one more lot; 不对 9月是665单: the lot that is nearest."""
    count = next((one for one in told if one.slot == "wage_count"), None)
    price = next((one.value for one in told if one.slot == "wage_unit_price"), known.get("wage_unit_price"))
    if count is None or known.get("wage_count") is None or price is None:
        return None
    more = [list(one) for one in known.get("wage_more") or ()]
    fresh: list[Any] = next((one.value for one in told if one.slot == "wage_more"), [])
    rest = [one for one in told if one.slot not in ("wage_count", "wage_more", "wage_unit_price")]
    added = _MORE.search(text) or _OTHER_MONTH.search(text)
    if added and not (corrects(text) and not _MORE.search(text)):
        lots = [*more, [count.value, price], *fresh]
        return [*rest, Told("wage_more", lots, count.start, count.end)], {"wage_more"}
    if corrects(text) and more and not fresh:
        values = [float(known["wage_count"]), *(float(one[0]) for one in more)]
        at = min(range(len(values)), key=lambda index: abs(values[index] - float(count.value)))
        if at:
            more[at - 1][0] = count.value
            return [*rest, Told("wage_more", more, count.start, count.end)], {"wage_more"}
    return None


def _months_apart(text: str, told: list[Told], known: Mapping[str, Any]) -> tuple[list[Told], set[str]] | None:
    """头两个月是5500: those months are worth that, the others what was known."""
    months, wage = known.get("wage_months"), known.get("wage_monthly")
    if months is None or wage is None or known.get("wage_by_month"):
        return None
    for one in find_amounts(text, bare=True):
        some = _SOME_MONTHS.search(words_before(text, one.start))
        count = number_of(some["count"]) if some else None
        if one.value and count and count < float(months):
            due = float(str(one.value)) * count
            due = int(due) if due == int(due) else due
            left = float(months) - count
            left = int(left) if left == int(left) else left
            kept = [item for item in told if item.slot not in ("wage_monthly", "wage_months", "wage_due", "wage_paid")]
            sums = [*(known.get("wage_due") or ()), due]
            start = one.start - len(some[0]) if some else one.start
            made = [Told("wage_due", sums, start, one.end), Told("wage_months", left, one.start, one.end)]
            return [*kept, *made], {"wage_due", "wage_months"}
    return None


def _paid_in_other_month(told: list[Told], known: Mapping[str, Any]) -> list[Told] | None:
    """说错了 是7月给的1200: what was told of August came in July."""
    rows = next((one for one in told if one.slot == "wage_by_month"), None)
    before = {str(one["month"]): one for one in known.get("wage_by_month") or ()}
    if rows is None:
        return None
    new = [
        one for one in rows.value if one.get("paid") and before.get(str(one["month"]), {}).get("paid") != one["paid"]
    ]
    fixed, moved = list(rows.value), False
    for one in new:
        for at, other in enumerate(fixed):
            if other["month"] != one["month"] and before.get(str(other["month"]), {}).get("paid") == one["paid"]:
                fixed[at], moved = {**other, "paid": 0}, True
    return [Told(one.slot, fixed, one.start, one.end) if one is rows else one for one in told] if moved else None
