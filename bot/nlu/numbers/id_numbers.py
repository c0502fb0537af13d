"""Identity numbers in a message, right or with a slip in them."""

from __future__ import annotations

import re
from datetime import date

from bot.domain.people.id_number import InvalidIdNumber, tidy, validate
from bot.domain.people.phone import SPOKEN_DIGITS
from bot.nlu.context import words_before
from bot.nlu.found import Found

_EIGHTEEN = re.compile(r"(?<![\dA-Za-z])[1-9](?:[\s-]?\d){16}[\s-]?[\dXx](?![\dA-Za-z])", re.ASCII)
_OLD = re.compile(r"(?<![\dA-Za-z])[1-9]\d{14}(?![\dA-Za-z])", re.ASCII)
_ALMOST = re.compile(r"(?<![\dA-Za-z])[1-9](?:[\s-]?\d){12,19}[Xx]?(?![\dA-Za-z])", re.ASCII)
_OF_ID = re.compile(r"身份证?(?:号码?)?(?:是|就是|:|\s)*$")
_CROSS = str.maketrans("叉×", "XX")


def find_id_numbers(text: str, today: date, bare: bool = False) -> list[Found]:
    """18 characters, X upper case. A number that breaks a rule is uncertain, the note is the reason
    (domain/id_number).

    With `bare`, used when the number was asked for, or after 身份证, a wrong length is reported too. The
    value of a wrong number is as typed and must not be stored.
    """
    found: list[Found] = []
    for version in (text, text.translate(SPOKEN_DIGITS).translate(_CROSS)):
        for pattern in (_EIGHTEEN, _OLD, _ALMOST):
            for match in pattern.finditer(version):
                if any(f.start < match.end() and match.start() < f.end for f in found):
                    continue
                if pattern is not _EIGHTEEN and not (bare or _OF_ID.search(words_before(text, match.start()))):
                    continue
                found.append(_checked(match, today))
    return sorted(found, key=lambda f: f.start)


def _checked(match: re.Match[str], today: date) -> Found:
    try:
        number = validate(match[0], today)
    except InvalidIdNumber as problem:
        return Found("id_number", match.start(), match.end(), tidy(match[0]), False, note=problem.reason)
    return Found("id_number", match.start(), match.end(), number.text)
