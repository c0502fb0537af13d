"""Sums of one kind that are told one by one, or on top of one told before: 迟到扣200 差评扣150, 再加一笔罚100."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.wages.told import Told

PILED = ("wage_fine", "wage_paid", "wage_ot_rest", "wage_ot_holiday")
_LISTS = ("wage_deposit", "wage_due")
_ON_TOP = re.compile(r"(?:再加一?笔?|还有一?笔?|另外|又|再|还)[^,。;\d]{0,8}$")
_TAKEN_BACK = re.compile(r"不对|错了|哦不|不是|应该是|改成|更正|就是|总共|一共|合计")


def added_up(
    text: str, kept: Sequence[Told], told: Sequence[Told], known: Mapping[str, Any], fixes: bool
) -> tuple[list[Told], set[str]]:
    """`told` with what was deducted, or paid, added up, and the slots whose value holds what was known before. Sums of
    one message add up unless the words between them take one back."""
    out, on_top = list(told), set()
    for at, one in enumerate(out):
        parts = [other for other in kept if other.slot == one.slot]
        if one.slot in PILED and parts:
            if len(parts) > 1 and not _TAKEN_BACK.search(text, parts[0].end, parts[-1].start):
                out[at] = one = replace(one, value=_whole(sum(float(part.value) for part in parts)))
            if _piles(text, parts[0], known, fixes):
                out[at] = replace(one, value=_whole(float(one.value) + float(known[one.slot])))
                on_top.add(one.slot)
        elif one.slot in _LISTS and parts and _piles(text, parts[0], known, fixes):
            out[at] = replace(one, value=[*known[one.slot], *one.value])
            on_top.add(one.slot)
    return out, on_top


def _piles(text: str, first: Told, known: Mapping[str, Any], fixes: bool) -> bool:
    taken_back = _TAKEN_BACK.search(text) if fixes else None
    return bool(known.get(first.slot)) and not taken_back and bool(_ON_TOP.search(words_before(text, first.start)))


def _whole(sum_: float) -> float:
    return int(sum_) if sum_ == int(sum_) else round(sum_, 2)
