"""Sums by the words beside them: what the local minimum wage is said to be, what came in hand, what was given back."""

from __future__ import annotations

import re

from bot.nlu.found import Found

_GIVEN_BACK = re.compile(
    r"(?<![没不未])(?:退|还)(?:了|过|给|回|我|来|掉|只有?|的|\s)+$|(?:只|才|就)(?:退|还)(?:了|给|我)*$"
)
_GETS = re.compile(r"(?:得|攞|拎|净得|净拿|落袋|进账|到账)(?:到|返|翻|番|着|了|个|\s)*$")
_IN_HAND_AFTER = re.compile(r"(?:块钱?|元|蚊)?(?:落袋|到手|到账|进账|入袋)")
_FLOOR = re.compile(
    r"最低(?:工资|标准)?(?:标准)?(?:现在|今年|这边|这里|当地|本地|我们|都|应该|写的?|公布的?|贴的?|说的?|讲的?|已经|才|就|每个?月|一个月|\s)*"
    r"(?:是|系|为|有|要|得|得有|=|:|涨到|涨到了|调到|提到|按)?(?:了|每个?月|一个月|\s)*$|"
    r"(?:就|先|那|你|都)*按(?:照)?(?:最低工资|这个|那个|标准)?(?:\s)*$"
)
_DOUBTED = re.compile(r"吗|么$|真的假的|准不准|对不对|是不是|哪来|怎么来|哪里来|凭什么")
_BY_FLOOR = re.compile(r"(?:块钱?|元|蚊)?(?:一个月|每个?月)?(?:来|去|这么|给我)*[算计]")


def is_floor(text: str, one: Found, before: str) -> bool:
    """Whether a sum is the local minimum wage as somebody read or heard it: 最低工资是2430, 就按2430算."""
    named = _FLOOR.search(before)
    if named is None or _DOUBTED.search(text) or one.note in ("per_order", "per_day"):
        return False
    return "最低" in named[0] or bool(_BY_FLOOR.match(text, one.end))


def is_in_hand(text: str, one: Found, before: str) -> bool:
    """Whether a sum is what came in hand: 每个月得2000蚊落袋."""
    return bool(_GETS.search(before) or _IN_HAND_AFTER.match(text, one.end))


def is_given_back(before: str) -> bool:
    """Whether the sum is what came back of a deposit: 只退了300."""
    return bool(_GIVEN_BACK.search(before))
