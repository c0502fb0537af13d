"""What short words say of a summary that was read out: a fault in it, or a yes of some kind."""

from __future__ import annotations

import re

LONGEST = 12
_FAULT = re.compile(
    r"(?<![没冇莫木])有(?:一|两|几|些|点|个|处|地方)*(?:错|误|问题|毛病|出入)(?!没|吗|么|不)|"
    r"(?<![没冇莫看听想])(?<![没冇]有)(?:错|弄反)(?:了|的|啦|嘞|咧|哩)|(?<!对)不(?:太|大|怎么)?对(?!吗|么)|有点儿?不对"
)
_YES = re.compile(
    r"[好行对是中成妥嗯恩系交嘞]|可以|要得|没错|冇错|没问题|冇问题|没毛病|没有错|没有问题|"
    r"提交|确认|同意|办|弄|报|登记|整|发|得|OK|Ok|ok|yes|👌|👍|🆗|✅"
)


def finds_fault(text: str) -> bool:
    """Whether short words say that something is wrong, without saying what: 有错, 有问题, 不太对."""
    return len(text.strip()) <= LONGEST and bool(_FAULT.search(text))


def may_be_yes(text: str) -> bool:
    """Whether the words hold any word of agreement and find no fault: without one nothing is handed in."""
    return bool(_YES.search(text)) and not finds_fault(text)
