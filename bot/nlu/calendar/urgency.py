"""Words that say that a hearing or a limit is near, for requests that name no date."""

from __future__ import annotations

import re

_NEAR = re.compile(
    r"(明天|后天|今天|马上|就要|快要?|这周|这两天|没几天).{0,8}(开庭|到期|过期|截止|过时效|时效|仲裁开|出庭)|"
    r"(时效|期限|仲裁期).{0,6}(快|就要|马上|剩|只有|没几)"
)


def sounds_urgent(text: str) -> bool:
    """Whether `text` says so."""
    return bool(_NEAR.search(text))
