"""What a message tells of a sum in words and not in figures: which items, how it ended, who decides, how often."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from bot.nlu.wages.extras import how_often, part_of_wage
from bot.nlu.wages.items import codes_told, how_it_ended
from bot.nlu.wages.said.relations import changes_relation, relation_told, signed_contract
from bot.nlu.wages.told import Told

_FIGURES_OF: dict[str, set[str]] = {
    "piece": {"wage_unit_price", "wage_count"}, "fine": {"wage_fine"}, "deposit": {"wage_deposit"},
    "leave": {"wage_leave_days"}, "overtime": {"wage_ot_weekday", "wage_ot_rest", "wage_ot_holiday"},
    "wages": {"wage_months", "wage_due"}, "hourly": {"wage_hours"},
    "double_pay": {"wage_start", "wage_served"}, "severance": {"wage_start", "wage_served", "wage_end"},
}  # fmt: skip


def codes_in(
    text: str,
    items: tuple[str, ...],
    fresh: tuple[str, ...],
    asked: str | None,
    known: Mapping[str, Any],
    slots: set[str],
) -> Iterable[Told]:
    """Items, how it ended, and what is told in passing. In the middle of other questions an item is a new one only
    where its own figures are told, or the words add it."""
    before = tuple(known.get("wage_items") or ())
    if before and not {"wage_unit_price", "wage_count"} & slots and known.get("wage_unit_price") is None:
        fresh = tuple(one for one in fresh if one != "piece")  # 一天8小时 names no price of a day
    wanted = [
        one for one in fresh if asked in (None, "wage_items") or _plain(text) or _FIGURES_OF.get(one, set()) & slots
    ]
    if before == ("wages",) and "piece" in wanted and known.get("wage_monthly") is None and "wages" not in fresh:
        before = ()  # paid by the piece, not by the month
    if not {*wanted} <= {*before}:
        yield Told("wage_items", [*dict.fromkeys([*before, *wanted])], 0, 0)
    ended = how_it_ended(text)
    employed = ended == "employed"
    on_paper = ended == "quit" and known.get("wage_end_reason") not in (None, "quit") and "个人原因" in text
    if ended is not None and not on_paper and ("severance" in items or employed):
        yield Told("wage_end_reason", ended, 0, 0)
    open_relation = asked == "wage_relation" or changes_relation(text)
    if open_relation and (relation := relation_told(text)) is not None:
        yield Told("wage_relation", relation, 0, 0)
    elif signed_contract(text) and known.get("wage_relation") is None and "double_pay" not in items:
        yield Told("wage_relation", "labour", 0, 0)
    for slot, code in codes_told(text).items():
        if slot not in slots:  # 算双倍 合同签在11月20号
            yield Told(slot, code, 0, 0)


def how_often_in(text: str, kept: list[Told], asked: str | None, known: Mapping[str, Any]) -> Iterable[Told]:
    """Whether what comes beside the wage belongs to every month: by plain words, or told as a part of it."""
    extras = [one for one in kept if one.slot == "wage_extra"]
    before = known.get("wage_extra_how") is not None
    often = how_often(text, asked == "wage_extra_how", before) if extras or known.get("wage_extra") else None
    wage = next((one for one in kept if one.slot == "wage_monthly"), None)
    if often is None and wage is not None and any(one.start > wage.start for one in extras):
        often = "monthly" if part_of_wage(text, wage.end) else None
    if often is not None:
        yield Told("wage_extra_how", often, 0, 0)


def _plain(text: str) -> bool:
    """Whether words outside a question about items add one: 还有加班费."""
    return bool(re.search(r"还有|还欠|另外|也算|再算|加上|顺便|还要|一起算|一块算|多少|能要|赔|还没", text))
