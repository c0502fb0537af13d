"""Which sum a correction means where it tells the difference too: 是5200 少打了一千, 罚款两百 那就3200, 按3600算吧."""

from __future__ import annotations

import re

from bot.nlu.context import words_before
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.text.normalise import normalise

_COUNTS = re.compile(r"(?:按照?|照|就按|那就|就算|就写|就报|算作|算成|写成|报成|改到)(?:是|写|报|算|个)?\s*$")
_COUNTED = re.compile(r"^\s*(?:块钱?|元)?(?:来)?(?:算|写|报|登记|弄)")
_IS_NOW = re.compile(r"(?:钱|金额|数目)(?:也|现在)?(?:就|只)(?:是|剩|有)?了?\s*$")
_LESS = re.compile(r"(?:少|漏|忘)[打写说算报填记加](?:了|掉|的|过)*\s*$|少了\s*$")
_MORE = re.compile(r"多[打写说算报填记加](?:了|的|过)*\s*$|多了\s*$")
_LONGEST = 30


def sum_meant(text: str, known: float | None) -> tuple[float, bool] | None:
    """The sum that is meant, and whether that is sure; None where the words tell no sum in such a way. `known`: the sum
    told before."""
    plain = normalise(text).text
    if len(plain) > _LONGEST:
        return None
    sums = [one for one in find_amounts(plain, bare=True) if one.certain and not one.note.startswith("per_")]
    if not sums:
        return None
    for one in sums:
        before = words_before(plain, one.start)
        if _COUNTS.search(before) and (_COUNTED.match(plain[one.end :]) or len(sums) > 1):
            return float(str(one.value)), True
    if known is not None and len(sums) == 1 and _IS_NOW.search(words_before(plain, sums[0].start)):
        return float(str(sums[0].value)), True
    values = [float(str(one.value)) for one in sums]
    slips = [_slip(plain, one.start) for one in sums]
    if len(sums) > 1 and sum(map(bool, slips)) == 1:
        rest = [value for value, slip in zip(values, slips, strict=True) if not slip]
        return (rest[-1], True) if known is not None or len(rest) == 1 else None
    if known is not None and len(values) == 2:
        whole, part = max(values), min(values)
        if whole != known and part != known and abs(whole - known) == part:
            return whole, True
        return None
    if known is not None and len(values) == 1 and slips[0]:
        return known + slips[0] * values[0], False
    return None


def _slip(text: str, at: int) -> int:
    """1 before a sum that was told too little, -1 before one told too much, else 0."""
    before = words_before(text, at)
    return 1 if _LESS.search(before) else -1 if _MORE.search(before) else 0


_NAMED = re.compile(
    r"(?:钱|押金|工资|运费|派费|奖金|提成|金额|数目|数|账|工钱|单子上|条上|流水上|写的|记的|算出来|一共|总共|加起来|合计|实际)"
)


def sum_named(text: str) -> float | None:
    """The one figure in short words that speak of money (押金那个 单子上是8500): a sum without 块 or 元; None where
    there are more figures, or none."""
    plain = normalise(text).text
    sums = [one for one in find_amounts(plain, bare=True) if one.certain and not one.note]
    figures = re.findall(r"\d+(?:\.\d+)?", plain)
    if len(plain) > _LONGEST or not _NAMED.search(plain):
        return None
    if not sums and len(figures) == 1 and 3 <= len(figures[0]) <= 6:
        sums = [one for one in find_amounts(figures[0], bare=True) if one.certain]
    if len(sums) != 1 or len(figures) > 1:
        return None
    value = float(str(sums[0].value))
    return None if value in _YEAR else value


_ALONE = re.compile(
    r"(?:哦不|不不|哦|噢|嗯|不对|不是|是|应该是|那个|就是|改成|改|[\s,，。.!！])*(?P<sum>\d{3,6}(?:\.\d{1,2})?|[一二两三四五六七八九][千万百][一二两三四五六七八九千百十零]{0,6})(?:块钱?|元)?(?:才对|吧|啊|哈|[。.!！\s])*"
)
_YEAR = range(2000, 2031)


def lone_sum(text: str) -> float | None:
    """The sum where a message is nothing else: 4800, 四千八, 哦不 5800; None where it is more, or a year."""
    plain = normalise(text).text.strip()
    found = _ALONE.fullmatch(plain)
    sums = find_amounts(found["sum"], bare=True) if found else []
    if len(sums) != 1 or not sums[0].certain or sums[0].end != len(found["sum"]):  # type: ignore[index]  # found, else no sums
        return None
    value = float(str(sums[0].value))
    return None if value in _YEAR else value
