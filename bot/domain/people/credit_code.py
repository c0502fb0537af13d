"""Unified social credit codes of employers: GB 32100-2015 with the organisation code GB 11714-1997."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.domain.invalid import InvalidValue

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""31 characters: no I, O, S, V, Z."""
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
INNER_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
INNER_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


class InvalidCreditCode(InvalidValue):
    """Raised by `validate`; reasons: length, format, checksum, inner_checksum."""


@dataclass(frozen=True)
class CreditCode:
    """A code both of whose check characters are right."""

    text: str
    """18 characters, upper case."""


def validate(text: str) -> CreditCode:
    """Check a typed code; spaces, hyphens, full-width and small letters are forgiven. Raises
    InvalidCreditCode."""
    code = re.sub(r"[\s\-]", "", unicodedata.normalize("NFKC", text)).upper()
    if len(code) != 18:
        raise InvalidCreditCode("length", length=len(code))
    if any(c not in ALPHABET for c in code):
        raise InvalidCreditCode("format")
    if check_character(code[:17]) != code[17]:
        raise InvalidCreditCode("checksum")
    if inner_check_character(code[8:16]) != code[16]:
        raise InvalidCreditCode("inner_checksum")
    return CreditCode(code)


def check_character(first_17: str) -> str:
    """The 18th character that belongs to 17 (GB 32100: modulus 31)."""
    total = sum(ALPHABET.index(c) * w for c, w in zip(first_17, WEIGHTS, strict=False))
    return ALPHABET[(31 - total % 31) % 31]


def inner_check_character(first_8: str) -> str:
    """The ninth character of an organisation code (GB 11714: modulus 11, 10 is X, 11 is 0)."""
    total = sum(INNER_ALPHABET.index(c) * w for c, w in zip(first_8, INNER_WEIGHTS, strict=False))
    return {10: "X", 11: "0"}.get(11 - total % 11, str(11 - total % 11))
