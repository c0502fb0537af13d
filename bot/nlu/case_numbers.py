"""Numbers of cases, QX20261118-0007: two letters, the day, a dash, four digits; people leave some out."""

from __future__ import annotations

import re

from bot.nlu.found import Found

_NUMBER = re.compile(
    r"(?<![A-Za-z\d])([A-Za-z])\s?([A-Za-z])[\s\-]*(20\d\d)[\s\-]?(0[1-9]|1[0-2])[\s\-]?(0[1-9]|[12]\d|3[01])"
    r"[\s\-_—–]*(\d{4}|\d{3})(?!\d)",
    re.ASCII,
)


def find_case_numbers(text: str) -> list[Found]:
    """Case numbers as they are printed; one with three digits at its end gets a zero, note padded."""
    return [
        Found(
            "case_number",
            match.start(),
            match.end(),
            f"{match[1]}{match[2]}{match[3]}{match[4]}{match[5]}-{match[6].zfill(4)}".upper(),
            note="" if len(match[6]) == 4 else "padded",
        )
        for match in _NUMBER.finditer(text)
    ]
