"""Whose name or number it is, by the words beside it; and the last digits alone of a number that is known."""

from __future__ import annotations

import re

_OTHERS = re.compile(
    r"老婆|媳妇|老公|爱人|对象|站长|老板|队长|经理|朋友|同事|工友|老乡|[他她]|我[爸妈爹娘哥弟姐妹儿女]|旧|原来|以前"
)
_MINE = re.compile(r"我的?(?:号码?|电话|手机)?是|我自己|打这个|用这个|留这个|现在用")
_TAIL = re.compile(
    r"(?:后|末尾?|最后|尾号)(?:面|头)?(?:四|4|三|3|两|2)?(?:位|个数|码|号)?.{0,8}?(?<!\d)(\d{2,4})(?!\d)"
)
_PHONE = re.compile(r"电话|手机|号码?")


def are_mine(beside: str) -> bool:
    """Whether the words beside a value say that it is the speaker's own."""
    return bool(_MINE.search(beside))


def are_of_others(beside: str) -> bool:
    """Whether the words beside a value say that it is somebody else's, or no longer in use."""
    return bool(_OTHERS.search(beside))


def new_end(text: str) -> tuple[int, str] | None:
    """Where the last digits of a number stand that are put right (后四位是8006), and the digits; None for none."""
    tail = _TAIL.search(text) if _PHONE.search(text) else None
    return (tail.start(1), tail[1]) if tail else None
