"""How many months somebody was not paid: 仨月, 俩半月, 一个半月, 半拉月, 大半年, 两年七个月."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.numbers.numeral_reader import Numeral
from bot.nlu.numbers.numerals import find_numerals, plain

_FIXED = (
    # pattern, months, low, high; the first that fits wins
    (re.compile(r"(?<![\d是赔拿算])(?:好)?几个月(?!大)"), 3, 2, 9),
    (re.compile(r"大半年"), 7, 7, 9),
    (re.compile(r"小半年"), 5, 4, 6),
    (re.compile(r"半年多"), 6, 6, 9),
    (re.compile(r"(?<![下上前后一二两三四五年])半年"), 6, 6, 6),
    (re.compile(r"年把|一年来(?!的?[^钱薪])"), 12, 10, 14),
    (re.compile(r"成个月"), 1, 1, 1),
    (re.compile(r"个把月"), 1, 1, 2),
    (re.compile(r"大半个?月"), 0.6, 0.5, 0.9),
    (re.compile(r"小半个?月"), 0.4, 0.2, 0.5),
    (re.compile(r"半拉月"), 0.5, 0.4, 0.6),
    (re.compile(r"(?<![个一二两三四五六七八九俩仨下上\d])半个?月(?!板)"), 0.5, 0.5, 0.5),
)
_THREE_OR_TWO = re.compile(r"(?:(?P<three>仨|三拉)|(?P<two>俩|两拉|两(?=月|半月)))(?P<more>多)?(?P<half>半)?(?:个)?月")
_YEARS = re.compile(r"\s*年(?P<half>半)?(?:零|又|加)?(?P<more>多(?!少))?(?![前后底初级纪轻龄假会终])")
_MONTHS = re.compile(r"\s*(?P<more>多)?个(?P<more2>[多来])?(?P<half>半)?(?P<more3>多)?月(?P<half2>半(?![天年]))?(?!大)")
_DAYS = re.compile(r"\s*(?:天|日(?!期))")
_ONLY_DAYS = re.compile(
    r"(?:欠|拖)?了?(?:大概|差不多)?[\d一二三四五六七八九十两百]+[多来]?[天日](?:没[发给]|工资)*[吧了的呢啊]*"
)
_NOT_A_SPAN = re.compile(r"(?:每|上|这|下|那|第|头|前|哪)\s*$")
_PRICE_AFTER = re.compile(
    r"\s*(?:[给开发][我俺咱]|给|才|只|也?就|有|能|挣|赚|跑|扣|开|发|拿|到手|工资|说好|大概|差不多|约){0,4}(?:了)?\s*(?:[\d一二三四五六七八九两几]+[千百万kKwW块.十天]|\d{3,}|多少|几|好多|休|歇|到手|最多|最少|掏|交|派|能|要|下来|就休)"
)
_OWED_BEFORE = re.compile(r"(?:欠|拖|压|(?<!岁)差|没发|未发|少发|没给|不发|积压)(?:[^\s,。;]{0,6}|\s)$")
_UNPAID = re.compile(
    r"一(?:分|毛)(?:钱)?(?:都|也|还)?[没未不冇]|分文|分钱|毛钱|[没未冇](?:见|拿|给|发|结|领|收|得)(?:到|着|过)?(?:[我俺咱们]*(?:$|[\s,。!]|钱|工资|一分))|"
    r"白干|没影|打了?水漂|泡汤|全没|不(?:给|发)(?:$|[\s,。!]|钱|工资)"
)
"""That nothing came of it: months that were worked are then months that are owed."""
_PARTLY = re.compile(r"(?:发|给|结|付)(?:了|过)|没(?:干|做|待|跑)?满|不满")
_WORKED_BEFORE = re.compile(
    r"(?:干|做|跑|入职|上班|上|送|开|怀孕|离职|签|合同|学|才来|来)(?:了|满|过|都|已经|有|快|小|将近|差不多|\s)*$"
)
_OF_DEBT = re.compile(
    r"[欠拖压薪钱讨粮]|(?:不是|错).{0,8}[\s,](?:应该)?是|少[我俺咱给发]|下月补|补[发给上]|工[资钿]|人工|没[发给结拿]|未发|运费|派费|奖金|提成|补贴|劳务费|工钱|一分|月份?[到至]"
)
_DEBT_AFTER = re.compile(
    r"(?:工资|大概|差不多|的|才|就){0,3}[\d一二三四五六七八九两几千百万块元.kKwW]+(?:没|未|不|冇)(?:发|给|结|付)"
)
_REST_BEFORE = re.compile(r"(?:最后|还有|还剩|剩下?)(?:的|这|那|\s)*$")
_A_WORD = 3
_LONGEST_UNPAID = 24
"""Months: nobody works longer for nothing; who says so tells how long he has been there."""
_PAID_BEFORE = re.compile(r"(?:(?<![没未不冇])(?:给|发|结|付)|看|满|赔|保存)(?:了|我|过|清|\s)*$")


def find_durations(text: str, bare: bool = False, of_pay: bool = False) -> list[Found]:
    """Numbers of months, 0.5 for half of one; years are counted as 12.

    A month that is a price (一个月五千) is left out. What was worked or paid, not owed, is uncertain, with
    the note worked or paid; so is a length where no money is spoken of, with the note length. Months that were
    worked for nothing are owed: 干了仨月一分没给. With `bare`, used when the number of months was asked for, a number
    alone or of days counts too; with `of_pay`, used when the debt was asked about, all that was worked counts.
    """
    spans = [f for f in (*_fixed(text), *_counted(text)) if not _is_price(text, f)]
    spans = spans or [f for f in (*_fixed(text), *_counted(text)) if bare]
    judged = [_judged(text, f, bare) for f in spans]
    found = [f for f in judged if f is not None]
    if not any(not f.note for f in found):
        found = [_owed(text, f, of_pay) for f in found]
    if not found and (bare or (of_pay and _ONLY_DAYS.fullmatch(text.strip(" ,.。!")))):
        found = _bare(text)
    kept: list[Found] = []
    for f in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or f.start >= kept[-1].end:
            kept.append(f)
    return kept


def _fixed(text: str) -> list[Found]:
    found: list[Found] = []
    for pattern, months, low, high in _FIXED:
        for match in pattern.finditer(text):
            if any(f.start < match.end() and match.start() < f.end for f in found):
                continue
            found.append(
                _found(match.start(), match.end(), Decimal(str(months)), Decimal(str(low)), Decimal(str(high)))
            )
    for match in _THREE_OR_TWO.finditer(text):
        length = Decimal(3 if match["three"] else 2) + (Decimal("0.5") if match["half"] else 0)
        found.append(_found(match.start(), match.end(), length, length, length + (1 if match["more"] else 0)))
    return found


def _counted(text: str) -> list[Found]:
    found: list[Found] = []
    years: tuple[Numeral, int, Decimal] | None = None
    for numeral in find_numerals(text):
        low, high = _range(numeral)
        if (match := _YEARS.match(text, numeral.end)) and numeral.value <= 40:
            extra = Decimal(6) if match["half"] else Decimal(0)
            span = _found(
                numeral.start, match.end(), numeral.value * 12 + extra, low * 12 + extra,
                high * 12 + extra + (12 if match["more"] else 0),
            )  # fmt: skip
            years = (numeral, match.end(), numeral.value * 12)
            found.append(span)
        elif (match := _MONTHS.match(text, numeral.end)) and numeral.value <= 120:
            half = Decimal("0.5") if match["half"] or match["half2"] else Decimal(0)
            more = 1 if match["more"] or match["more2"] or match["more3"] else 0
            start, base = numeral.start, Decimal(0)
            if years and years[1] in (numeral.start, numeral.start + 1):
                start, base = years[0].start, years[2]
                found.pop()
            months = base + numeral.value + half
            found.append(_found(start, match.end(), months, base + low + half, base + high + half + more))
    return found


def _range(numeral: Numeral) -> tuple[Decimal, Decimal]:
    return (
        numeral.value if numeral.low is None else numeral.low,
        numeral.value if numeral.high is None else numeral.high,
    )


def _found(start: int, end: int, months: Decimal, low: Decimal, high: Decimal) -> Found:
    if low == high:
        return Found("months_owed", start, end, plain(months))
    return Found("months_owed", start, end, plain(months), False, plain(low), plain(high))


def _about_debt(text: str, found: Found) -> bool:
    """Whether the message speaks of money at all, or says nothing but the length."""
    rest = text[: found.start] + text[found.end :]
    return bool(_OF_DEBT.search(rest)) or len(rest.strip(" ,.。!吧了的呢啊差不多大概有都快是对")) < _A_WORD


def _judged(text: str, found: Found, bare: bool) -> Found | None:
    """Without months that are no length, and with a doubt about those that were not owed."""
    before = words_before(text, found.start)
    if _NOT_A_SPAN.search(before):
        return None
    if _OWED_BEFORE.search(before):
        return found
    note = "worked" if _WORKED_BEFORE.search(before) else "paid" if _PAID_BEFORE.search(before) else ""
    if not note and (bare or _about_debt(text, found)):
        return found
    note = note or "length"
    return Found(found.entity, found.start, found.end, found.value, False, found.low, found.high, note)


def _owed(text: str, found: Found, of_pay: bool) -> Found:
    """Months that were worked, as owed where nothing was paid for them."""
    unpaid = found.note == "worked" and _UNPAID.search(text) and not _PARTLY.search(text)
    if found.note not in ("worked", "length") or not (unpaid or of_pay) or float(str(found.value)) > _LONGEST_UNPAID:
        return found
    return replace(found, certain=found.low is None, note="")


def _is_price(text: str, found: Found) -> bool:
    """一个月五千 and 五千一个月 say what a month brings, unless a debt is spoken of."""
    before, after = words_before(text, found.start), text[found.end :]
    if found.value not in (1, 12) or _OWED_BEFORE.search(before) or _REST_BEFORE.search(before):
        return False
    if _DEBT_AFTER.match(after):
        return False
    return bool(
        _PRICE_AFTER.match(after)
        or re.search(r"(?:[\d千百万块元钱kKwW][一二三四五六七八九]?|会费|多少|好多|几钿|几多|几钱)$", before)
    )


def _bare(text: str) -> list[Found]:
    """Days, or a number and nothing that it counts."""
    for numeral in find_numerals(text):
        low, high = _range(numeral)
        if match := _DAYS.match(text, numeral.end):
            months = round(numeral.value / 30, 1)
            return [Found("months_owed", numeral.start, match.end(), plain(months), False, note="days")]
        if text.strip(" ,.。!吧了的呢啊差不多大概个") == text[numeral.start : numeral.end] and numeral.value <= 60:
            return [_found(numeral.start, numeral.end, numeral.value, low, high)]
    return []
