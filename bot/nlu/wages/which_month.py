"""Which of the months that are owed words mean: the third of them (第三个月是5800), or each (每月都发了2200)."""

from __future__ import annotations

import re

from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.text.normalise import normalise

_NUMBERS = "一二三四五六七八九十"
_NTH = re.compile(rf"第(?P<number>[{_NUMBERS}\d])个?月(?:的?工资|其实|应该|该|只有?|是|发|给|为|\s)*$")
_EACH = re.compile(r"(?:(?:每个?月|月月|个个月)(?:也|都|只|就|才|实际|老板|他们?)*(?:[发给打拿]|到手)|打折[发给])")


def month_by_number(text: str) -> tuple[int, float] | None:
    """Number among the months owed, and the yuan that it was worth; None where no month is told so."""
    plain = normalise(text).text
    for one in find_amounts(plain, bare=True):
        before = _NTH.search(plain[: one.start])
        if before and one.value is not None and one.certain:
            told = before["number"]
            return (int(told) if told.isdigit() else _NUMBERS.index(told) + 1), float(str(one.value))
    return None


def paid_each_month(text: str) -> bool:
    """Whether what is said to have been paid came every month."""
    return bool(_EACH.search(text))
