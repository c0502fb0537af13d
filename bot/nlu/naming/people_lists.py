"""Names of colleagues in a list, as people write one."""

from __future__ import annotations

import re

MOST = 500
_CALLED = re.compile(r"^.*(?:叫做?|名叫|是)(?=.)")
_AND = str.maketrans("和与跟", "   ")
_BEFORE = re.compile(r"^(?:还有|另外|再加上?|以及|加上)(?=..)")
_FIGURES = re.compile(r"\d{3,}")
_SENTENCE = re.compile(
    r"[我你您他她它们的了吗呢不没个这那谁啥去给问]|匿名|保密|名字|等会|随便|知道|回头|以后|明天|大家|什么"
)
"""What no name holds: 还有一个不留名, 我回去问问."""


def find_people(text: str) -> tuple[str, ...]:
    """Names of 2 to 15 characters, separated by anything that is not part of a name, each once: 王强、李明和赵六. Who
    is to stay unnamed (还有一个不留名) is none, nor is a number behind a name."""
    cleaned = "".join(character if character.isalnum() or character == "·" else " " for character in text)
    parts = [_BEFORE.sub("", _CALLED.sub("", part)) for part in _FIGURES.sub(" ", cleaned).translate(_AND).split()]
    names = [one for one in parts if 2 <= len(one) <= 15 and not one.isdigit() and not _SENTENCE.search(one)]
    return tuple(dict.fromkeys(names))[:MOST]
