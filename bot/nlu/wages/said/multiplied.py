"""What is told as a figure for each of several, put as the sum it makes: what every month lacked (每个月少发500), a
fine for each of so many, units that were paid already (结了5趟), a part that came every month."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.numerals import find_numerals

_N = r"(?:\d+(?:\.\d+)?|[零一二两俩三四五六七八九十百千]+)"
_MONTH_SHARE = re.compile(
    r"(?:每个?月|月月|个个月)(?:都|就|只|才|老|总|要|老板|他们?|公司|站里)*"
    r"(?P<verb>少|扣|克扣|欠|差|拖|给|发|打)(?P<more>[发给了我俺着过掉]*)(?=[\d一二两三四五六七八九])"
)
_FOR_MONTHS = re.compile(
    rf"(?:少|扣|欠|差|拖|给|发|干|做|持续|一共|总共|连着|连续|,|\s)(?:发|给|了|我|过|有|是)*(?P<count>{_N})个月(?!工资)"
)
_NUMBER_OF_MONTHS = re.compile(rf"(?P<count>{_N})个月")
_EACH = r"(?:一|每)(?:个|次|单|天|票|回|条)"
_FINES = (
    re.compile(
        rf"{_EACH}(?:差评|投诉|超时)?(?:要|得|就|是)*(?:罚|扣)?(?:款|我)?(?P<each>{_N})(?:块钱?|元)?[^\d,。]{{0,6}}?[\s,]*"
        rf"(?:一共|总共|被)?(?:罚|扣)(?:款|过|我|了)+(?P<count>{_N})(?:个|次|单|天|票|回|条)"
    ),
    re.compile(
        rf"(?:罚|扣)(?:款|过|我|了)+(?P<count>{_N})(?:个|次|单|天|票|回|条)[^\d,。]{{0,6}}?[\s,]*{_EACH}(?:差评|投诉)?"
        rf"(?:罚|扣|是|要)*(?P<each>{_N})(?:块钱?|元)?"
    ),
)
_UNITS = r"(?:趟|车|单|票|件|天|个工|工|个班|班|个?小时|个?钟头?)"
_PAID_UNITS = re.compile(
    rf"(?:(?:只|就|才|已经?|先|其中)*(?:结|给|付|发|算)(?:清|掉)?(?:过|了|我)+|其中)(?P<count>{_N})(?P<unit>{_UNITS})(?:的)?"
    r"(?:钱|工资|运费|账)?(?:给了钱|给了|结了|发了|结清了?)?(?![\d一二三四五六七八九价])"
)
_OF_PAY = re.compile(r"罚|扣")


def multiplied(text: str, known: Mapping[str, Any]) -> str:
    """`text` with the sum in place of its factors, where both are told or known."""
    return _paid_units(_fines(_by_month(text, known)), known)


def _by_month(text: str, known: Mapping[str, Any]) -> str:
    share = None if "试用" in text else _MONTH_SHARE.search(text)
    if share is None:
        return text
    amount = next((one for one in find_amounts(text, bare=True) if one.start == share.end() and one.value), None)
    count = _FOR_MONTHS.search(text, amount.end if amount else 0) or _FOR_MONTHS.search(text)
    count = count or _NUMBER_OF_MONTHS.search(text)
    months = number_of(count["count"]) if count else known.get("wage_months")
    if amount is None or not months:
        return text
    sum_ = f"{float(str(amount.value)) * float(months):g}"
    rest = text[amount.end :]
    paid = share["verb"] in "给发打"
    if paid and count is not None and count.start() >= amount.end:
        rest = text[amount.end : count.start()] + f" 欠{count['count']}个月" + text[count.end() :]
    elif not paid and count is not None and count.start() >= amount.end:
        rest = text[amount.end : count.start()] + " " + text[count.end() :]
    told = f"一共给了{sum_}元" if paid else f"扣了{sum_}元" if "扣" in share["verb"] else f"一共欠{sum_}元"
    return f"{text[: share.start()]}{told}{rest}"


def _fines(text: str) -> str:
    if not _OF_PAY.search(text):
        return text
    for pattern in _FINES:
        text = pattern.sub(_as_fine, text)
    return text


def _as_fine(match: re.Match[str]) -> str:
    each, count = number_of(match["each"]), number_of(match["count"])
    return f"扣了{each * count:g}元" if each and count else match[0]


def _paid_units(text: str, known: Mapping[str, Any]) -> str:
    """结了5趟 -> 给了4000元, at the price that is told or known."""
    paid = _PAID_UNITS.search(text)
    if paid is None:
        return text
    price = _price(text, paid["unit"].removeprefix("个")) or known.get("wage_unit_price")
    count = number_of(paid["count"])
    if not price or not count:
        return text
    return f"{text[: paid.start()]}给了{float(price) * count:g}元{text[paid.end() :]}"


def _price(text: str, unit: str) -> float | None:
    """What one of the unit is worth."""
    before = re.compile(rf"[一每]个?{unit}[^\d,。\s]{{0,4}}$")
    after = re.compile(rf"(?:块钱?|元)?\s*[一每]个?{unit}")
    for one in find_amounts(text, bare=True):
        if one.value and (before.search(text[: one.start]) or after.match(text, one.end)):
            return float(str(one.value))
    return None


def number_of(words: str) -> float | None:
    """The number that words say."""
    found = find_numerals(words)
    return float(found[0].value) if len(found) == 1 else None
