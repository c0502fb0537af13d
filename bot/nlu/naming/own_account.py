"""Words by which somebody says that there is no employer: their own truck, on their own account."""

from __future__ import annotations

import re

LONGEST = 20
_ALONE = re.compile(
    r"(?:没有?|无|冇|莫得|木有)(?:啥|什么|固定的?|个)?(?:单位|公司|东家|老板|平台)|自己(?:的|养的?|买的?)(?:货|大|半挂|小)?车|"
    r"自己(?:单干|跑|干|做|接活|揽活)|个体(?:户|司机|车主)?$|单干|散户|自由职业|车(?:是)?(?:我|俺)?自己的|给自己干|哪家都不(?:是|算|挂)"
)


def works_alone(text: str) -> bool:
    """Whether short words answer the question for the firm by saying that there is none."""
    return len(text.strip()) <= LONGEST and bool(_ALONE.search(text))
