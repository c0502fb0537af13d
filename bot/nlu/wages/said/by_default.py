"""What is meant where words name no item: who tells a pay, the work and what came of it wants what is still owed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.nlu.wages.told import Told

_PAY = re.compile(
    r"月薪|底薪|工资|薪水|说好|讲好|谈好|(?:[一每]个?月|一月).{0,4}[\d一二两三四五六七八九]|[\d千百万]块?(?:钱)?(?:一|每)个?月"
)
_WORKED = re.compile(
    r"(?:[干做上跑送](?:了|满|到)|出勤).{0,4}(?:\d|[一二两俩三四五六七八九十]).{0,3}(?:月|天|日)|请(?:了|过)?.{0,3}[假天]|缺勤|旷工|"
    r"(?:只|就|才)[发给拿](?:了|我)|[发给]了(?:我)?\d|没[发给见拿]|不发"
)
_WANTS = re.compile(r"算|多少|该(?:发|给|得|拿)|差我?|没见|[只就才][发给]|讨|要回")
_LEAVING = re.compile(r"辞|开除|离职|赔|补偿|合同|年假|加班|试用|最低工资|押金|罚|保险|社保|工伤")
_NOTHING_CAME = re.compile(r"一[分毛]|没见|没[发给结拿]|不[发给]|[只就才][发给拿]|[给发付结]了|预支|白干|讨|差我|欠")
_LONGEST = 24
"""Months: who worked longer than this does not mean that all of it is owed."""


def default_items(text: str, known: Mapping[str, Any]) -> tuple[str, ...]:
    """The items where nothing is named and nothing known."""
    if known.get("wage_items") or _LEAVING.search(text):
        return ()
    return ("wages",) if _PAY.search(text) and _WORKED.search(text) and _WANTS.search(text) else ()


def as_months_owed(text: str, told: Sequence[Told], items: Sequence[str]) -> list[Told]:
    """`told` with the time worked as the months that are owed, where nothing says that only some of them are."""
    slots = {one.slot for one in told}
    others = {"wage_months", "wage_due", "wage_by_month", "wage_count", "wage_start"} & slots
    whole = tuple(items) == ("wages",) and not others and bool(_NOTHING_CAME.search(text))
    return [
        replace(one, slot="wage_months")
        if whole and one.slot == "wage_served" and float(one.value) <= _LONGEST
        else one
        for one in told
    ]
