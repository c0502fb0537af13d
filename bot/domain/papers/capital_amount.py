"""Sums of money in capital numerals, as banks and courts write them (正确填写票据和结算凭证的基本规定)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

TOO_MUCH = Decimal(10) ** 12


@dataclass(frozen=True)
class Numerals:
    """The characters. `digits`: ten from nought up; `places`: ten, hundred, thousand; `groups`: ten thousand, hundred
    million; `units`: yuan, jiao, fen; `whole`: what ends a sum without fen."""

    digits: str
    places: str
    groups: str
    units: str
    whole: str


def to_cents(value: object) -> Decimal | None:
    """A sum in yuan, two places, halves up; None for what is no sum that could be owed."""
    try:
        number = Decimal(str(value))
        rounded = number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    except (InvalidOperation, ValueError):
        return None
    return rounded if number.is_finite() and 0 < rounded < TOO_MUCH else None


def capital(amount: Decimal, numerals: Numerals) -> str:
    """`amount` (of `to_cents`) in capital numerals: 6850.50 is six thousand eight hundred and fifty yuan, five jiao."""
    yuan, cents = divmod(int(amount * 100), 100)
    nought, (yuan_word, jiao_word, fen_word) = numerals.digits[0], tuple(numerals.units)
    text = _whole_number(yuan, numerals) + yuan_word if yuan else ""
    jiao, fen = divmod(cents, 10)
    if jiao:
        text += (nought if yuan and yuan % 10 == 0 else "") + numerals.digits[jiao] + jiao_word
    elif fen and text:
        text += nought
    return text + (numerals.digits[fen] + fen_word if fen else numerals.whole)


def plain(amount: Decimal) -> str:
    """`8500.00`: no commas, which Chinese papers do not use."""
    return f"{amount:.2f}"


def _whole_number(number: int, numerals: Numerals) -> str:
    text, rest, groups = "", number, []
    while rest:
        rest, group = divmod(rest, 10_000)
        groups.append(group)
    for index in range(len(groups) - 1, -1, -1):
        if not groups[index]:
            continue
        higher = groups[index + 1] if index + 1 < len(groups) else None
        if text and (groups[index] < 1000 or higher == 0 or (higher or 0) % 10 == 0):
            text += numerals.digits[0]
        text += _group(groups[index], numerals) + (numerals.groups[index - 1] if index else "")
    return text


def _group(group: int, numerals: Numerals) -> str:
    text, pending = "", False
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if not digit:
            pending = bool(text)
            continue
        text += (numerals.digits[0] if pending else "") + numerals.digits[digit]
        text += numerals.places[place - 1] if place else ""
        pending = False
    return text
