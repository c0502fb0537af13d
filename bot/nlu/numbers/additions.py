"""Words before a sum that say it comes on top of another, and is not that other one corrected."""

from __future__ import annotations

import re

from bot.nlu.context import words_before

_ON_TOP = re.compile(
    r"(?:还(?:有|扣|罚|欠|差|压|收|要|被|得|多|没退|不退|拿)|另外|另(?:有|扣|收)|再加|外加|加上|补充|除此|此外|也(?:欠|扣|罚))[^\s,。;]{0,10}$"
)


def comes_on_top(text: str, at: int) -> bool:
    """Whether the sum that begins at `at` is told as one more: 他还扣了我五百押金."""
    return bool(_ON_TOP.search(words_before(text, at)))


_EXTRA = re.compile(r"(?:押金|保证金|罚款|罚的|装备|补贴|提成|奖金|社保|工服|车租|租车)[^\s,。;]{0,6}$")


def is_extra(text: str, at: int) -> bool:
    """Whether the sum that begins at `at` is of a kind that comes besides wages: 押金五百也没退."""
    return bool(_EXTRA.search(words_before(text, at)))
