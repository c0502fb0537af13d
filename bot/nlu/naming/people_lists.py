"""Names of colleagues in a list, as people write one."""

from __future__ import annotations

import re

MOST = 500
_CALLED = re.compile(r"^.*(?:叫做?|名叫|是)(?=.)")
_AND = str.maketrans("和与跟", "   ")


def find_people(text: str) -> tuple[str, ...]:
    """Names of 2 to 15 characters, separated by anything that is not part of a name, each once: 王强、李明和赵六."""
    cleaned = "".join(character if character.isalnum() or character == "·" else " " for character in text)
    parts = [_CALLED.sub("", part) for part in cleaned.translate(_AND).split()]
    names = [part for part in parts if 2 <= len(part) <= 15 and not part.isdigit()]
    return tuple(dict.fromkeys(names))[:MOST]
