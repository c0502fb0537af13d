"""What is said of the colleagues in a report: one steps back, one wants to stay unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 40
"""Characters."""

_OUT = re.compile(
    r"去掉|划掉|删[掉了去]?|拿掉|剔除|除开|不算|不参加|不参与|不加入|退出|不告了|不报了|不弄了|不搞了|不干了|不敢|不想(?:告|报|参加|弄|掺和)|"
    r"别写|不要写|不写|别加|不加|撤[了出]?|不跟|不来|不要他|不要她|怕了"
)
_UNNAMED = re.compile(
    r"(?:不想|不愿意?|不敢|不要|不能|不肯|不好|怕|别|甭|莫)(?:再)?(?:露|留|写|报|填|说|登|出现|暴露|公开)(?:上|出)?(?:他|她)?(?:的)?(?:真)?(?:姓名|名字|名儿|名姓|名)|不(?:留|写|露|署)(?:真)?名|匿名"
)
_LATER = re.compile(
    r"回头|等会|待会|过会|晚点|晚些|改天|明天|以后|之后|过后|后面|问问|问一?下|商量|还没问|还不知道|没定|再给|再说|再补|再发"
)
_SOMEBODY = re.compile(
    r"有个|有一?[个位人]|一个(?:人|工友|同事|兄弟|小哥)|(?:其中|里面|里头|当中)|工友|同事|老乡|兄弟|他|她|还有"
)


def steps_back(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Those of `names` who are to be taken out (黄勇不参加了), in order; none where the words say no such thing."""
    if len(text) > LONGEST or not _OUT.search(text) or re.search(r"[?？吗]$", text.strip()):
        return ()
    return tuple(name for name in names if name in text)


def stays_unnamed(text: str) -> bool:
    """Whether a colleague, and not the speaker, wants to stay unnamed."""
    return len(text) <= LONGEST and bool(_UNNAMED.search(text) and _SOMEBODY.search(text))


def names_later(text: str) -> bool:
    """Whether the names of colleagues are to come later (名字我回头问问再给你)."""
    return len(text) <= LONGEST and bool(_LATER.search(text))
