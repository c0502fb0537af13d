"""What the words about a month do to the months that are known: one more is owed, one was paid, only this is left."""

from __future__ import annotations

import re

from bot.nlu.context import words_before

_ONE_MORE = re.compile(
    r"(?:还有|再加上?|再算上?|加上|另外|外加|补上?|还欠|还差|还拖|还压|包括|算上|连|连同|以及|漏了|忘了|忘说|少说了?|少写了?|和|跟|同)[个上了着我的俺]{0,2}\s*$"
)
_AS_WELL = re.compile(
    r"^(?:份|的|那个月|这个月|工资|钱|工钱|派费|运费)*\s*(?:也(?!给了|发了|结了|付了)|都没|同样|一样没|一起|照样没|又没)"
)
_ONLY = re.compile(r"(?:只剩|就剩|只有|只是|就是|光是?|仅|只欠|就欠|其实是|应该是|是|改成|改为|剩下?|只差|就差)了?\s*$")
_PAID = re.compile(
    r"^(?:份|的|那个月|工资|钱)*\s*(?:已经|都|是|倒是|其实|昨天|前天|今天|刚才|刚刚|刚|上周|后来|站里|老板|全)*(?:给|发|结|付|补|拿到|到账)(?:过|清|完|齐|全|我|俺|咱)?了(?!一|\s*[\d两俩半点])"
)


def is_one_more(text: str, start: int, end: int) -> bool:
    """Whether the month at these places is owed besides: 8月也没发, 还有9月的."""
    return bool(_ONE_MORE.search(words_before(text, start)) or _AS_WELL.search(text[end:]))


def is_all_that_is_left(text: str, start: int) -> bool:
    """Whether the words before a month say that it is this one and no other: 就剩9月了, 其实是9月."""
    return bool(_ONLY.search(words_before(text, start)))


def was_paid_since(text: str, end: int) -> bool:
    """Whether the words behind a month say that its pay came: 8月的前天发了."""
    return bool(_PAID.search(text[end:]))
