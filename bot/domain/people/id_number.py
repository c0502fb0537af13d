"""Citizen identity numbers: GB 11643-1999, 18 characters, also of residents from Hong Kong, Macao, Taiwan."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.domain.invalid import InvalidValue

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"
_PROVINCES = """11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46
    50 51 52 53 54 61 62 63 64 65 71 81 82 83 91"""
PROVINCES = frozenset(_PROVINCES.split())
"""GB/T 2260; 81 and 82 Hong Kong and Macao, 83 residents from Taiwan, 91 foreigners."""
OLDEST = 120
"""Years of age above which a birth date is taken for a slip of the finger."""

_FULL_WIDTH = {ord("Ｘ"): "X", ord("ｘ"): "X", **{0xFF10 + d: str(d) for d in range(10)}}


class InvalidIdNumber(InvalidValue):
    """Raised by `validate`; reasons: length, old_15, format, province, date, age, checksum."""


@dataclass(frozen=True)
class IdNumber:
    """A number whose check character, date and province are right."""

    text: str
    """18 characters, X upper case."""
    birth: date
    gender: str
    """"male" or "female"."""
    age: int
    """Full years on the day of the check."""

    @property
    def masked(self) -> str:
        """How it may be shown: 320681********1231."""
        return mask(self.text)


def validate(text: str, today: date) -> IdNumber:
    """Check a typed number; spaces, hyphens, full-width digits and a small x are forgiven.

    A child's number is valid: whoever needs a minimum age looks at `IdNumber.age`.
    Raises InvalidIdNumber with the first reason that applies.
    """
    number = tidy(text)
    if re.fullmatch(r"\d{15}", number):
        raise InvalidIdNumber("old_15")
    if len(number) != 18:
        raise InvalidIdNumber("length", length=len(number))
    if not re.fullmatch(r"[1-9]\d{16}[\dX]", number, re.ASCII):
        raise InvalidIdNumber("format")
    if number[:2] not in PROVINCES:
        raise InvalidIdNumber("province")
    try:
        birth = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        raise InvalidIdNumber("date") from None
    if birth > today:
        raise InvalidIdNumber("date")
    age = full_years(birth, today)
    if age > OLDEST:
        raise InvalidIdNumber("age", age=age)
    if check_character(number[:17]) != number[17]:
        raise InvalidIdNumber("checksum")
    return IdNumber(number, birth, "male" if int(number[16]) % 2 else "female", age)


def tidy(text: str) -> str:
    """Half-width, X upper case, no spaces or hyphens."""
    return re.sub(r"[\s\-]", "", text.translate(_FULL_WIDTH)).upper()


def check_character(first_17: str) -> str:
    """The 18th character that belongs to 17 digits (ISO 7064 MOD 11-2)."""
    return CHECK_CHARACTERS[sum(int(d) * w for d, w in zip(first_17, WEIGHTS, strict=False)) % 11]


def full_years(birth: date, today: date) -> int:
    """Age in full years; a birthday counts on its day."""
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def mask(text: str) -> str:
    """The first six and the last four characters, stars between; anything too short is all stars."""
    number = tidy(text)
    if len(number) < 15:
        return "*" * len(number)
    return number[:6] + "*" * (len(number) - 10) + number[-4:]
