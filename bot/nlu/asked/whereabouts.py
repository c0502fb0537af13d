"""Words that only say where somebody is (我这会儿在惠萍镇): they belong to the search for something near, and are no
answer to where the work was."""

from __future__ import annotations

import re

LONGEST = 20
"""Characters: longer words tell more than that."""
_HERE = re.compile(
    r"(?:我|俺|额|阿拉|偶)?(?:人|们)?(?:现在|这会儿?|眼下|目前|这阵|刚刚?|今天|正|就|还|刚好)*"
    r"(?:在|到了?|搁|喺|勒|跑到|送到)(?!.{0,12}(?:干|做|跑|送|上班|入职|欠|拖))[一-龥A-Za-z\d]{2,14}?"
    r"(?:附近|这边|这里|这儿|旁边|边上|门口|路口|这块|呢|了|这)*"
)


def says_where_one_is(text: str) -> bool:
    """Whether short words say where the speaker is just now, and nothing else."""
    said = text.strip(" ，。,.、!！~")
    return len(said) <= LONGEST and _HERE.fullmatch(said) is not None
