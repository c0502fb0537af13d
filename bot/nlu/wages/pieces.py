"""What is paid one by one: a price of an order, a day, an hour or a night, and everything that was done at it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.numeral_reader import Numeral
from bot.nlu.numbers.numerals import find_numerals, plain
from bot.nlu.wages.told import Told

_KINDS: tuple[tuple[str, str, str], ...] = (
    ("hour", r"[一每1]个?(?:小时|钟头?)|时薪|小时工资", r"个?(?:小时|钟头|钟)"),
    ("night", r"[一每1]个?(?:晚上?|夜|通宵|夜班)", r"个?(?:晚上?|夜|天|夜班)"),
    ("shift", r"[一每1]个?班", r"个?班(?!长|组|里|上)"),
    ("week", r"[一每1]个?(?:礼拜|星期|周(?![末六日一二三四五]))", r"个?(?:礼拜|星期|周)(?![末六日一二三四五天])"),
    ("trip", r"[一每1]个?[趟车](?:[砂沙土货煤砖料菜水泥石子渣]{1,2})?", r"[趟车](?!补|费|间)"),
    ("order", r"[一每1]?个?[单件票](?:价|钱)?|单价|派费", r"[单件票](?!价|休|位|子)"),
    ("day", r"[一每1]天|日薪|日结|[一每1]日|一?个工", r"天|日(?!期|常|均|薪)|个?工(?!资|作|人)"),
)
_SAID_OF_PRICE = r"(?:的|提成?|是|给|才|钱|说好|讲好|大概|平均|差不多|工资|有|挣|算|\s)*"
_BEFORE = tuple((kind, re.compile(f"(?:{price}){_SAID_OF_PRICE}$")) for kind, price, _ in _KINDS)
_AFTER = tuple((kind, re.compile(rf"(?:块钱?|元)?\s*(?:/|[一每])\s*(?:{count})")) for kind, _, count in _KINDS)
_COUNT = {kind: re.compile(rf"\s*(?:多|来)?(?:{count})") for kind, _, count in _KINDS}
_EACH_DAY = re.compile(r"(?:[一每]天|天天|[一每]日)(?:要|都|得|能|平均|大概|差不多|跑|送|派|做|干|接|有|\s)*$")
_PAID = re.compile(r"(?:[给发付打]了|[给发付打]过|到手|借支|预支|罚|扣)[^\d]{0,3}$")
_OF_MONTH = re.compile(r"(?:底薪|月薪|基本工资|月工资)(?:是|有|\s)*$")
_OFF_WORK = re.compile(r"(?:休|歇|请|缺|停|耽误)(?:了|过|假|勤|工|息|掉)*$")
_OVERTIME = re.compile(r"加班|加点|超额")
"""Orders of overtime are told by kind of day: hours.py."""
_MORE_FOR_SOME = re.compile(r"[一每][单件票]多|多(?:给|加)?[一每][单件票]|远单|大件")
"""Some at a price of their own."""
_SMALL = 30
"""Yuan: a sum as small beside orders is their price, although no words say so."""


@dataclass(frozen=True)
class _Price:
    kind: str
    yuan: float
    start: int
    end: int
    certain: bool = True


def find_pieces(text: str, known: Mapping[str, Any]) -> Iterator[Told]:
    """The price, and what was done at it: `wage_count` of the first stretch and `wage_more` of the others as pairs of
    count and price. Nothing where no price is told or known, or nothing is counted in its unit."""
    amounts = [one for one in find_amounts(text, bare=True) if one.value is not None]
    if _OVERTIME.search(text) or _MORE_FOR_SOME.search(text):
        return
    prices = [price for one in amounts if (price := _price(text, one)) is not None] or _by_size(text, amounts)
    if not prices:
        yield from _at_known_price(text, known)
        return
    if len({one.kind for one in prices}) == 1 and len(prices) > 1:
        yield from _each_its_own(text, prices)
        return
    price = prices[0]
    counts = list(_counts(text, price, prices))
    if not counts:
        for one in _daily(text, price, prices):  # so many a day, nobody knows on how many days
            yield Told("wage_unit_price", price.yuan, price.start, price.end, price.certain)
            yield Told("wage_more", [], one.start, one.end)
        return
    yield Told("wage_unit_price", price.yuan, price.start, price.end, price.certain)
    yield from _at(price.yuan, counts)


def _at_known_price(text: str, known: Mapping[str, Any]) -> Iterator[Told]:
    """What was done at the price that is known, where only that was open."""
    yuan = known.get("wage_unit_price")
    if yuan is None or known.get("wage_count") is not None or known.get("wage_monthly") is not None:
        return
    kinds = ("hour", "order", "trip", "shift", "week", "day")
    counts = [list(_counts(text, _Price(kind, float(yuan), 0, 0), ())) for kind in kinds]
    yield from _at(yuan, next((found for found in counts if found), []))


def _at(yuan: float, counts: Sequence[tuple[float, int, int]]) -> Iterator[Told]:
    """The counts at one price."""
    for at, (value, start, end) in enumerate(counts):
        if at == 0:
            yield Told("wage_count", value, start, end)
        else:  # the others are told with the second, their figures are used up all the same
            more = [[count, yuan] for count, _, _ in counts[1:]] if at == 1 else []
            yield Told("wage_more", more, start, end)


def _price(text: str, one: Found) -> _Price | None:
    before = words_before(text, one.start)
    if (
        _PAID.search(before)
        or _OF_MONTH.search(before)
        or any(_COUNT[kind].match(text, one.end) for kind in ("order", "trip", "hour"))
    ):
        return None
    kind = next((kind for kind, words in _BEFORE if words.search(before)), None)
    kind = kind or next((kind for kind, words in _AFTER if words.match(text, one.end)), None)
    return None if kind is None else _Price(kind, plain(Decimal(str(one.value))), one.start, one.end, one.certain)


def _by_size(text: str, amounts: Sequence[Found]) -> list[_Price]:
    """The only small sum beside orders: 四块二 一千三百单."""
    small = [
        one for one in amounts if float(str(one.value)) <= _SMALL and re.search(r"[块毛元.]", text[one.start : one.end])
    ]
    orders = [one for one in find_numerals(text) if _COUNT["order"].match(text, one.end) and one.value > 1]
    if len(small) != 1 or not orders or _PAID.search(words_before(text, small[0].start)):
        return []
    return [_Price("order", plain(Decimal(str(small[0].value))), small[0].start, small[0].end)]


def _counts(text: str, price: _Price, prices: Sequence[_Price]) -> Iterator[tuple[float, int, int]]:
    """Count, start and end of each stretch; orders of a day as many times as there were days."""
    found = [one for one in find_numerals(text) if not _within(one, prices)]
    daily = _daily(text, price, prices)
    if price.kind == "order" and daily:
        days = [one for one in found if one.certain and _COUNT["day"].match(text, one.end) and one.value > 1]
        for one in days[:1]:
            yield plain(daily[0].value * one.value), min(one.start, daily[0].start), max(one.end, daily[0].end)
        return
    for one in found:
        unit = _COUNT[price.kind].match(text, one.end)
        if price.kind == "day" and _OFF_WORK.search(words_before(text, one.start)):
            continue
        if unit and one.certain and one not in daily and (one.value > 1 or text[one.start : one.end].isdigit()):
            yield plain(one.value), one.start, unit.end()


def _daily(text: str, price: _Price, prices: Sequence[_Price]) -> list[Numeral]:
    """What was done every day."""
    found = (one for one in find_numerals(text) if not _within(one, prices))
    return [one for one in found if _COUNT[price.kind].match(text, one.end) and _of_each_day(text, one)]


def _each_its_own(text: str, prices: Sequence[_Price]) -> Iterator[Told]:
    """Several prices, each of which came once (一趟680 一趟1150), where nothing else is counted for them."""
    counts = [
        one for one in find_numerals(text) if not _within(one, prices) and _COUNT[prices[0].kind].match(text, one.end)
    ]
    several = [one for one in counts if one.value > 1]
    if prices[0].kind != "trip" or any(one.value != len(prices) for one in several):
        return
    first, *rest = prices
    yield Told("wage_unit_price", first.yuan, first.start, first.end)
    where = several[0] if several else None
    yield Told("wage_count", 1, where.start if where else first.end, where.end if where else first.end)
    yield Told("wage_more", [[1, one.yuan] for one in rest], rest[0].start, rest[0].end)
    for one in rest[1:]:
        yield Told("wage_more", [], one.start, one.end)


def _within(one: Numeral, prices: Sequence[_Price]) -> bool:
    return any(price.start <= one.start < price.end for price in prices)


def _of_each_day(text: str, one: Numeral) -> bool:
    return bool(_EACH_DAY.search(words_before(text, one.start)))
