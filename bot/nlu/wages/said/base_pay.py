"""A base pay beside pay by the piece: it is owed on top of the pieces, once for each month they were done in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.nlu.wages.told import Told

_BASE = re.compile(r"底薪|基本工资|保底|固定工资|无责")
_MONTHS = re.compile(r"(?<![\d一二三四五六七八九十个])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!薪)")
KIND = "base"


def with_base_pay(text: str, told: Sequence[Told], known: Mapping[str, Any]) -> list[Told]:
    """`told` with the base pay as what comes on top of the pieces; as it is where no pieces are paid."""
    by_piece = any(one.slot == "wage_unit_price" for one in told) or known.get("wage_unit_price") is not None
    wage = next((one for one in told if one.slot == "wage_monthly"), None)
    if wage is None or not by_piece or not _BASE.search(text):
        return list(told)
    months = max(
        1, len({*_MONTHS.findall(text)}), int(next((one.value for one in told if one.slot == "wage_months"), 1))
    )
    extras = next((one.value for one in told if one.slot == "wage_extra"), None)
    kept = [list(one) for one in (known.get("wage_extra") or ()) if one[0] != KIND] if extras is None else extras
    base = Told("wage_extra", [*([KIND, wage.value] for _ in range(months)), *kept], wage.start, wage.end)
    rest = [one for one in told if one.slot not in ("wage_monthly", "wage_extra", "wage_months", "wage_extra_how")]
    items = [
        Told(one.slot, [item for item in one.value if item != "wages"], one.start, one.end)
        if one.slot == "wage_items" and "piece" in one.value
        else one
        for one in rest
    ]
    return [*items, base]
