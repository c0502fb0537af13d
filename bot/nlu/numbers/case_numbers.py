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
    """Case numbers as they are printed; one with three digits at its end stays without a dash,
    with the note short."""
    return [_number(match) for match in _NUMBER.finditer(text)]


def _number(match: re.Match[str]) -> Found:
    letters_and_day, last = "".join(match.groups()[:5]).upper(), match[6]
    if len(last) == 4:
        return Found("case_number", match.start(), match.end(), f"{letters_and_day}-{last}")
    return Found("case_number", match.start(), match.end(), letters_and_day + last, note="short")
