"""Words that tell what one of several is owed, and words that mean all of them."""

from __future__ import annotations

import re

_ONE = re.compile(
    r"(?:^|[\s,，。])(?:(?:他|她|人家|[老小阿大][一-龥])(?!们|家|板|哥|板)(?:自己)?(?:的|那份|那里|那边|说|也|是|欠|该|应该)|"
    r"我(?:自己|个人|本人)(?:的|那份|是|这份|欠)|我的(?:那份)?是)"
)
_ALL = re.compile(r"一共|总共|合计|总数|总额|加起来|全部|大家|我们|所有|金额|总的")


def of_one(text: str) -> bool:
    """Whether the words speak of a single one: 他的是八千."""
    return bool(_ONE.search(text))


def of_all(text: str) -> bool:
    """Whether the words mean what all are owed together."""
    return bool(_ALL.search(text))
