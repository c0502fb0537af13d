"""Two jobs that owe for as many months: the wages of each times the months, as two sums."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.wages.told import Told

_BOTH = re.compile(r"(?:都|各|两(?:家|边|份|个)(?:都|各)?|两头都?)(?:是)?(?:还)?(?:欠|拖|没[发给结])")
_CHANGED = re.compile(r"不是|不对|改|原来|后来|以前|从.{1,6}开始|涨|降|变成")


def of_two_jobs(text: str, kept: Sequence[Told], told: Sequence[Told]) -> list[Told]:
    """`told` with a sum for each job, where two monthly wages were told and both owe for the same months."""
    wages = [one for one in kept if one.slot == "wage_monthly"]
    months = next((one for one in told if one.slot == "wage_months"), None)
    if len(wages) != 2 or months is None or not _BOTH.search(text) or _CHANGED.search(text):
        return list(told)
    sums = [float(one.value) * float(months.value) for one in wages]
    due = Told(
        "wage_due", [int(one) if one == int(one) else round(one, 2) for one in sums], wages[0].start, wages[1].end
    )
    return [*(one for one in told if one.slot not in ("wage_monthly", "wage_months")), due]
