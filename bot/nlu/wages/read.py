"""One message read for a sum: everything it tells, and the numbers in it that found no place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.numbers.no_money import without_numbers
from bot.nlu.text.normalise import normalise
from bot.nlu.wages.by_month import find_by_month
from bot.nlu.wages.days import find_day_counts, find_days, find_open_months
from bot.nlu.wages.hours import BY_KIND, NORMAL_DAY, by_order, find_counts, find_hours
from bot.nlu.wages.items import find_items, with_feast_orders
from bot.nlu.wages.left_over import left_over
from bot.nlu.wages.lengths import find_lengths
from bot.nlu.wages.money import HIGHEST_PRICE, LISTS, SINGLE, find_sums
from bot.nlu.wages.more_months import fewer_months, months_changed
from bot.nlu.wages.phrases import in_known_words
from bot.nlu.wages.pieces import find_pieces
from bot.nlu.wages.piled_up import PILED, added_up
from bot.nlu.wages.rest_days import SLOTS, find_rest_days
from bot.nlu.wages.row_changes import merged_extras, merged_rows, put_right
from bot.nlu.wages.said.added import with_more
from bot.nlu.wages.said.base_pay import with_base_pay
from bot.nlu.wages.said.by_default import as_months_owed, default_items
from bot.nlu.wages.said.feasts import feast_days
from bot.nlu.wages.said.in_passing import codes_in, how_often_in
from bot.nlu.wages.said.multiplied import multiplied
from bot.nlu.wages.said.plainly import plainly
from bot.nlu.wages.said.rhythm import by_kind_of_day
from bot.nlu.wages.said.totals import as_paid, find_total
from bot.nlu.wages.said.two_jobs import of_two_jobs
from bot.nlu.wages.said.worked_days import all_unpaid, until_day
from bot.nlu.wages.spelling import in_figures, spelled_out
from bot.nlu.wages.spoken_days import as_dates
from bot.nlu.wages.swaps import find_swaps, without
from bot.nlu.wages.told import Told

_RUN_TOGETHER = re.compile(r"(\d)(?=[一二三四五六七八九十]{1,3}月)")
"""5200六月: a sum and a month that follows it."""
_ON_TOP = re.compile(r"(?:还有|另外|另有|再加|加上)[^,。;]{0,4}$")
_OPEN = ("wage_months", "wage_period")
_IN_TOTAL = ("wage_due", "wage_monthly", "wage_months", "wage_by_month")
MONTHS_OF = frozenset({"wages", "piece", "min_wage", "extra", "hourly", "overtime"})
PAID_FOR = frozenset({"wages", "piece", "hourly", "min_wage", "probation", "extra", "deposit"})


@dataclass(frozen=True)
class Reading:
    """`told`: values in the order they stand; `left`: figures that nothing was made of; `anew`: slots whose value takes
    the place of the one known, or holds it."""

    told: tuple[Told, ...]
    left: tuple[str, ...] = ()
    anew: frozenset[str] = frozenset()


def read_wages(text: str, today: date, asked: str | None, known: Mapping[str, Any], fixes: bool) -> Reading:
    """What `text` tells when `asked` was asked and `known` is known; `fixes`: it corrects something."""
    text = _RUN_TOGETHER.sub(r"\1 ", without_numbers(normalise(text).text, today))
    text = by_kind_of_day(feast_days(text, today), asked, "overtime" in (known.get("wage_items") or ()))
    text = multiplied(plainly(until_day(text, today)), known)
    text = in_known_words(as_dates(in_figures(spelled_out(text, asked), known), today))
    swaps = list(find_swaps(text, known))
    text = without(text, swaps)
    fresh = (find_items(text) or default_items(text, known)) if text else ()
    if feast := (with_feast_orders(text, known) if text else ()):
        fresh = tuple(dict.fromkeys([*(one for one in fresh if one not in ("piece", "wages")), *feast]))
    items = tuple(dict.fromkeys([*(known.get("wage_items") or ()), *(known.get("wage_done") or ()), *fresh]))
    whole = find_total(text, items)
    numbers = [
        *whole,
        *(put_right(text, known) if fixes else ()),
        *(one for one in months_changed(text, today, known) if fewer_months(text)),
        *find_by_month(text, today, items, asked, known),
        *months_changed(text, today, known),
        *(find_rest_days(text, known, asked) if "overtime" in items else ()),
        *(one for one in find_counts(text, items, asked) if one.slot in BY_KIND),
        *find_pieces(text, known),
        *(one for one in find_open_months(text, today, asked) if one.slot in _OPEN),
        *find_days(text, today, asked, known, fixes),
        *find_open_months(text, today, asked),
        *find_lengths(text, items, asked, fixes),
        *find_day_counts(text, items, asked),
        *find_hours(text, items, asked),
        *find_counts(text, items, asked),
        *find_sums(text, items, asked, known, fixes),
    ]
    used = kept = _first_come(numbers)
    if whole:  # what else is told are parts of it, or how long ago it began
        kept = [one for one in map(as_paid, kept) if one in whole or one.slot not in _IN_TOTAL]
    if items and not PAID_FOR & {*items}:  # what came of a wage is no part of a sum for leaving
        kept = [one for one in kept if one.slot != "wage_paid"]
    if "extra" not in items and not known.get("wage_deadline"):  # only an order to pay asks when it was paid
        kept = [one for one in kept if one.slot != "wage_paid_on"]
    if items and not MONTHS_OF & {*items}:
        kept = [one for one in kept if one.slot not in ("wage_months", "wage_period")]
    told = [*_merged(text, kept, known), *codes_in(text, items, fresh, asked, known, {one.slot for one in kept})]
    told += how_often_in(text, kept, asked, known)
    told, on_top = added_up(text, kept, told, known, fixes)
    if known.get("wage_day_hours"):
        on_top |= {"wage_day_hours", *(one.slot for one in told if one.slot in SLOTS)}
    changed = [one for one in months_changed(text, today, known) if one in kept]
    anew = {*on_top, *(one.slot for one in (*swaps, *changed))}
    told, joined = with_more(text, told, known, fixes)
    on_top |= joined
    told = with_base_pay(text, all_unpaid(text, as_months_owed(text, told, items), items), known)
    told = of_two_jobs(text, kept, told)
    told = [*swaps, *(one for one in told if one.slot not in {swap.slot for swap in swaps})]
    used = [*used, *(one for one in told if one.slot in joined)]
    left = tuple(left_over(text, [one for one in used if one not in kept or not _lost(one, kept, told)]))
    return Reading(tuple(told), left, frozenset(anew))


def _first_come(numbers: Iterable[Told]) -> list[Told]:
    """Of two values that claim the same words the first; a month's name may be both a period and its length."""
    kept: list[Told] = []
    for one in numbers:
        clash = [other for other in kept if one.start < other.end and other.start < one.end]
        if not clash or (one.slot == "wage_period" and all(other.slot == "wage_months" for other in clash)):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _merged(text: str, kept: list[Told], known: Mapping[str, Any]) -> list[Told]:
    """One value for a slot: lists together, months added up, pairs of count and price."""
    out: dict[str, Told] = {}
    prices = [one for one in kept if one.slot == "wage_unit_price"]
    counts = [one for one in kept if one.slot == "wage_count"]
    for one in kept:
        if one.slot == "wage_by_month":
            before = out[one.slot].value if one.slot in out else known.get(one.slot) or []
            if one.value:
                out[one.slot] = Told(one.slot, merged_rows(before, one.value), one.start, one.end)
        elif one.slot in LISTS:
            before = out[one.slot].value if one.slot in out else []
            out[one.slot] = Told(one.slot, [*before, one.value], one.start, one.end)
        elif one.slot == "wage_months" and one.slot in out and _named(kept, one) and _named(kept, out[one.slot]):
            out[one.slot] = Told(one.slot, out[one.slot].value + one.value, one.start, one.end)
        elif one.slot == "wage_period" and one.slot in out:
            start, end = out[one.slot].value["start"], one.value["end"]
            out[one.slot] = Told(one.slot, {"start": start, "end": end}, one.start, one.end)
        elif one.slot not in out:
            out[one.slot] = one
    if len(prices) > 1 and len(prices) == len(counts):
        pairs = [[count.value, price.value] for count, price in zip(counts[1:], prices[1:], strict=True)]
        out["wage_more"] = Told("wage_more", pairs, prices[1].start, prices[1].end)
    price = out.get("wage_unit_price")
    if price is not None and price.value > HIGHEST_PRICE and by_order(text, price.end):
        out["wage_unit_price"] = Told(price.slot, round(price.value / 10, 4), price.start, price.end, False)
    day_hours, days = out.get("wage_day_hours"), out.get("wage_part_days")
    if (
        day_hours is not None
        and days is not None
        and day_hours.value <= 24
        and not {"wage_ot_weekday", *SLOTS} & {*out}
    ):
        more = day_hours.value if re.search(r"加班|多[干做上]", text) else day_hours.value - NORMAL_DAY
        if more > 0:
            out["wage_ot_weekday"] = Told("wage_ot_weekday", more * days.value, day_hours.start, day_hours.end)
    if "wage_extra" in out:
        extras = out["wage_extra"]
        more = bool(_ON_TOP.search(words_before(text, extras.start)))
        told = merged_extras(known.get("wage_extra") or (), extras.value, more)
        out["wage_extra"] = Told("wage_extra", told, extras.start, extras.end)
    months, rows = out.get("wage_months"), out.get("wage_by_month")
    if months is not None and rows is not None:
        if _ON_TOP.search(words_before(text, months.start)):  # 7月欠1200 还有两个月没发
            out["wage_months"] = Told("wage_months", months.value + len(rows.value), months.start, months.end)
        elif months.value <= len(rows.value):  # 欠两个月: 7月1200 8月3000
            del out["wage_months"]
    if "wage_due" in out and "wage_months" in out and len(out["wage_due"].value) == out["wage_months"].value > 1:
        del out["wage_months"]  # 欠3个月 一个6100 一个5900 一个5500
    if rows is not None and "wage_due" in out and _is_their_sum(out["wage_due"].value, rows.value):
        del out["wage_due"]  # 9月5100 10月4700 加在一起9800
    if "wage_due" in out and "wage_deadline" in out and "wage_monthly" not in (*out, *known):
        out.pop("wage_months", None)  # the order names the sum: the months only say how long ago it began
    if "wage_part_month" in out and not {"wage_part_days", "wage_absent_days"} & {*out}:
        del out["wage_part_month"]
    return list(out.values())


def _is_their_sum(due: list[Any], rows: list[dict[str, Any]]) -> bool:
    """Whether the one sum is that of the months told one by one."""
    return len(due) == 1 and len(rows) > 1 and due[0] == sum(float(row.get("owed") or 0) for row in rows)


def _lost(one: Told, kept: list[Told], told: list[Told]) -> bool:
    """Whether a second figure for the same slot went nowhere: not into a list, a pair or a sum of months."""
    values = {other.slot: other.value for other in told}
    first = next(other for other in kept if other.slot == one.slot)
    if one is first or one.slot in (*LISTS, *PILED) or one.slot not in values or one.value == first.value:
        return False
    if one.slot in ("wage_unit_price", "wage_count"):
        return "wage_more" not in values
    return one.slot in SINGLE


def _named(kept: list[Told], months: Told) -> bool:
    """Whether months were told by their names."""
    return any(one.slot == "wage_period" and one.start == months.start for one in kept)
