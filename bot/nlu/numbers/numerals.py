"""Numbers as couriers say and type them: 三千五, 3k5, 1w2, 两万零五百, 四千八九, 五千来, 小一万, 二十几."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.nlu.numbers.numeral_reader import MYRIADS, UNITS, Numeral, NumeralReader

_IDIOMS = (
    # pattern, value, low, high
    (re.compile(r"百儿?八十"), 100, 80, 200),
    (re.compile(r"千儿?八百"), 1000, 800, 2000),
    (re.compile(r"万儿?八千"), 10_000, 8000, 20_000),
    (re.compile(r"百十(?=[来多]?[个号块人])"), 100, 100, 120),
    (re.compile(r"百把(?=[块元个号单来十]|$)"), 100, 80, 200),
    (re.compile(r"千把(?=[块元个单来]|$)"), 1000, 800, 2000),
    (re.compile(r"万把(?=[块元个单来]|$)"), 10_000, 8000, 20_000),
    (re.compile(r"[上成]百(?![分])"), 100, 100, 999),
    (re.compile(r"[上成]千"), 1000, 1000, 9999),
    (re.compile(r"[上成]万"), 10_000, 10_000, 99_999),
)
_SOME = re.compile(r"(?:好几|几)(?:([十百千kKwW])(万)?|(万))(?![a-zA-Z])")


def find_numerals(text: str) -> list[Numeral]:
    """All numbers, left to right, none overlapping. Positions are those of `text`, normalised."""
    found: list[Numeral] = []
    position = 0
    while position < len(text):
        numeral = _idiom(text, position) or _numeral(text, position)
        if numeral is None:
            position += 1
        else:
            found.append(numeral)
            position = numeral.end
    return found


def parse_numeral(text: str) -> Numeral | None:
    """The number that the whole of `text` is, or None."""
    for numeral in find_numerals(text.strip())[:1]:
        if (numeral.start, numeral.end) == (0, len(text.strip())):
            return numeral
    return None


def plain(value: Decimal) -> int | float:
    """A whole number as int, anything else as float."""
    return int(value) if value == value.to_integral_value() else float(value)


def _idiom(text: str, start: int) -> Numeral | None:
    for pattern, value, low, high in _IDIOMS:
        if match := pattern.match(text, start):
            return Numeral(start, match.end(), Decimal(value), Decimal(low), Decimal(high), False, value, True)
    if match := _SOME.match(text, start):
        unit = UNITS.get(match[1] or "", 1) * (10_000 if match[2] or match[3] else MYRIADS.get(match[1] or "", 1))
        return Numeral(
            start,
            match.end(),
            Decimal(2 * unit),
            Decimal(2 * unit),
            Decimal(9 * unit),
            False,
            unit,
            unit >= 100,
        )
    return None


def _numeral(text: str, start: int) -> Numeral | None:
    if (
        start
        and text[start].isdigit()
        and text[start].isascii()
        and (text[start - 1].isascii() and text[start - 1].isalnum())
    ):
        return None
    read = NumeralReader(text, start)
    if not read.run():
        return None
    return read.result()
