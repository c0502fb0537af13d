"""What a message says of pieces, wages, lengths and hours, for the sum that it asks for.

Every number must have found its place: a fine, a second price or a day not understood makes the whole uncertain,
and nothing is worked out from half of what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.domain.claims.overtime import Extra
from bot.domain.claims.severance import EndReason
from bot.domain.claims.wage_question import WageFacts
from bot.nlu.calendar.durations import find_durations
from bot.nlu.context import words_before
from bot.nlu.found import Found
from bot.nlu.numbers.amounts import find_amounts
from bot.nlu.numbers.numeral_reader import Numeral
from bot.nlu.numbers.numerals import find_numerals
from bot.nlu.text.normalise import normalise

_COUNTED = re.compile(r"\s*(?P<unit>单|件|票|趟|车|份|方|平|吨|斤)(?!价|休|位|子|薪|元|时|日|均|常|台)")
_BY_ORDER = frozenset("单件票份")
_PAID = re.compile(
    r"(?<![没未不少该欠再补冇])(?:(?:已经?|一共|总共|就|只|才)?(?:给|发|付|结|打|转|拿|收到|到手|借支|预支|支)(?:了|过|到|我|俺|的|钱)+"
    r"|(?:已经?|只|才|就)(?:给|发|付|结|打|转|拿)|(?:收到|到手|预支|借支)(?:了|才|只有|\s)*)$"
)
_NOT_WHOLE_WAGE = re.compile(r"(?:底薪|保底|试用期?|无责)[^,。\s]{0,4}$")
_WAGE = re.compile(r"(?:平均工资|月均|平均|月工资|月薪|工资)(?:是|有|每个?月|一个月|大概|[:\s])*$")
_SERVED = re.compile(r"(?:工龄|司龄|工作|干|做|跑|待|呆)(?:了|满|过|\s)*$")
_DISMISSED = re.compile(
    r"辞退|解雇|炒了|被炒|开除|裁员|[被遭让给]了?(?:公司|单位|站点|老板)?(?:辞|开|裁)(?!发)|[辞开裁]掉|不要我|让我走"
)
_UNLAWFUL = re.compile(r"(?<!N\+)2N|违法(?:解除|辞退|开除|解雇)|两倍赔偿", re.I)
_EXPIRED = re.compile(r"合同到期|到期[没不]续|没续签|不续签")
_BY_MYSELF = re.compile(r"自己(?:辞|走|提|离)|我辞职|主动(?:辞|离|走|提)|自离")
_NOTICE = re.compile(r"N\s*\+\s*1|代通知|提前(?:三十|30)|怀孕|孕|产假|哺乳|工伤|医疗期|没签合同|封顶|退休", re.I)
"""What changes the sum and is not read here."""
_OWED = re.compile(r"[欠拖压]|没[发给结拿]|不[发给]|未发")
_HOURS = re.compile(r"\s*(?:个)?(?:小时|钟头|钟|h\b|H\b)")
_DAYS = (
    ("holiday", re.compile(r"(?:法定节?假?日?|节假日|国庆|春节|五一|元旦|端午|中秋|清明)(?:加班)?(?:了|上了|\s)*$")),
    ("rest_day", re.compile(r"(?:周末|休息日|双休日?|周[六日](?:周日)?|星期[六天日])(?:加班)?(?:了|上了|\s)*$")),
    ("weekday", re.compile(r"(?:平时|平日|平常|工作日)(?:加班)?(?:了|\s)*$")),
)
_ALL = "一"


def wage_facts(text: str) -> WageFacts:
    """The facts of one message; `whole` is False where a number has no place, or two claim the same one."""
    text = normalise(text).text
    read = _Read(text)
    facts = read.facts()
    left = [one for one in find_numerals(text) if not read.covers(one) and not _idle(text, one)]
    clear = not left and not read.twice and not _NOTICE.search(text)
    return WageFacts(**{**facts, "whole": clear})  # type: ignore[arg-type]  # names and types stand together in `facts`


class _Read:
    """The places of a text that were understood, and what stands there."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[tuple[int, int]] = []
        self.twice = False
        self._values: dict[str, object] = {}

    def facts(self) -> dict[str, object]:
        """Name of a field of WageFacts -> value."""
        for read in (self._lengths, self._sums, self._counts):
            for name, value, start, end in list(read()):
                self.twice = self.twice or name in self._values
                self._values[name] = value
                self.spans.append((start, end))
        hours = dict(self._hours())
        if hours:
            weekday, rest_day, holiday = (hours.get(kind, Decimal(0)) for kind in ("weekday", "rest_day", "holiday"))
            self._values["extra"] = Extra(weekday, rest_day, holiday)
        ended = _ended(self.text)
        if ended is not None:
            self._values["ended"] = ended
        return self._values

    def covers(self, numeral: Numeral) -> bool:
        """Whether a number lies in a place that was understood."""
        return any(start <= numeral.start and numeral.end <= end for start, end in self.spans)

    def _lengths(self) -> Iterator[tuple[str, object, int, int]]:
        for one in find_durations(self.text):
            if one.low is not None and one.low != one.high:
                continue
            before = words_before(self.text, one.start)
            served = one.note == "worked" or _SERVED.search(before)
            if served and not _OWED.search(self.text):
                yield "served", _exact(one), one.start, one.end
            elif one.certain and not one.note and _OWED.search(self.text):
                yield "owed", _exact(one), one.start, one.end

    def _sums(self) -> Iterator[tuple[str, object, int, int]]:
        for one in find_amounts(self.text):
            before = words_before(self.text, one.start)
            if not one.certain or _NOT_WHOLE_WAGE.search(before):
                continue
            if one.note == "per_order":
                yield "unit_price", _exact(one), one.start, one.end
            elif one.note == "per_month" or (not one.note and _WAGE.search(before)):
                yield "monthly", _exact(one), one.start, one.end
            elif not one.note and _PAID.search(before):
                yield "paid", _exact(one), one.start, one.end

    def _counts(self) -> Iterator[tuple[str, object, int, int]]:
        for one in find_numerals(self.text):
            unit = _COUNTED.match(self.text, one.end)
            if unit and one.certain and one.value > 1 and not self.covers(one):
                self._values["by_order"] = unit["unit"] in _BY_ORDER
                yield "count", one.value, one.start, one.end

    def _hours(self) -> Iterator[tuple[str, Decimal]]:
        for one in find_numerals(self.text):
            if not one.certain or not _HOURS.match(self.text, one.end):
                continue
            before = words_before(self.text, one.start)
            kind = next((kind for kind, words in _DAYS if words.search(before)), None)
            if kind is not None:
                self.spans.append((one.start, one.end))
                yield kind, one.value


def _ended(text: str) -> EndReason | None:
    """How it ended; a plain dismissal counts as one by article 40 until somebody says that it was unlawful."""
    if _BY_MYSELF.search(text):
        return "quit"
    if _UNLAWFUL.search(text):
        return "dismissed_unlawfully"
    if _EXPIRED.search(text):
        return "expired"
    return "dismissed_with_notice" if _DISMISSED.search(text) else None


def _idle(text: str, numeral: Numeral) -> bool:
    """A 一 that counts nothing (一单, 一下, 一个月), and the 2 of 2N."""
    figures = text[numeral.start : numeral.end]
    return figures in (_ALL, "1") or (figures == "2" and text[numeral.end : numeral.end + 1] in ("N", "n"))


def _exact(found: Found) -> Decimal:
    return Decimal(str(found.value))
