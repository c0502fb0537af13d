"""Words that stand alone among values: fillers, what calls a contact so, towns by their short names."""

from __future__ import annotations

import re
from collections.abc import Container

_FILLER = re.compile(r"(?:嗯+|哦|那|就|是|在|我|俺|的|呢|吧|啊|哈|你好|您好|好|行|给你|写)+")
_CALLS = re.compile(
    r"(?:我|俺|咱)?(?:的)?(?:免贵|姓[一-龥]|名?叫|名字|姓名|全名|大名|电话|手机|号码?|身份证号?|联系方式|地点|地址|位置|在|住|"
    r"那留一?个吧?|留一?个|写|打|吧|是|的|嗯|哦|就|我|俺|本人|和|你好|您好)+"
)
_WORDS = frozenset({"合作"})
"""Names of towns that are ordinary words."""


def is_filler(word: str) -> bool:
    """Whether a word between values says nothing."""
    return bool(_FILLER.fullmatch(word))


def without_calls(text: str) -> str:
    """The characters left without what only calls a contact so: 我电话是."""
    return re.sub(r"\W", "", _CALLS.sub("", text))


def town_named(word: str, places: Container[str], asked: bool) -> str:
    """The town a word means by its name without 镇 (南阳), "" for none; ordinary words only where one was asked for."""
    town = word.removesuffix("的")
    known = len(town) >= 2 and f"{town}镇" in places
    return town if known and (asked or town not in _WORDS) else ""
