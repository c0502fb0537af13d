"""Telephone numbers of mainland China: mobiles and landlines."""

from __future__ import annotations

import re
import unicodedata

from bot.domain.invalid import InvalidValue

SPOKEN_DIGITS = str.maketrans("零〇洞幺一二两三四五六七八九拐勾", "0001122345678979")
"""Digits as people say them on the radio and the telephone; one character stays one character."""

_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)
_LANDLINE = re.compile(r"(0\d{2,3})-?(\d{7,8})(?:-(\d{1,5}))?", re.ASCII)


class InvalidPhone(InvalidValue):
    """Raised by `normalise_*`; reasons: length (details: length), format, landline (where a mobile is
    wanted)."""


def normalise_mobile(text: str) -> str:
    """11 digits from what was typed or dictated: +86, 0086, 86, spaces, hyphens and spoken digits are
    understood.

    No table of carriers: number ranges change. Raises InvalidPhone.
    """
    digits = _digits(text)
    digits = re.sub(r"^(?:\+|00)?86(?=1\d{10}$)", "", digits)
    if _MOBILE.fullmatch(digits):
        return digits
    if is_landline(text):
        raise InvalidPhone("landline")
    if re.fullmatch(r"1[3-9]\d*", digits) or (digits.isdigit() and len(digits) != 11):
        raise InvalidPhone("length", length=len(digits))
    raise InvalidPhone("format")


def normalise_landline(text: str) -> str:
    """Area code, hyphen, number, and an extension if there is one: 0513-83312345-801. Raises InvalidPhone."""
    match = _LANDLINE.fullmatch(_tidy(text))
    if not match:
        raise InvalidPhone("format")
    return "-".join(part for part in match.groups() if part)


def is_landline(text: str) -> bool:
    """Whether it is a number with an area code."""
    return bool(_LANDLINE.fullmatch(_tidy(text)))


def mask(text: str) -> str:
    """How a number may be shown: 138****8000; of a shorter one the last two digits."""
    digits = re.sub(r"\D", "", _digits(text))
    if len(digits) >= 11:
        return digits[:3] + "*" * (len(digits) - 7) + digits[-4:]
    return "*" * max(len(digits) - 2, 0) + digits[-2:] if len(digits) > 4 else "*" * len(digits)


def _tidy(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(SPOKEN_DIGITS)
    return re.sub(r"[\s()]", "", re.sub(r"[‐-―−]", "-", plain))


def _digits(text: str) -> str:
    return _tidy(text).replace("-", "")
