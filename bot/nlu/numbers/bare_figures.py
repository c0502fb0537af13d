"""A figure without a unit that stands for itself among other values: 美团 1800 9月, 3个人9000."""

from __future__ import annotations

import re

_FIGURE = re.compile(r"(?:^|[\s,，、人])?(?!20[12]\d(?!\d))[1-9]\d{2,5}(?:\.\d+)?(?:[\s,，、。]|$)?")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is such a figure, by what stands right before and behind it."""
    return _FIGURE.fullmatch(text[max(0, start - 1) : end + 1]) is not None


def is_negative(before: str) -> bool:
    """Whether the words before a figure end in a minus."""
    return before.rstrip().endswith(("负", "-", "−"))
